/**
 * Lets time pass for the cases while the server runs: what is due gets a draft and waits for approval. Sends nothing.
 * Failures are told and the next round tries again; a sweep that is still at work is not started twice.
 */
export interface Sweep {
  /** Waits for the round that is at work. */
  close(): Promise<void>;
}

const EVERY_MS = 5 * 60_000;

export function startSweep(round: () => Promise<unknown>, onTrouble: (text: string) => void, everyMs: number = EVERY_MS): Sweep {
  let working: Promise<void> | undefined;
  const begin = () => {
    working ??= round()
      .then(
        () => undefined,
        (failure: unknown) => onTrouble(`The sweep of deadlines failed: ${failure instanceof Error ? failure.name : 'unknown'}.`),
      )
      .finally(() => {
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
