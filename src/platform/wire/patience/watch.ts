/**
 * Ends waits that last too long, all of them with one ticking timer instead of one timer each. Its time is the
 * time in which this process could listen: while the process was busy or asleep nobody could have heard the peer,
 * so a late tick counts as a short one and no answer is missed that lies in the socket already.
 */
const TICK_MS = 25;
const LONGEST_STEP_MS = 2 * TICK_MS;

export interface Waiting {
  dueAt: number;
  readonly give: () => void;
}

export class Watch {
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #lastAt = 0;
  /** Milliseconds of listening. */
  #listened = 0;

  /** Calls `give` once after `ms`, not before; never when `ms` is infinite or the wait was ended by `end`. */
  begin(ms: number, give: () => void): Waiting {
    const waiting = { dueAt: this.#listened + ms + TICK_MS, give };
    if (ms === Number.POSITIVE_INFINITY) return waiting;
    if (this.#timer === undefined) {
      this.#lastAt = performance.now();
      this.#timer = setInterval(() => this.#tick(), TICK_MS);
    }
    this.#waiting.add(waiting);
    return waiting;
  }

  end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
  }

  get size(): number {
    return this.#waiting.size;
  }

  #tick(): void {
    const now = performance.now();
    this.#listened += Math.min(LONGEST_STEP_MS, now - this.#lastAt);
    this.#lastAt = now;
    for (const waiting of this.#waiting) {
      if (waiting.dueAt > this.#listened) continue;
      this.#waiting.delete(waiting);
      waiting.give();
    }
    // One idle tick ends it, so that a process whose work is done can end.
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
