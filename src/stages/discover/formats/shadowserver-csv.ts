/**
 * Shadowserver's reports as CSV, one type and day a file. Columns are found by the header, since they differ by type and
 * change. Times are UTC without saying so. Names, versions, sizes and samples are dropped.
 */
import type { ImportFormat } from '../import-format.ts';
import { csvHeader, csvTable, type TableRow } from './reading/csv-table.ts';
import { rowFormat } from './reading/row-format.ts';

const NEEDED = ['timestamp', 'ip', 'port'];

export const shadowserverCsv: ImportFormat = rowFormat<TableRow>({
  id: 'shadowserver-csv',
  title: 'Shadowserver CSV',
  written: 'a report that was sent by mail or fetched by its API',
  drops: 'host names, tags, versions, sizes, samples, networks, places',

  detect(head) {
    const columns = csvHeader(head);
    return columns !== undefined && [...NEEDED, 'asn', 'geo'].every((column) => columns.includes(column));
  },

  cut: (text) => csvTable(text, NEEDED),

  rowOf: (row) => [
    {
      address: row.get('ip'),
      port: row.get('port'),
      transport: row.get('protocol'),
      seenAt: row.get('timestamp'),
      service: row.get('application') ?? row.get('tag'),
    },
  ],
});
