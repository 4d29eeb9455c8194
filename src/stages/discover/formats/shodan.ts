/**
 * Shodan's banners: the JSON lines of a download, and the `matches` of search results. Address, port, time and module are
 * read; `data`, pages, screenshots, names and places are dropped. A banner may be old: its own time is kept.
 */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({
  ip_str: looseText,
  ipv6: looseText,
  port: z.int(),
  transport: looseText,
  timestamp: looseText,
  _shodan: z.object({ module: looseText }).optional().catch(undefined),
});

export const shodan: ImportFormat = rowFormat<unknown>({
  id: 'shodan',
  title: 'Shodan JSON (lines or search results)',
  written: 'shodan download NAME QUERY, unpacked; or the answer of /shodan/host/search',
  drops: 'banners, pages, screenshots, host names, organisations, places, vulnerabilities',

  detect(head) {
    const keys = jsonKeys(head);
    if (keys === undefined) return false;
    const banner = ['', 'matches.'].some(
      (prefix) => keys.has(`${prefix}_shodan`) || (keys.has(`${prefix}ip_str`) && keys.has(`${prefix}port`)),
    );
    return banner || (keys.has('matches') && keys.has('total'));
  },

  cut: (text) => jsonRows(text, { wrappers: ['matches'] }),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    const { ip_str, ipv6, port, transport, timestamp, _shodan } = read;
    return [{ address: ip_str ?? ipv6, port, transport, seenAt: timestamp, service: _shodan?.module }];
  },
});
