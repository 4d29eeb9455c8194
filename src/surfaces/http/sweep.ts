/**
 * Works off the rounds of a server, one after the other, every few minutes. A round that fails is told and tried again
 * with the next; none is started twice.
 */
export interface SweepRound {
  readonly name: string;
  /** Whether it waits while a run is at work. */
  readonly alone: boolean;
  work(): Promise<void>;
}

export interface Sweep {
  /** Waits for the round that is at work. */
  close(): Promise<void>;
}

export interface SweepMeans {
  readonly runAtWork: () => boolean;
  readonly stopping: () => boolean;
  readonly onTrouble: (text: string) => void;
  readonly everyMs?: number;
}

const EVERY_MS = 5 * 60_000;

export function startSweep(rounds: readonly SweepRound[], { runAtWork, stopping, onTrouble, everyMs = EVERY_MS }: SweepMeans): Sweep {
  let working: Promise<void> | undefined;

  async function workOff(): Promise<void> {
    for (const { name, alone, work } of rounds) {
      if (stopping()) return;
      if (alone && runAtWork()) continue;
      try {
        await work();
      } catch (failure) {
        onTrouble(`The sweep of ${name} failed: ${failure instanceof Error ? failure.message : 'unknown reason'}`);
      }
    }
  }
  const begin = () => {
    working ??= workOff().finally(() => {
      working = undefined;
    });
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    async close() {
      clearInterval(timer);
      await working;
    },
  };
}
