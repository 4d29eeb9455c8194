/**
 * Does jobs one after another in a fixed number of lanes. Which job comes next is asked when a lane is free, so the
 * one who answers can change the order while the work is going on.
 */

export type Job = () => Promise<void>;

/** @param next a job; in how many ms to ask again; undefined when none is left but those that are being done. */
export function inLanes(lanes: number, next: () => Job | number | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let busy = 0;
    let failed = false;
    let timer: NodeJS.Timeout | undefined;

    const fill = (): void => {
      while (!failed && busy < lanes) {
        const job = next();
        if (job === undefined) break;
        if (typeof job === 'number') {
          timer ??= setTimeout(askAgain, job);
          return;
        }
        busy += 1;
        job().then(freed, fail);
      }
      if (busy === 0) resolve();
    };
    const freed = (): void => {
      busy -= 1;
      fill();
    };
    const askAgain = (): void => {
      timer = undefined;
      fill();
    };
    const fail = (reason: unknown): void => {
      failed = true;
      clearTimeout(timer);
      reject(reason);
    };
    fill();
  });
}
