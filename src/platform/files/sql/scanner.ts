/**
 * Reads the statements of a dump that comes in pieces: columns from CREATE TABLE, records from INSERT and COPY;
 * everything else is skipped. A piece that ends inside of something is kept until there is more.
 */
import {
  type Dialect,
  isSpace,
  type Read,
  readCopyLine,
  readName,
  readNames,
  readString,
  readTuple,
  readWord,
  skipBlank,
} from './tokens.ts';

export interface TableTaker {
  row(table: string, columns: readonly string[] | undefined, cells: readonly unknown[], weight: number): void;
  tooLong(): void;
}

type State =
  | { readonly is: 'between' }
  | { readonly is: 'rows' | 'copy'; readonly table: string; readonly columns: readonly string[] | undefined }
  /** Inside a statement that says nothing of records. */
  | { readonly is: 'skipping' };

/** Longest beginning of a statement, up to its first row. */
const HEADER = 256 * 1024;
const CONSTRAINTS = /^(primary|key|unique|constraint|foreign|check|index|fulltext|spatial|exclude|like|period)$/i;

export class SqlScanner {
  readonly #taker: TableTaker;
  readonly #longest: number;
  readonly #dialect: Dialect;
  readonly #columns = new Map<string, readonly string[]>();
  #state: State = { is: 'between' };
  #text = '';
  #at = 0;
  #waitFor = 0;

  constructor(longest: number, dialect: Dialect, taker: TableTaker) {
    this.#longest = longest;
    this.#dialect = dialect;
    this.#taker = taker;
  }

  get complete(): boolean {
    return this.#state.is === 'between' && this.#text.slice(this.#at).trim() === '';
  }

  push(piece: string): void {
    this.#text += piece;
    // What did not suffice is looked at again when there is clearly more, so that the work stays linear.
    if (this.#text.length - this.#at < this.#waitFor) return;
    this.#run();
  }

  /** Looks at the rest; a last line may have no end. */
  end(): void {
    this.#text += '\n';
    this.#run();
  }

  #run(): void {
    while (this.#at < this.#text.length && this.#step()) this.#waitFor = 0;
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
    this.#waitFor = this.#text.length + (this.#text.length >> 1);
    const room = this.#state.is === 'between' ? Math.max(HEADER, this.#longest) : this.#longest;
    if (this.#text.length <= room) return;
    this.#taker.tooLong();
    this.#text = '';
    this.#waitFor = 0;
    if (this.#state.is !== 'copy') this.#state = { is: 'skipping' };
  }

  /** @returns whether something was taken */
  #step(): boolean {
    switch (this.#state.is) {
      case 'between':
        return this.#begin();
      case 'rows':
        return this.#readRow(this.#state.table, this.#state.columns);
      case 'copy':
        return this.#readLine(this.#state.table, this.#state.columns);
      case 'skipping':
        return this.#skip();
    }
  }

  #begin(): boolean {
    const start = skipBlank(this.#text, this.#at);
    if (start === undefined) return false;
    this.#at = start;
    if (start >= this.#text.length) return false;
    const word = readWord(this.#text, start);
    if (word.end >= this.#text.length) return false;
    const verb = word.value.toUpperCase();
    if (verb === 'INSERT' || verb === 'REPLACE') return this.#beginInsert(word.end);
    if (verb === 'COPY') return this.#beginCopy(word.end);
    if (verb === 'CREATE') return this.#beginCreate(word.end);
    this.#at = Math.max(word.end, start);
    this.#state = { is: 'skipping' };
    return true;
  }

  #beginInsert(from: number): boolean {
    const into = this.#wordsUntil(from, 'INTO', 4);
    const table = into === undefined ? undefined : this.#nameAt(into);
    if (table === undefined) return this.#giveUp(from);
    let at = skipBlank(this.#text, table.end);
    if (at === undefined || at >= this.#text.length) return false;
    let columns = this.#columns.get(table.value);
    if (this.#text[at] === '(') {
      const names = readNames(this.#text, at);
      if (names === undefined) return this.#giveUp(from);
      columns = names.value;
      at = names.end;
    }
    const values = this.#wordsUntil(at, 'VALUES', 4);
    if (values === undefined) return this.#giveUp(from);
    this.#at = values;
    this.#state = { is: 'rows', table: table.value, columns };
    return true;
  }

  #beginCopy(from: number): boolean {
    const table = this.#nameAt(from);
    if (table === undefined) return this.#giveUp(from);
    const end = this.#text.indexOf(';', table.end);
    if (end < 0) return this.#giveUp(from);
    const lineEnd = this.#text.indexOf('\n', end);
    if (lineEnd < 0) return this.#giveUp(from);
    const rest = this.#text.slice(table.end, end);
    this.#at = lineEnd + 1;
    const open = skipBlank(this.#text, table.end) ?? table.end;
    const names = this.#text[open] === '(' ? readNames(this.#text, open)?.value : this.#columns.get(table.value);
    this.#state = /\bFROM\s+STDIN\b/i.test(rest.slice(-200)) ? { is: 'copy', table: table.value, columns: names } : { is: 'between' };
    return true;
  }

  #beginCreate(from: number): boolean {
    const after = this.#wordsUntil(from, 'TABLE', 4);
    if (after === undefined) return this.#giveUp(from);
    const exists = this.#wordsUntil(after, 'EXISTS', 3) ?? after;
    const table = this.#nameAt(exists);
    const open = table === undefined ? undefined : skipBlank(this.#text, table.end);
    if (table === undefined || open === undefined || open >= this.#text.length) return this.#giveUp(from);
    if (this.#text[open] === '(') {
      const columns = this.#readColumns(open);
      if (columns === undefined) return this.#giveUp(from);
      this.#columns.set(table.value, columns.value);
      this.#at = columns.end;
    } else this.#at = open;
    this.#state = { is: 'skipping' };
    return true;
  }

  #readColumns(open: number): Read<readonly string[]> | undefined {
    const columns: string[] = [];
    let depth = 1;
    let at = open + 1;
    let fresh = true;
    while (at < this.#text.length) {
      if (fresh) {
        const start = skipBlank(this.#text, at);
        const name = start === undefined ? undefined : readName(this.#text, start);
        if (name === undefined) return undefined;
        if (name.value !== '' && !CONSTRAINTS.test(name.value)) columns.push(name.value);
        at = Math.max(name.end, at);
        fresh = false;
        continue;
      }
      const sign = this.#text[at];
      if (sign === "'") {
        const string = readString(this.#text, at, this.#dialect.backslashes);
        if (string === undefined) return undefined;
        at = string.end;
        continue;
      }
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      else if (sign === ',' && depth === 1) fresh = true;
      at += 1;
      if (depth === 0) return { value: columns, end: at };
    }
    return undefined;
  }

  #readRow(table: string, columns: readonly string[] | undefined): boolean {
    const start = skipBlank(this.#text, this.#at);
    if (start === undefined || start >= this.#text.length) return false;
    this.#at = start;
    const sign = this.#text[start];
    if (sign === ',') this.#at += 1;
    else if (sign === '(') {
      const tuple = readTuple(this.#text, start, this.#dialect);
      if (tuple === undefined) return false;
      this.#give(table, columns, tuple.value, tuple.end - start);
      this.#at = tuple.end;
    } else this.#state = { is: 'skipping' };
    return true;
  }

  #readLine(table: string, columns: readonly string[] | undefined): boolean {
    const end = this.#text.indexOf('\n', this.#at);
    if (end < 0) return false;
    const line = this.#text.slice(this.#at, this.#text[end - 1] === '\r' ? end - 1 : end);
    this.#at = end + 1;
    if (line === '\\.') this.#state = { is: 'between' };
    else if (line.length > this.#longest) this.#taker.tooLong();
    else if (line !== '') this.#give(table, columns, readCopyLine(line), line.length);
    return true;
  }

  #give(table: string, columns: readonly string[] | undefined, cells: readonly unknown[], weight: number): void {
    if (weight > this.#longest) this.#taker.tooLong();
    else this.#taker.row(table, columns, cells, weight);
  }

  /** To the semicolon that ends the statement; those in strings, names and bodies of functions end none. */
  #skip(): boolean {
    for (let at = this.#at; at < this.#text.length; at++) {
      const sign = this.#text[at] ?? '';
      if (sign === ';') {
        this.#at = at + 1;
        this.#state = { is: 'between' };
        return true;
      }
      const end = this.#behind(sign, at);
      if (end === undefined) {
        this.#at = at;
        return false;
      }
      at = end;
    }
    this.#at = this.#text.length;
    return true;
  }

  /** The last place of what begins at `at`, which is `at` itself for most signs. */
  #behind(sign: string, at: number): number | undefined {
    if (sign === "'") {
      const string = readString(this.#text, at, this.#dialect.backslashes);
      return string === undefined ? undefined : string.end - 1;
    }
    if (sign === '-' || sign === '/' || sign === '#') {
      const end = skipBlank(this.#text, at);
      return end === undefined ? undefined : Math.max(at, end - 1);
    }
    const close =
      sign === '"' || sign === '`' ? sign : sign === '$' ? (/^\$\w{0,40}\$/.exec(this.#text.slice(at, at + 44))?.[0] ?? '') : '';
    if (close === '') return at;
    const end = this.#text.indexOf(close, at + close.length);
    return end < 0 ? undefined : end + close.length - 1;
  }

  #nameAt(from: number): Read<string> | undefined {
    const start = skipBlank(this.#text, from);
    return start === undefined ? undefined : readName(this.#text, start);
  }

  /** The place behind a word that stands among the next few. */
  #wordsUntil(from: number, wanted: string, most: number): number | undefined {
    let at = from;
    for (let taken = 0; taken < most; taken++) {
      const start = skipBlank(this.#text, at);
      if (start === undefined) return undefined;
      const word = readWord(this.#text, start);
      if (word.value === '' || word.end >= this.#text.length) return undefined;
      if (word.value.toUpperCase() === wanted) return word.end;
      at = word.end;
    }
    return undefined;
  }

  /** Not understood: there may be more to come, unless there is plenty already. */
  #giveUp(from: number): boolean {
    const rest = this.#text.length - this.#at;
    if (rest < HEADER && !this.#text.slice(this.#at, this.#at + HEADER).includes(';')) return false;
    this.#at = from;
    this.#state = { is: 'skipping' };
    return true;
  }
}

export function looksLikeSql(text: string): boolean {
  const start = skipBlank(text, 0);
  const first = start === undefined || isSpace(text.charCodeAt(start)) ? '' : readWord(text, start).value.toUpperCase();
  if (!STARTS.has(first) && !/^\s*(--|\/\*|#)/.test(text)) return false;
  return /\b(INSERT\s{1,20}(?:IGNORE\s{1,20}|OR\s{1,20}\w{1,20}\s{1,20})?INTO|REPLACE\s{1,20}INTO|CREATE\s{1,20}TABLE|COPY\s{1,20}[\w."]{1,200}\s{0,20}\()/i.test(
    text,
  );
}

const STARTS: ReadonlySet<string> = new Set(
  'INSERT REPLACE CREATE COPY SET BEGIN START PRAGMA DROP ALTER USE LOCK SELECT DELIMITER TRUNCATE DELETE GO IF'.split(' '),
);
