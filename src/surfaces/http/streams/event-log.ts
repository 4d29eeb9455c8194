/** Events in the order in which they happened, numbered, so that a watcher who was cut off goes on where they were. */
import { randomBytes } from 'node:crypto';

export interface LoggedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: object;
}

export interface EventLog {
  add(event: string, data: object): void;
  end(): void;
  /**
   * What came after `id`; from the first that is kept when it is undefined. `gap` when events in between are no
   * longer there, or were another process's: the watcher then has to read anew.
   */
  since(id: string | undefined): { readonly events: readonly LoggedEvent[]; readonly gap: boolean; readonly last: string };
  readonly ended: boolean;
  /** Calls back on every change; gives back how to stop that. */
  watch(onChange: () => void): () => void;
}

const MOST = 2_000;

export function eventLog(most: number = MOST): EventLog {
  const origin = randomBytes(4).toString('hex');
  const kept: LoggedEvent[] = [];
  const watchers = new Set<() => void>();
  let count = 0;
  let ended = false;
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  return {
    add(event, data) {
      count += 1;
      kept.push({ id: `${origin}.${count}`, event, data });
      if (kept.length > most) kept.shift();
      tell();
    },
    end() {
      ended = true;
      tell();
    },
    since(id) {
      const seen = id === undefined ? 0 : readNumber(id, origin);
      const first = count - kept.length;
      const last = `${origin}.${count}`;
      if (seen === undefined || seen > count) return { events: [...kept], gap: true, last };
      return { events: kept.slice(Math.max(0, seen - first)), gap: id !== undefined && seen < first, last };
    },
    get ended() {
      return ended;
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
}

function readNumber(id: string, origin: string): number | undefined {
  const [from, number = ''] = id.split('.');
  return from === origin && /^[0-9]{1,12}$/.test(number) ? Number(number) : undefined;
}
