/**
 * Any CSV with a header, by a mapping that the user gives: which column holds the host, the port and so on. Columns that are
 * not named in the mapping are dropped unread.
 */
import { AppError } from '../../../errors.ts';
import type { ImportFormat } from '../import-format.ts';
import { csvTable, type TableRow } from './reading/csv-table.ts';
import { rowFormat } from './reading/row-format.ts';

const parts = ['host', 'port', 'transport', 'time', 'service'] as const;
type Part = (typeof parts)[number];
export type CsvMapping = Readonly<Partial<Record<Part, string>>>;

export const mappedCsv: ImportFormat = mapCsv({ host: 'ip', port: 'port', transport: 'protocol', time: 'timestamp', service: 'service' });

export function mapCsv(mapping: CsvMapping): ImportFormat {
  const columnOf = (part: Part): string => (mapping[part] ?? '').toLowerCase();
  return rowFormat<TableRow>({
    id: 'mapped-csv',
    title: 'CSV with a mapping',
    written: 'any tool; the columns are named by the mapping',
    drops: 'every column that is not named',
    onlyWith: '--map',
    detect: () => false,
    cut: (text) => csvTable(text, [columnOf('host'), columnOf('port')]),

    rowOf: (row) => [
      {
        address: row.get(columnOf('host')),
        port: row.get(columnOf('port')),
        transport: row.get(columnOf('transport')),
        seenAt: row.get(columnOf('time')),
        service: row.get(columnOf('service')),
      },
    ],
  });
}

/**
 * Reads `host=ip,port=port,time=seen`.
 *
 * @throws AppError USAGE
 */
export function parseMapping(written: string): CsvMapping {
  const mapping = new Map<Part, string>();
  for (const pair of written.split(',')) {
    const [name, ...rest] = pair.split('=');
    const column = rest.join('=').trim();
    const part = parts.find((known) => known === name?.trim());
    if (part === undefined || column === '') throw refused(`"${pair.slice(0, 80)}" names no part of a row and its column.`);
    mapping.set(part, column);
  }
  if (!mapping.has('host') || !mapping.has('port')) throw refused('A mapping names at least the columns of host and port.');
  return Object.fromEntries(mapping);
}

function refused(detail: string): AppError {
  return new AppError('USAGE', { detail, hint: `Write --map host=COLUMN,port=COLUMN; further parts: ${parts.slice(2).join(', ')}.` });
}
