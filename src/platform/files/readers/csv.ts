/**
 * Tables of text: commas, semicolons, tabs or bars between the cells, told by what is even from line to line, with
 * or without a line of names. Rows that do not fit are counted and passed over.
 */
import { once } from 'node:events';
import { type Options, parse } from 'csv-parse';
import type { FileReader, Head, Intake } from '../reader.ts';
import { Table } from '../table-names.ts';
import { decodeChunks } from '../text.ts';

export const csv: FileReader = {
  id: 'csv',
  title: 'CSV, TSV and other separated values',
  extensions: ['csv', 'tsv', 'tab', 'psv', 'txt'],

  recognise(head) {
    if (head.text === '' || /^\s*[<{[]/.test(head.text)) return 0;
    const found = findDelimiter(head);
    if (found === undefined) return ['csv', 'tsv'].includes(head.extension) && head.text.trim() !== '' ? 0.4 : 0;
    return ['csv', 'tsv', 'tab', 'psv'].includes(head.extension) ? 0.9 : found.even;
  },

  async read(source, sink, limits) {
    let intake: Intake | undefined;
    const delimiter = findDelimiter(source.head)?.delimiter ?? (source.head.extension === 'tsv' ? '\t' : ',');
    let broken = 0;
    const parser = parse({
      ...OPTIONS,
      delimiter,
      max_record_size: limits.record,
      on_skip: () => {
        broken += 1;
        return undefined;
      },
    });
    const table = new Table();
    parser.on('data', (row: unknown) => {
      if (!Array.isArray(row)) return;
      const cells: readonly unknown[] = row;
      const record = table.record(cells);
      if (record === undefined) return;
      intake ??= sink.open(source.stem);
      intake.add(record, weightOf(cells));
    });
    let failed: unknown;
    parser.on('error', (error) => {
      failed = error;
    });
    for await (const text of decodeChunks(source.chunks())) {
      if (failed !== undefined) break;
      if (!parser.write(text)) await Promise.race([once(parser, 'drain'), once(parser, 'close')]);
    }
    if (failed === undefined) {
      parser.end();
      await Promise.race([once(parser, 'end'), once(parser, 'close')]).catch(() => undefined);
    }
    // The parser's messages quote the row; that there was one is all that is told.
    sink.passedOver(broken + (failed === undefined ? 0 : 1), 'rows that cannot be read');
  },
};

const OPTIONS = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
} as const satisfies Options;

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 30;

/** The delimiter of which the lines hold the same number; `even` says how many of them do. */
function findDelimiter(head: Head): { readonly delimiter: string; readonly even: number } | undefined {
  const lines = head.text.split(/\r\n|\n|\r/, LINES + 1).filter((line) => line.trim() !== '');
  const complete = head.whole || lines.length <= 1 ? lines : lines.slice(0, -1);
  let best: { readonly delimiter: string; readonly even: number; readonly columns: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const counts = complete.map((line) => countOutsideQuotes(line, delimiter));
    const usual = mostFrequent(counts.filter((count) => count > 0));
    if (usual === undefined) continue;
    const even = counts.filter((count) => count === usual).length / counts.length;
    if (best === undefined || even * Math.log2(usual + 1) > best.even * Math.log2(best.columns + 1))
      best = { delimiter, even, columns: usual };
  }
  if (best === undefined || (complete.length > 1 && best.even < 0.3)) return undefined;
  return { delimiter: best.delimiter, even: complete.length > 1 ? Math.min(0.6, best.even * 0.7) : 0.2 };
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (let at = 0; at < Math.min(line.length, 20_000); at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line[at] === delimiter) count += 1;
  }
  return count;
}

function mostFrequent(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function weightOf(cells: readonly unknown[]): number {
  let weight = 0;
  for (const cell of cells) weight += typeof cell === 'string' ? cell.length + 1 : 1;
  return weight;
}
