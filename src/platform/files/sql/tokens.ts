/**
 * The words of SQL that a dump is made of, read from one place of a text onwards: names, lists of columns, values. Each
 * gives back where it ended, or nothing when the text ends before it does. Linear; no pattern that could backtrack.
 */
export interface Dialect {
  /** Whether a backslash escapes in plain strings, as in MySQL. */
  readonly backslashes: boolean;
}

export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** White space and comments. @returns the place behind them, or nothing when a comment goes on behind the text */
export function skipBlank(text: string, from: number): number | undefined {
  let at = from;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    const pair = text.slice(at, at + 2);
    if (pair === '--' || pair[0] === '#') {
      const end = text.indexOf('\n', at);
      if (end < 0) return undefined;
      at = end + 1;
    } else if (pair === '/*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return undefined;
      at = end + 2;
    } else return at;
  }
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
}

/** Letters, digits and underscores; empty where there are none. */
export function readWord(text: string, from: number): Read<string> {
  let end = from;
  while (isWordCode(text.charCodeAt(end))) end += 1;
  return { value: text.slice(from, end), end };
}

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 36 || code > 127
  );
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '`': '`', '[': ']', "'": "'" };

/** A name in any quotes, or bare. Of `schema.table` the last part. */
export function readName(text: string, from: number): Read<string> | undefined {
  let at = from;
  for (;;) {
    const part = readNamePart(text, at);
    if (part === undefined) return undefined;
    if (text[part.end] !== '.') return part;
    at = part.end + 1;
  }
}

function readNamePart(text: string, from: number): Read<string> | undefined {
  const close = QUOTES[text[from] ?? ''];
  if (close === undefined) {
    const word = readWord(text, from);
    return word.end >= text.length ? undefined : word;
  }
  const end = text.indexOf(close, from + 1);
  if (end < 0 || end + 1 >= text.length) return undefined;
  return { value: text.slice(from + 1, end), end: end + 1 };
}

/** `(a, "b", c)`; nothing when the text ends before the bracket closes. */
export function readNames(text: string, from: number): Read<readonly string[]> | undefined {
  const names: string[] = [];
  let at = from + 1;
  for (;;) {
    const start = skipBlank(text, at);
    const name = start === undefined ? undefined : readName(text, start);
    const next = name === undefined ? undefined : skipBlank(text, name.end);
    if (name === undefined || next === undefined || next >= text.length) return undefined;
    names.push(name.value);
    if (text[next] !== ',') return { value: names, end: text[next] === ')' ? next + 1 : next };
    if (next + 1 <= at) return undefined;
    at = next + 1;
  }
}

/** `(1, 'two', NULL)`; nothing when the text ends before the bracket closes. */
export function readTuple(text: string, from: number, dialect: Dialect): Read<readonly unknown[]> | undefined {
  const values: unknown[] = [];
  let at = from + 1;
  for (;;) {
    const value = readValue(text, at, dialect);
    if (value === undefined) return undefined;
    values.push(value.value);
    if (text[value.end] === ')') return { value: values, end: value.end + 1 };
    at = value.end + 1;
  }
}

/** Up to the comma or bracket behind it. Casts and calls are kept to their text. */
function readValue(text: string, from: number, dialect: Dialect): Read<unknown> | undefined {
  let at = from;
  let depth = 0;
  let quoted: string | undefined;
  for (;;) {
    const sign = text[at];
    if (sign === undefined) return undefined;
    if (sign === "'") {
      const string = readString(text, at, dialect.backslashes || /[eE]/.test(text[at - 1] ?? ''));
      if (string === undefined) return undefined;
      quoted ??= string.value;
      at = string.end;
    } else {
      if (sign === '(') depth += 1;
      else if (depth === 0 && (sign === ',' || sign === ')')) return { value: quoted ?? plainValue(text.slice(from, at)), end: at };
      else if (sign === ')') depth -= 1;
      at += 1;
    }
  }
}

/** A string in single quotes, doubled to mean themselves. */
export function readString(text: string, from: number, backslashes: boolean): Read<string> | undefined {
  let value = '';
  let at = from + 1;
  let start = at;
  let slash = backslashes ? find(text, '\\', at) : text.length;
  for (;;) {
    const quote = text.indexOf("'", at);
    if (quote < 0) return undefined;
    if (backslashes && slash < at) slash = find(text, '\\', at);
    if (slash < quote) {
      value += text.slice(start, slash) + meaningOf(text[slash + 1] ?? '');
      at = slash + 2;
      start = at;
    } else if (text[quote + 1] === "'") {
      value += text.slice(start, quote + 1);
      at = quote + 2;
      start = at;
      // The text may end between two quotes.
    } else return quote + 1 >= text.length ? undefined : { value: value + text.slice(start, quote), end: quote + 1 };
  }
}

function find(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0', Z: '\u001a' };

function meaningOf(sign: string): string {
  return ESCAPES[sign] ?? sign;
}

function plainValue(written: string): unknown {
  const text = written.trim();
  const upper = text.length < 8 ? text.toUpperCase() : '';
  if (upper === 'NULL' || upper === 'DEFAULT' || text === '') return null;
  if (upper === 'TRUE') return true;
  if (upper === 'FALSE') return false;
  const number = text.length < 16 && /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(number) ? text : number;
}

/** Cells of a line of COPY. */
export function readCopyLine(line: string): readonly unknown[] {
  return line.split('\t').map((cell) => {
    if (cell === '\\N') return null;
    return cell.includes('\\') ? cell.replace(/\\(.)/g, (_, sign: string) => meaningOf(sign)) : cell;
  });
}
