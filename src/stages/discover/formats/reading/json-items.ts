/**
 * Cuts a stream into the JSON objects that a format calls its rows: lines of their own, items of an array, items of an
 * array inside a wrapper such as {"matches": [...]}, or the remains of a file that was broken off. Only braces and strings
 * are followed, so that memory is bounded by the largest row allowed. A row that is broken ends where a raw line end
 * stands in a string, or where the next one begins at the start of a line.
 */
const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const LONGEST_KEY = 64;

export interface JsonItem {
  /** Line on which the object starts, from 1. */
  readonly line: number;
  /** Undefined when the object is larger or deeper than can be read, or broken off. */
  readonly text: string | undefined;
}

export interface JsonShape {
  readonly characters: number;
  readonly depth: number;
  /** Keys of an outer object whose list or object holds the rows. */
  readonly wrappers: readonly string[];
}

export async function* jsonItems(chunks: AsyncIterable<string>, shape: JsonShape): AsyncGenerator<JsonItem> {
  const cutter = new Cutter(shape);
  for await (const chunk of chunks) yield* cutter.write(chunk);
  yield* cutter.end();
}

class Cutter {
  readonly #shape: JsonShape;
  readonly #wrappers: ReadonlySet<string>;
  #ready: JsonItem[] = [];
  #line = 1;
  #column = 0;
  /** Wrappers and outer lists that are open, by their brackets. */
  #outer: number[] = [];
  #quoted = false;
  #escaped = false;
  /** The last string where a key may stand, and the key whose value comes next. */
  #word = '';
  #key: string | undefined;
  #item: Item | undefined;
  #from = 0;

  constructor(shape: JsonShape) {
    this.#shape = shape;
    this.#wrappers = new Set(shape.wrappers);
  }

  write(text: string): JsonItem[] {
    this.#from = 0;
    const stops = new Stops(text);
    for (let index = 0; index < text.length; index += 1) {
      if (this.#quoted) index = this.#inString(text, index, stops);
      else this.#step(text.charCodeAt(index), index, text);
    }
    this.#hold(text.slice(this.#from));
    return this.#take();
  }

  end(): JsonItem[] {
    if (this.#item !== undefined) this.#give(undefined);
    else if (this.#outer.includes(OPEN)) this.#ready.push({ line: this.#line, text: undefined });
    return this.#take();
  }

  /** Goes on to the next character that matters, and answers where it stands. */
  #inString(text: string, start: number, stops: Stops): number {
    let index = start;
    if (this.#escaped) {
      this.#escaped = false;
      if (text.charCodeAt(index) !== NEWLINE) return index;
    }
    index = stops.next(index);
    if (this.#atKey() && this.#word.length < LONGEST_KEY) this.#word += text.slice(start, Math.min(index, start + LONGEST_KEY));
    const code = index < text.length ? text.charCodeAt(index) : 0;
    if (code === QUOTE) this.#quoted = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === NEWLINE) {
      this.#line += 1;
      this.#column = -1;
      this.#quoted = false;
      this.#from = index + 1;
      if (this.#item !== undefined) this.#give(undefined);
    }
    this.#column += 1;
    return index;
  }

  #step(code: number, index: number, text: string): void {
    const column = this.#column;
    this.#column += 1;
    switch (code) {
      case NEWLINE:
        this.#line += 1;
        this.#column = 0;
        return;
      case QUOTE:
        this.#quoted = true;
        this.#word = '';
        return;
      case COLON:
        if (this.#atKey()) this.#key = this.#word;
        return;
      case COMMA:
        this.#key = undefined;
        return;
      case OPEN:
      case OPEN_LIST:
        this.#enter(code, index, column);
        return;
      case CLOSE:
      case CLOSE_LIST:
        this.#leave(code, index, text);
        return;
    }
  }

  #enter(code: number, index: number, column: number): void {
    if (this.#item !== undefined && column === 0 && code === OPEN && this.#item.column === 0) this.#give(undefined);
    const item = this.#item;
    const key = this.#key;
    this.#key = undefined;
    if (item === undefined) {
      const ignored = this.#outer.at(-1) === OPEN && !(key !== undefined && this.#wrappers.has(key));
      if (code === OPEN_LIST && !ignored) this.#outer.push(code);
      else this.#begin(code, index, column, ignored);
    } else if (item.braces === 1 && item.lists === 0 && !item.ignored && key !== undefined && this.#wrappers.has(key)) {
      this.#outer.push(OPEN);
      this.#item = undefined;
      if (code === OPEN_LIST) this.#outer.push(code);
      else this.#begin(code, index, column, false);
    } else {
      if (code === OPEN) item.braces += 1;
      else item.lists += 1;
      if (item.braces + item.lists > this.#shape.depth) item.broken = true;
    }
  }

  #begin(code: number, index: number, column: number, ignored: boolean): void {
    this.#item = {
      line: this.#line,
      column,
      opener: code,
      braces: code === OPEN ? 1 : 0,
      lists: code === OPEN ? 0 : 1,
      text: '',
      broken: false,
      ignored,
    };
    this.#from = index;
  }

  #leave(code: number, index: number, text: string): void {
    const item = this.#item;
    this.#key = undefined;
    if (item === undefined) {
      const at = this.#outer.lastIndexOf(code === CLOSE ? OPEN : OPEN_LIST);
      if (at >= 0) this.#outer.length = at;
      return;
    }
    // A list that was left open inside an object ends with it: a broken row swallows none that follows.
    if (code === CLOSE) item.braces = Math.max(0, item.braces - 1);
    else item.lists = Math.max(0, item.lists - 1);
    if (item.opener === OPEN ? item.braces > 0 : item.lists > 0) return;
    this.#hold(text.slice(this.#from, index + 1));
    this.#from = index + 1;
    this.#give(item.broken ? undefined : item.text);
  }

  #hold(piece: string): void {
    const item = this.#item;
    if (item === undefined) return;
    if (item.ignored || item.text.length + piece.length > this.#shape.characters) item.broken = true;
    item.text = item.broken ? '' : item.text + piece;
  }

  #give(text: string | undefined): void {
    if (this.#item !== undefined && !this.#item.ignored) this.#ready.push({ line: this.#item.line, text });
    this.#item = undefined;
  }

  /** Only keys of the outermost objects matter. */
  #atKey(): boolean {
    const item = this.#item;
    return item === undefined ? this.#outer.length > 0 : item.braces === 1 && item.lists === 0;
  }

  #take(): JsonItem[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

interface Item {
  readonly line: number;
  readonly column: number;
  readonly opener: number;
  readonly ignored: boolean;
  braces: number;
  lists: number;
  text: string;
  broken: boolean;
}

/** Where the next quote, backslash or line end stands; each is sought once, so that a long string costs its length. */
class Stops {
  readonly #text: string;
  readonly #places = [-1, -1, -1];

  constructor(text: string) {
    this.#text = text;
  }

  next(from: number): number {
    let nearest = this.#text.length;
    for (const [place, mark] of ['"', '\\', '\n'].entries()) {
      let at = this.#places[place] ?? -1;
      if (at < from) {
        at = this.#text.indexOf(mark, from);
        if (at < 0) at = this.#text.length;
        this.#places[place] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest;
  }
}
