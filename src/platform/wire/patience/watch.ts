/**
 * Ends waits that last too long, all of them with one ticking timer instead of one timer each. A wait is ended one
 * tick after it was due: in between the process has listened, so that an answer which lay in the socket while the
 * process was busy is never missed. Time in which the machine slept is not counted.
 */
const TICK_MS = 25;
/** A tick that comes later than this was held up by sleep or by a debugger, not by work. */
const LONGEST_STEP_MS = 1000;

export interface Waiting {
  readonly dueAt: number;
  readonly give: () => void;
}

export class Watch {
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #tickedAt = 0;
  /** Milliseconds that had gone by at the last tick. */
  #gone = 0;

  /** Calls `give` once after `ms`, not before; never when `ms` is infinite or the wait was ended by `end`. */
  begin(ms: number, give: () => void): Waiting {
    if (this.#timer === undefined) {
      this.#tickedAt = performance.now();
      if (ms !== Number.POSITIVE_INFINITY) this.#timer = setInterval(() => this.#tick(), TICK_MS);
    }
    const waiting = { dueAt: this.#gone + this.#step(performance.now()) + ms, give };
    if (ms !== Number.POSITIVE_INFINITY) this.#waiting.add(waiting);
    return waiting;
  }

  end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
  }

  get size(): number {
    return this.#waiting.size;
  }

  #tick(): void {
    for (const waiting of this.#waiting) {
      // Due at the last tick already: since then there was a turn of the event loop in which to listen.
      if (waiting.dueAt > this.#gone) continue;
      this.#waiting.delete(waiting);
      waiting.give();
    }
    const now = performance.now();
    this.#gone += this.#step(now);
    this.#tickedAt = now;
    // An idle tick ends it, so that a process whose work is done can end.
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #step(now: number): number {
    return Math.min(LONGEST_STEP_MS, now - this.#tickedAt);
  }
}
