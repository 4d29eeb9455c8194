/** naabu's JSON lines (-json): an object for each open port. Names that the address was found by are dropped. */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

/** Older versions wrote the port as an object. */
const portSchema = z.union([z.int(), z.object({ Port: z.int() }).transform(({ Port }) => Port)]);
const rowSchema = z.object({ ip: looseText, host: looseText, port: portSchema, protocol: looseText, timestamp: looseText });

/** All that its rows may hold; other tools' rows have more. */
const fields = new Set([
  'host',
  'ip',
  'port',
  'protocol',
  'tls',
  'timestamp',
  'cdn',
  'cdn-name',
  'mac_address',
  'os',
  'service',
  'version',
  'banner',
]);

export const naabuJson: ImportFormat = rowFormat<unknown>({
  id: 'naabu-json',
  title: 'naabu JSON lines',
  written: 'naabu -json -o FILE',
  drops: 'host names, content networks, versions',

  detect(head) {
    const keys = [...(jsonKeys(head) ?? [])].filter((key) => !key.includes('.'));
    return keys.includes('port') && (keys.includes('ip') || keys.includes('host')) && keys.every((key) => fields.has(key));
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    return [{ address: read.ip ?? read.host, port: read.port, transport: read.protocol, seenAt: read.timestamp }];
  },
});
