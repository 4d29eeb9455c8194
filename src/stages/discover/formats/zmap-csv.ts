/**
 * zmap's CSV with a header (-O csv --output-fields): the scanned port is the answer's source port. A bare list of addresses
 * names no port and is not of this format. What answered with a reset is closed.
 */
import type { ImportFormat, SeenState } from '../import-format.ts';
import { csvHeader, csvTable, type TableRow } from './reading/csv-table.ts';
import { rowFormat } from './reading/row-format.ts';

export const zmapCsv: ImportFormat = rowFormat<TableRow>({
  id: 'zmap-csv',
  title: 'zmap CSV',
  written: 'zmap -p PORT -O csv --output-fields=saddr,sport,classification,success,timestamp_str -o FILE',
  drops: 'sequence numbers, payloads, options of the answers',
  detect: (head) => csvHeader(head)?.includes('saddr') === true,
  cut: (text) => csvTable(text, ['saddr']),

  rowOf(row) {
    const classification = row.get('classification');
    return [
      {
        address: row.get('saddr'),
        port: row.get('sport'),
        transport: classification === 'udp' ? 'udp' : 'tcp',
        state: stateOf(classification, row.get('success')),
        seenAt: row.get('timestamp_str') ?? row.get('timestamp_ts'),
      },
    ];
  },
});

/** zmap itself writes only what answered, unless told otherwise. */
function stateOf(classification: string | undefined, success: string | undefined): SeenState {
  if (classification === 'rst') return 'closed';
  return success === '0' || success === 'false' ? 'unknown' : 'open';
}
