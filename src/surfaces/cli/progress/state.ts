/** Where a run stands, added up from what its clean rooms tell: no text of a target is in it. */
import type { Verdict } from '../../../protocols/protocol.ts';

export interface ProgressState {
  /** Endpoints of the run, and those that are settled. */
  readonly total: number;
  readonly done: number;
  /** Endpoints that were knocked at in a sweep; 0 where targets were named. */
  readonly knocked: number;
  readonly examined: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  /** Settled a second, over the last while. */
  readonly rate: number;
  readonly secondsLeft: number | undefined;
}

/** Smooths over some seconds, so that the time left does not jump with every batch. */
export class RateMeter {
  readonly #windowMs: number;
  readonly #points: { readonly at: number; readonly done: number }[] = [];

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  measure(at: number, done: number): number {
    this.#points.push({ at, done });
    while (this.#points.length > 2 && at - (this.#points[0]?.at ?? at) > this.#windowMs) this.#points.shift();
    const first = this.#points[0];
    if (first === undefined || at <= first.at) return 0;
    return (Math.max(0, done - first.done) * 1000) / (at - first.at);
  }
}
