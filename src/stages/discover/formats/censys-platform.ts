/** Hosts of the Censys Platform: `host` objects as JSON lines, and the answers of its search and its look-up. Banners, certificates, names and places are dropped. */
import type { ImportFormat } from '../import-format.ts';
import { censysHost } from './hosts/censys-hosts.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows } from './reading/json-rows.ts';
import { rowFormat } from './reading/row-format.ts';

export const censysPlatform: ImportFormat = rowFormat<unknown>({
  id: 'censys-platform',
  title: 'Censys hosts (Platform)',
  written: 'the answer of /v3/global/search/query or /v3/global/asset/host/ADDRESS, or its hosts as JSON lines',
  drops: 'banners, certificates, software, names, places, networks',

  detect(head) {
    const keys = jsonKeys(head);
    if (keys === undefined) return false;
    const places = ['host', 'result.resource', 'result.hits.host', 'result.hits.host_v1.resource', 'host_v1.resource'];
    return places.some((place) => keys.has(`${place}.ip`) && keys.has(`${place}.services`));
  },

  cut: (text) => jsonRows(text, { wrappers: ['result', 'hits', 'host_v1', 'resource', 'host'] }),
  rowOf: censysHost,
});
