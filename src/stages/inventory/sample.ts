/**
 * An even sample of a stream of records whose length nobody knows: every record has the same chance to stay
 * (reservoir sampling with skips, after Li's Algorithm L). Bounded in number and in weight, so that records of
 * many megabytes make the sample smaller, not the process larger.
 */
export interface SampleLimits {
  readonly records: number;
  /** Bytes, roughly, of the records together. */
  readonly weight: number;
}

export class SpreadSample<T> {
  readonly #random: () => number;
  readonly #limits: SampleLimits;
  readonly #kept: { readonly item: T; readonly weight: number }[] = [];
  #room: number;
  #weight = 0;
  #seen = 0;
  #next = 0;
  #threshold = 1;

  /** @param random uniform in [0, 1) */
  constructor(limits: SampleLimits, random: () => number) {
    this.#limits = limits;
    this.#room = limits.records;
    this.#random = random;
  }

  get seen(): number {
    return this.#seen;
  }

  /** True while every record that was seen is still here. */
  get complete(): boolean {
    return this.#kept.length === this.#seen;
  }

  /** Counts the next record and says whether it will be kept, so that one that will not need not be made. */
  wants(): boolean {
    this.#seen += 1;
    return this.#seen <= this.#room || this.#seen === this.#next;
  }

  /** Takes the record that was wanted. */
  keep(item: T, weight: number): void {
    if (this.#kept.length < this.#room) this.#kept.push({ item, weight });
    else {
      const at = Math.floor(this.#random() * this.#room);
      this.#weight -= this.#kept[at]?.weight ?? 0;
      this.#kept[at] = { item, weight };
    }
    this.#weight += weight;
    while (this.#weight > this.#limits.weight && this.#kept.length > 1) this.#shrink();
    if (this.#seen >= this.#room) this.#skip();
  }

  items(): readonly T[] {
    return this.#kept.map(({ item }) => item);
  }

  #shrink(): void {
    const at = Math.floor(this.#random() * this.#kept.length);
    this.#weight -= this.#kept[at]?.weight ?? 0;
    const last = this.#kept.pop();
    if (last !== undefined && at < this.#kept.length) this.#kept[at] = last;
    this.#room = this.#kept.length;
    if (this.#next < this.#seen) this.#threshold = 1;
  }

  #skip(): void {
    const uniform = (): number => Math.max(this.#random(), Number.MIN_VALUE);
    this.#threshold *= uniform() ** (1 / this.#room);
    this.#next = this.#seen + Math.floor(Math.log(uniform()) / Math.log(1 - this.#threshold)) + 1;
    if (!Number.isFinite(this.#next)) this.#next = Number.MAX_SAFE_INTEGER;
  }
}
