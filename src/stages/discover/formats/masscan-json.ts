/**
 * masscan's JSON (-oJ) and its variant with one object a line (-oD): an object for every port or banner.
 * Files that were broken off, with a comma too many or masscan's own `{finished: 1}` are read as far as they
 * go. Banners are dropped; a row that has one counts as an open port.
 */
import { z } from 'zod';
import type { ImportFormat, SeenState } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const MOST_PORTS = 65_535;
/** Old versions close a file with a mark that is no JSON. */
const END = /^\{\s*finished\s*:\s*1\s*\}$/;

/** Unknown keys are dropped here, banners among them. */
const rowSchema = z.object({
  ip: someText,
  timestamp: looseNumber,
  ports: z
    .array(
      z.object({ port: z.int(), proto: someText, status: looseText, service: z.object({ name: looseText }).optional().catch(undefined) }),
    )
    .max(MOST_PORTS),
});

export const masscanJson: ImportFormat = rowFormat<unknown>({
  id: 'masscan-json',
  title: 'masscan JSON',
  written: 'masscan -oJ FILE or -oD FILE',
  drops: 'banners',

  detect(head) {
    const keys = jsonKeys(head);
    return keys?.has('ports') === true && keys.has('ip') && !keys.has('data');
  },

  cut: (text) => jsonRows(text, { passOver: END }),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    return read?.ports.map(({ port, proto, status, service }) => ({
      address: read.ip,
      port,
      transport: proto,
      state: stateOf(status),
      seenAt: read.timestamp,
      service: service?.name,
    }));
  },
});

/** A row without a status is a banner, and only an open port has one. */
function stateOf(status: string | undefined): SeenState {
  if (status === undefined || status === 'open') return 'open';
  return status === 'closed' ? 'closed' : 'unknown';
}
