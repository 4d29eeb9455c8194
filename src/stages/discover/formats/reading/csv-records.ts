/**
 * Cuts a stream into records of CSV (RFC 4180), with bounded memory. Written here, since a quote that is never closed must
 * cost its own record: the lines that it swallowed are read again as lines of their own.
 */
import { type Line, readLines } from '../../lines.ts';

const LONGEST_LINE = 262_144;
/** Most lines that a quoted field may run over. */
const MOST_LINES = 16;
const MOST_FIELDS = 512;

export interface CsvRecord {
  readonly line: number;
  readonly text: string;
  /** Undefined where the record cannot be read; `why` says so. */
  readonly fields: readonly string[] | undefined;
  readonly why: string;
}

export async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let open: Line[] = [];
  let separator: string | undefined;
  for await (const fresh of readLines(chunks, LONGEST_LINE)) {
    separator ??= separatorOf(fresh.text);
    const queue = [fresh];
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      open.push(line);
      const fields = splitRecord(textOf(open), separator);
      if (fields !== undefined) {
        yield recordOf(open, fields);
        open = [];
      } else if (open.length >= MOST_LINES || line.cut) {
        yield recordOf(open.slice(0, 1), undefined);
        queue.unshift(...open.slice(1));
        open = [];
      }
    }
  }
  for (const line of open) yield recordOf([line], undefined);
}

function recordOf(lines: readonly Line[], fields: readonly string[] | undefined): CsvRecord {
  const text = textOf(lines);
  const line = lines[0]?.number ?? 0;
  if (lines.some(({ cut }) => cut)) return { line, text, fields: undefined, why: 'is too long' };
  if (fields === undefined) return { line, text, fields, why: 'has a quote that is not closed' };
  if (lines.at(-1)?.ended === false) return { line, text, fields: undefined, why: 'has no line end and may be broken off' };
  return { line, text, fields, why: '' };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The first of these that stands in the header. */
export function separatorOf(header: string): string {
  return [',', ';', '\t'].find((mark) => header.includes(mark)) ?? ',';
}

/** Undefined where a quoted field is still open at the end. */
export function splitRecord(text: string, separator: string): readonly string[] | undefined {
  const fields: string[] = [];
  let index = 0;
  while (index <= text.length && fields.length < MOST_FIELDS) {
    if (text[index] === '"') {
      let field = '';
      index += 1;
      for (;;) {
        const quote = text.indexOf('"', index);
        if (quote < 0) return undefined;
        field += text.slice(index, quote);
        index = quote + 1;
        if (text[index] !== '"') break;
        field += '"';
        index += 1;
      }
      const end = endOfField(text, separator, index);
      fields.push(field + text.slice(index, end));
      index = end + 1;
    } else {
      const end = endOfField(text, separator, index);
      fields.push(text.slice(index, end));
      index = end + 1;
    }
  }
  return fields;
}

function endOfField(text: string, separator: string, from: number): number {
  const end = text.indexOf(separator, from);
  return end < 0 ? text.length : end;
}
