/**
 * masscan's JSON (-oJ) and its variant with one object a line (-oD): an object for every port or banner.
 * Files that were broken off, with a comma too many or masscan's own `{finished: 1}` are read as far as they
 * go. Banners are dropped; a row that has one counts as an open port.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { formatAddress, parseAddress } from '../../scope/address.ts';
import type { ImportFormat, SeenState } from '../import-format.ts';
import { instantOf } from './instant.ts';
import { jsonObjects } from './json-objects.ts';

const LIMITS = { characters: 1_048_576, depth: 16 };

const portSchema = z.object({
  port: z.int().min(1).max(65_535),
  proto: z.enum(['tcp', 'udp', 'sctp']),
  status: z.string().optional(),
});

/** Unknown keys are dropped here, banners among them. */
const rowSchema = z.object({
  ip: z.string().max(60),
  timestamp: z.union([z.string(), z.number()]).optional(),
  ports: z.array(portSchema).max(65_535),
});

export const masscanJson: ImportFormat = {
  id: 'masscan-json',
  title: 'masscan JSON',
  detect: (head) => /^\s*[[{]/.test(head) && head.includes('"ip"') && head.includes('"ports"'),

  async *read(chunks, report) {
    let rows = 0;
    let seen = 0;
    for await (const { line, text } of jsonObjects(chunks, LIMITS)) {
      if (text !== undefined && /^\{\s*finished\s*:\s*1\s*\}$/.test(text)) continue;
      rows += 1;
      const row = text === undefined ? undefined : readRow(text);
      const address = row === undefined ? undefined : parseAddress(row.ip);
      if (text === undefined || row === undefined || address === undefined) {
        report({ line, column: 1, key: '', message: text === undefined ? 'is too large, too deep or broken off' : 'is no row of masscan' });
        continue;
      }
      const source = { format: 'masscan-json', row: createHash('sha256').update(text).digest('hex').slice(0, 16) };
      for (const { port, proto, status } of row.ports) {
        seen += 1;
        yield { address: formatAddress(address), port, transport: proto, state: stateOf(status), seenAt: instantOf(row.timestamp), source };
      }
    }
    if (rows > 0 && seen === 0) throw new AppError('IMPORT_MALFORMED', { detail: 'The file holds no row of masscan JSON.' });
  },
};

function readRow(text: string): z.infer<typeof rowSchema> | undefined {
  try {
    return rowSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A row without a status is a banner, and only an open port has one. */
function stateOf(status: string | undefined): SeenState {
  if (status === undefined || status === 'open') return 'open';
  return status === 'closed' ? 'closed' : 'unknown';
}
