/**
 * httpx's JSON lines (-json): an object for each web server that answered. Titles, headers, bodies, technologies and the
 * path of the URL are dropped; the address is the one that was connected to.
 */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { placeOfUrl } from './reading/address-of-url.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({
  url: someText,
  host: looseText,
  host_ip: looseText,
  port: looseNumber,
  scheme: looseText,
  timestamp: looseText,
  failed: z.boolean().optional().catch(undefined),
});

export const httpx: ImportFormat = rowFormat<unknown>({
  id: 'httpx',
  title: 'httpx JSON lines',
  written: 'httpx -json -o FILE',
  drops: 'titles, headers, bodies, technologies, certificates, paths, host names',

  detect(head) {
    const keys = jsonKeys(head);
    if (keys === undefined || !keys.has('url') || keys.has('template-id')) return false;
    return ['status_code', 'status-code', 'failed', 'webserver', 'content_length'].some((key) => keys.has(key));
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    if (read.failed === true) return { skip: 'is a probe that failed' };
    const place = placeOfUrl(read.url);
    // Versions before `host_ip` wrote the address into `host`.
    const address = read.host_ip ?? read.host ?? place?.host;
    return [{ address, port: read.port ?? place?.port, seenAt: read.timestamp, service: read.scheme ?? place?.scheme }];
  },
});
