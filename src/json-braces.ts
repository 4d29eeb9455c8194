/**
 * Follows the braces and strings of JSON one code at a time, so that the objects in it can be cut out of bytes or text
 * that may end anywhere. Linear, without recursion, and it remembers nothing of what it read but a few numbers.
 */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

export class JsonBraces {
  #quoted = false;
  #escaped = false;
  #braces = 0;
  #lists = 0;
  #deepest = 0;

  /** Deepest nesting of the object that is open or was the last, lists included. */
  get deepest(): number {
    return this.#deepest;
  }

  get open(): boolean {
    return this.#braces > 0;
  }

  /**
   * Takes the next byte of UTF-8 or unit of UTF-16, and says what an outermost object does there. A brace that a list
   * inside of it left open still ends it: a broken object swallows none that follows.
   */
  step(code: number): 'begins' | 'ends' | undefined {
    if (this.#escaped) this.#escaped = false;
    else if (this.#quoted) {
      if (code === QUOTE) this.#quoted = false;
      else if (code === BACKSLASH) this.#escaped = true;
    } else if (code === OPEN) return this.#enter();
    else if (this.#braces === 0) return undefined;
    else if (code === QUOTE) this.#quoted = true;
    else if (code === OPEN_LIST) this.#deepen(1);
    else if (code === CLOSE_LIST) this.#lists = Math.max(0, this.#lists - 1);
    else if (code === CLOSE) {
      this.#braces -= 1;
      return this.#braces === 0 ? 'ends' : undefined;
    }
    return undefined;
  }

  #enter(): 'begins' | undefined {
    this.#braces += 1;
    const begins = this.#braces === 1;
    if (begins) {
      this.#lists = 0;
      this.#deepest = 0;
    }
    this.#deepen(0);
    return begins ? 'begins' : undefined;
  }

  #deepen(lists: number): void {
    this.#lists += lists;
    this.#deepest = Math.max(this.#deepest, this.#braces + this.#lists);
  }
}
