/**
 * What the inside of a clean room sends to its coordinator, in parcels: one message for each target would cost
 * more than many probes. A target is announced before it is looked at, so that the coordinator knows whom to
 * suspect when the room breaks; all those that begin in the same turn of the event loop are announced together.
 */
import type { Outcome } from '../../outcome.ts';
import type { FromRoom } from './messages.ts';

const MOST_OUTCOMES = 500;
const MOST_STARTED = 1000;
const OUTCOMES_EVERY_MS = 100;

export interface Outbox {
  /** Settles when the announcement is on its way. */
  started(target: string): Promise<void>;
  post(outcome: Outcome): void;
  flush(): Promise<void>;
}

export function createOutbox(send: (message: FromRoom) => Promise<void>): Outbox {
  let outcomes: Outcome[] = [];
  let timer: NodeJS.Timeout | undefined;
  let starting: { readonly targets: string[]; readonly sent: Promise<void> } | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const parcel = outcomes;
    outcomes = [];
    if (parcel.length > 0) await send({ type: 'outcomes', outcomes: parcel });
  }

  function announce(): NonNullable<typeof starting> {
    const targets: string[] = [];
    const sent = new Promise<void>((resolve) => {
      setImmediate(() => {
        if (starting?.targets === targets) starting = undefined;
        resolve(send({ type: 'started', targets }));
      });
    });
    return { targets, sent };
  }

  return {
    started(target) {
      if (starting === undefined || starting.targets.length >= MOST_STARTED) starting = announce();
      starting.targets.push(target);
      return starting.sent;
    },
    post(outcome) {
      outcomes.push(outcome);
      if (outcomes.length >= MOST_OUTCOMES) void flush();
      else timer ??= setTimeout(() => void flush(), OUTCOMES_EVERY_MS);
    },
    flush,
  };
}

/** Sends over the channel to the coordinator; a coordinator that is gone is told nothing. */
export function sendToCoordinator(message: FromRoom): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}
