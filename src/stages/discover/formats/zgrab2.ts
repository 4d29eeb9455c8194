/**
 * zgrab2's JSON lines: an object for each host, with a result for each module. Results, which hold what the server said,
 * are dropped. Versions that do not write the port leave the module's usual one, which the run may have changed.
 */
import { z } from 'zod';
import type { ImportFormat, SeenState } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const scanSchema = z.object({ status: someText, protocol: looseText, port: looseNumber, timestamp: looseText });
const rowSchema = z.object({ ip: looseText, data: z.record(z.string(), z.unknown()) });

/** By the name of the module; TLS is asked on the port of HTTPS. */
const usualPort: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['tls', 443],
  ['mongodb', 27017],
  ['redis', 6379],
  ['mysql', 3306],
  ['mssql', 1433],
  ['postgres', 5432],
  ['oracle', 1521],
  ['ftp', 21],
  ['ssh', 22],
  ['telnet', 23],
  ['smb', 445],
]);

const stateOf: ReadonlyMap<string, SeenState> = new Map([
  ['success', 'open'],
  ['application-error', 'open'],
  ['protocol-error', 'open'],
  ['connection-refused', 'closed'],
  ['connection-timeout', 'filtered'],
]);

export const zgrab2: ImportFormat = rowFormat<unknown>({
  id: 'zgrab2',
  title: 'zgrab2 JSON lines',
  written: 'zgrab2 MODULE -o FILE',
  drops: 'everything that the server said, domain names, errors',

  detect(head) {
    const keys = [...(jsonKeys(head) ?? [])];
    return (
      keys.includes('data') &&
      keys.some((key) => /^data\.[^.]+\.status$/.test(key)) &&
      keys.some((key) => /^data\.[^.]+\.protocol$/.test(key))
    );
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    const scans = Object.values(read.data).flatMap((scan) => rowBy(scanSchema, scan) ?? []);
    if (scans.length === 0) return undefined;
    return scans.map(({ status, protocol, port, timestamp }) => ({
      address: read.ip,
      port: port ?? usualPort.get(protocol ?? ''),
      state: stateOf.get(status) ?? 'unknown',
      seenAt: timestamp,
      service: protocol,
    }));
  },
});
