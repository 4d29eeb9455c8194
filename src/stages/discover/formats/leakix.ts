/**
 * LeakIX events (l9format) as JSON lines. Address, port, time and protocol are read; summaries, ransom notes, credentials,
 * data sets and everything else that was seen in the store are dropped.
 */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({
  event_type: someText,
  event_source: looseText,
  ip: looseText,
  port: looseNumber,
  transport: z.array(z.string()).optional().catch(undefined),
  protocol: looseText,
  time: looseText,
});

export const leakix: ImportFormat = rowFormat<unknown>({
  id: 'leakix',
  title: 'LeakIX events',
  written: 'l9filter, or the events of the LeakIX API as JSON lines',
  drops: 'summaries, ransom notes, credentials, data sets, certificates, host names, places',

  detect(head) {
    const keys = jsonKeys(head);
    return keys?.has('event_type') === true && keys.has('event_source') && keys.has('ip');
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    return [
      {
        address: read.ip,
        port: read.port,
        transport: read.transport?.includes('udp') ? 'udp' : 'tcp',
        seenAt: read.time,
        service: [read.protocol, read.event_source].find((word) => word !== undefined && word !== ''),
      },
    ];
  },
});
