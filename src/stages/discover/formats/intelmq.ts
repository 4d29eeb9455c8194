/** IntelMQ events as JSON, flat (`source.ip`) or nested. Address, port, protocol and time of the source are read; feed, raw line and extra fields are dropped. */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const flatSchema = z.object({
  'source.ip': looseText,
  'source.port': looseNumber,
  'protocol.transport': looseText,
  'protocol.application': looseText,
  'time.source': looseText,
  'time.observation': looseText,
});

const nestedSchema = z.object({
  source: z.object({ ip: looseText, port: looseNumber }),
  protocol: z.object({ transport: looseText, application: looseText }).optional().catch(undefined),
  time: z.object({ source: looseText, observation: looseText }).optional().catch(undefined),
});

const MARKS = ['classification.type', 'classification.taxonomy', 'feed.name', 'time.source', 'time.observation'];

export const intelmq: ImportFormat = rowFormat<unknown>({
  id: 'intelmq',
  title: 'IntelMQ events',
  written: 'the file output bot, one event a line',
  drops: 'feeds, raw lines, extra fields, names, accounts, networks, places',

  detect(head) {
    const keys = jsonKeys(head);
    return keys !== undefined && (keys.has('source.ip') || keys.has('source.fqdn')) && MARKS.some((mark) => keys.has(mark));
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const nested = rowBy(nestedSchema, row);
    if (nested !== undefined) {
      const { source, protocol, time } = nested;
      const seenAt = time?.source ?? time?.observation;
      return [{ address: source.ip, port: source.port, transport: protocol?.transport, seenAt, service: protocol?.application }];
    }
    const flat = rowBy(flatSchema, row);
    if (flat === undefined || Object.values(flat).every((value) => value === undefined)) return undefined;
    return [
      {
        address: flat['source.ip'],
        port: flat['source.port'],
        transport: flat['protocol.transport'],
        seenAt: flat['time.source'] ?? flat['time.observation'],
        service: flat['protocol.application'],
      },
    ];
  },
});
