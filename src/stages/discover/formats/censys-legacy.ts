/** Hosts of Censys' legacy search: JSON lines, and the answers of its host search and host view. Banners, certificates, names and places are dropped. */
import type { ImportFormat } from '../import-format.ts';
import { censysHost } from './hosts/censys-hosts.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows } from './reading/json-rows.ts';
import { rowFormat } from './reading/row-format.ts';

export const censysLegacy: ImportFormat = rowFormat<unknown>({
  id: 'censys-legacy',
  title: 'Censys hosts (legacy)',
  written: 'the answer of /v2/hosts/search or /v2/hosts/ADDRESS, or its hosts as JSON lines',
  drops: 'banners, certificates, software, names, places, networks',

  detect(head) {
    const keys = jsonKeys(head);
    if (keys === undefined) return false;
    return ['', 'result.', 'result.hits.'].some((prefix) => keys.has(`${prefix}ip`) && keys.has(`${prefix}services`));
  },

  cut: (text) => jsonRows(text, { wrappers: ['result', 'hits'] }),
  rowOf: censysHost,
});
