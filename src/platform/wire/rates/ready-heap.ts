/** A binary heap of items by the time at which they become ready; the earliest is on top, ties in order of arrival. */
export interface Ready<T> {
  readonly at: number;
  readonly item: T;
  readonly order: number;
}

export class ReadyHeap<T> {
  readonly #entries: Ready<T>[] = [];
  #arrivals = 0;

  get size(): number {
    return this.#entries.length;
  }

  peek(): Ready<T> | undefined {
    return this.#entries[0];
  }

  push(item: T, at: number): void {
    this.#entries.push({ at, item, order: this.#arrivals });
    this.#arrivals += 1;
    let child = this.#entries.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBefore(child, parent)) return;
      child = parent;
    }
  }

  pop(): Ready<T> | undefined {
    const top = this.#entries[0];
    const last = this.#entries.pop();
    if (last === undefined || this.#entries.length === 0) return top;
    this.#entries[0] = last;
    let parent = 0;
    for (;;) {
      const left = parent * 2 + 1;
      const right = left + 1;
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(child, parent)) return top;
      parent = child;
    }
  }

  #swapIfBefore(child: number, parent: number): boolean {
    const low = this.#entries[child];
    const high = this.#entries[parent];
    if (low === undefined || high === undefined || !this.#isBefore(child, parent)) return false;
    this.#entries[child] = high;
    this.#entries[parent] = low;
    return true;
  }

  #isBefore(a: number, b: number): boolean {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (first === undefined) return false;
    if (second === undefined) return true;
    return first.at === second.at ? first.order < second.order : first.at < second.at;
  }
}
