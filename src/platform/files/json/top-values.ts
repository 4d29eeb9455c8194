/**
 * Cuts the values out of JSON text that comes in pieces, however large the whole is: each value at the top while it
 * is small, and once it is large, or an array, the members of its outer containers one by one. Linear, without
 * recursion; holds no more than one record.
 */
export interface CutTaker {
  /** A whole value at the top. */
  top(text: string): void;
  /** A member of a large value; `keys` are those of the objects around it, at most two. */
  member(text: string, keys: readonly string[]): void;
  tooLong(): void;
}

/** Below this a value is taken as a whole, so that its shape can be judged. */
const SMALL = 4 * 1024 * 1024;
/** Members of containers further in belong to a record. */
const DEEPEST_CONTAINER = 3;

const QUOTE = 34;
const COLON = 58;
const OPEN = 123;
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

export class JsonCutter {
  readonly #taker: CutTaker;
  readonly #longest: number;
  /** Kinds of the open containers, outermost first, as far as members are looked for. */
  readonly #lists: boolean[] = [];
  readonly #keys: (string | undefined)[] = [];
  #depth = 0;
  #quoted = false;
  #escaped = false;
  /** Text of the small value at the top that is open. */
  #whole: string[] | undefined;
  #wholeLength = 0;
  #member: string[] | undefined;
  #memberLength = 0;
  #memberDepth = 0;
  #string = '';
  /** Next backslash of the portion. */
  #slash = -1;
  #stringDepth = -1;

  constructor(longest: number, taker: CutTaker) {
    this.#longest = longest;
    this.#taker = taker;
  }

  /** True between values: what ends here is complete. */
  get complete(): boolean {
    return this.#depth === 0;
  }

  push(text: string): void {
    let from = 0;
    this.#slash = -1;
    for (let at = 0; at < text.length; at++) {
      if (this.#quoted) {
        at = this.#skipString(text, at);
        continue;
      }
      const code = text.charCodeAt(at);
      if (code === QUOTE) this.#openString();
      else if (code === OPEN || code === OPEN_LIST) from = this.#enter(code === OPEN_LIST, from, at);
      else if ((code === CLOSE || code === CLOSE_LIST) && this.#depth > 0) from = this.#leave(text, from, at);
      else if (code === COLON && this.#depth <= DEEPEST_CONTAINER && this.#depth > 0) this.#keys[this.#depth] = this.#string;
    }
    this.#hold(text.slice(from));
  }

  #openString(): void {
    this.#quoted = true;
    this.#string = '';
    this.#stringDepth = this.#depth;
  }

  /** @returns the place of the closing quote, or the end of the text */
  #skipString(text: string, start: number): number {
    let at = this.#escaped ? start + 1 : start;
    this.#escaped = false;
    let quote = text.indexOf('"', at);
    for (;;) {
      const slash = this.#slashFrom(text, at);
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote >= 0 && quote < slash) return this.#closeString(text, start, quote);
      if (slash >= text.length - 1) {
        this.#escaped = slash === text.length - 1;
        this.#keepString(text.slice(start));
        return text.length;
      }
      at = slash + 2;
    }
  }

  /** Found once and remembered: looking for each anew would make many short strings a long search. */
  #slashFrom(text: string, at: number): number {
    if (this.#slash < at) {
      const found = text.indexOf('\\', at);
      this.#slash = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#slash;
  }

  #closeString(text: string, start: number, quote: number): number {
    this.#quoted = false;
    this.#keepString(text.slice(start, quote));
    return quote;
  }

  /** Only what may be the key of a container is of use. */
  #keepString(piece: string): void {
    if (this.#stringDepth <= DEEPEST_CONTAINER && this.#string.length < 200) this.#string += piece.slice(0, 200);
  }

  #enter(list: boolean, from: number, at: number): number {
    this.#depth += 1;
    let start = from;
    if (this.#depth === 1) {
      start = at;
      this.#whole = list ? undefined : [];
      this.#wholeLength = 0;
    } else if (this.#member === undefined && this.#whole === undefined && this.#isContainer()) {
      if (!list) {
        start = at;
        this.#member = [];
        this.#memberLength = 0;
        this.#memberDepth = this.#depth;
      }
    }
    if (this.#depth <= DEEPEST_CONTAINER) {
      this.#lists[this.#depth] = list;
      this.#keys[this.#depth] = undefined;
    }
    return start;
  }

  /** Whether what begins now lies directly in a container whose members are records. */
  #isContainer(): boolean {
    const around = this.#depth - 1;
    if (around > DEEPEST_CONTAINER) return false;
    if (this.#lists[around] === true) return true;
    // Objects as maps: {"patients": {"id": {…}}}.
    return around === 2 && this.#lists[1] === false && this.#keys[1] !== 'hits';
  }

  #leave(text: string, from: number, at: number): number {
    this.#depth -= 1;
    if (this.#member !== undefined && this.#depth < this.#memberDepth) {
      const record = this.#take(this.#member, this.#memberLength, text.slice(from, at + 1));
      this.#member = undefined;
      if (record === undefined) this.#taker.tooLong();
      else this.#taker.member(record, this.#keysAround());
      return at + 1;
    }
    if (this.#depth === 0 && this.#whole !== undefined) {
      const whole = this.#take(this.#whole, this.#wholeLength, text.slice(from, at + 1));
      this.#whole = undefined;
      if (whole !== undefined) this.#taker.top(whole);
      return at + 1;
    }
    return from;
  }

  #keysAround(): string[] {
    return [this.#keys[1], this.#keys[2]].slice(0, this.#memberDepth - 1).filter((key) => key !== undefined);
  }

  #take(pieces: readonly string[], length: number, last: string): string | undefined {
    if (length + last.length > this.#longest) return undefined;
    return pieces.length === 0 ? last : pieces.join('') + last;
  }

  /** Keeps the end of a portion for the value that is open in it. */
  #hold(rest: string): void {
    if (this.#member !== undefined) {
      this.#memberLength += rest.length;
      if (this.#memberLength <= this.#longest) this.#member.push(rest);
      else this.#member.length = 0;
    } else if (this.#whole !== undefined) {
      this.#whole.push(rest);
      this.#wholeLength += rest.length;
      if (this.#wholeLength > SMALL) this.#takeApart();
    }
  }

  /** The value at the top is large: what was held of it is read again, this time for its members. */
  #takeApart(): void {
    const text = (this.#whole ?? []).join('');
    this.#whole = undefined;
    this.#depth = 1;
    this.#lists[1] = false;
    this.#keys.length = 0;
    this.#quoted = false;
    this.#escaped = false;
    this.#member = undefined;
    this.push(text.slice(1));
  }
}
