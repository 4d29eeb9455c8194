/**
 * How long hosts of this run take to say their first word, as TCP estimates its round trips: a smoothed mean and
 * a smoothed deviation. From it follows after what silence a host is put off; it is asked again later, so a guess
 * that is too short costs a second question and never a verdict.
 *
 * Source: RFC 6298, computing TCP's retransmission timer.
 */
const ENOUGH = 32;
const DEVIATIONS = 8;
/** A lost packet is sent again within a second; whoever is put off before has had no chance. */
const LEAST_MS = 1000;

export class GreetingTimes {
  #seen = 0;
  #mean = 0;
  #deviation = 0;

  add(ms: number): void {
    this.#seen += 1;
    if (this.#seen === 1) {
      this.#mean = ms;
      this.#deviation = ms / 2;
      return;
    }
    this.#deviation += (Math.abs(ms - this.#mean) - this.#deviation) / 4;
    this.#mean += (ms - this.#mean) / 8;
  }

  /** At most `declaredMs`, and that until enough hosts have spoken. */
  patienceMs(declaredMs: number): number {
    if (this.#seen < ENOUGH) return declaredMs;
    return Math.min(declaredMs, Math.max(LEAST_MS, this.#mean + DEVIATIONS * this.#deviation));
  }
}
