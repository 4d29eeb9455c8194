/** Rows of CSV by the names in its header, in lower case; a column that stands twice counts the first time. */
import { csvRecords, separatorOf, splitRecord } from './csv-records.ts';
import type { Cut } from './row-format.ts';

export interface TableRow {
  /** Undefined where the column is absent or empty. */
  get(column: string): string | undefined;
}

/** The columns of a file by its first line; undefined where it has fewer than two or is cut off. */
export function csvHeader(head: string): readonly string[] | undefined {
  const line = (head.split('\n', 1)[0] ?? '').replace(/\r$/, '');
  const columns = head.includes('\n') ? splitRecord(line, separatorOf(line)) : undefined;
  return columns !== undefined && columns.length > 1 ? columns.map(named) : undefined;
}

/** Where a needed column is absent, no row is of the format. */
export async function* csvTable(text: AsyncIterable<string>, needed: readonly string[]): AsyncGenerator<Cut<TableRow>> {
  let header: ReadonlyMap<string, number> | undefined;
  for await (const { line, text: written, fields, why } of csvRecords(text)) {
    if (fields === undefined) yield { line, why };
    else if (header === undefined) {
      header = new Map(fields.map((field, index) => [named(field), index] as const).reverse());
      if (needed.some((column) => header?.has(column) !== true)) header = new Map();
    } else if (fields.length > 1 || fields[0] !== '') {
      const columns = header;
      const same = columns.size > 0 && fields.length >= columns.size;
      if (!same) yield { line, why: 'has fewer fields than the header' };
      else yield { line, text: written, row: { get: (column) => filled(fields[columns.get(column) ?? -1]) } };
    }
  }
}

function named(column: string): string {
  return column.trim().toLowerCase();
}

function filled(field: string | undefined): string | undefined {
  const text = field?.trim();
  return text === '' ? undefined : text;
}
