/**
 * The head of the ledger, remembered outside the database. A chain alone cannot tell that its last
 * entries were cut off; a file beside it can. It is written after each commit, so after a crash it may
 * lag behind the database, but is never ahead of it.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { codeOf } from '../database/database-failure.ts';
import type { LedgerHead } from './ledger-entry.ts';

const headSchema = z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

export type ReadHead = LedgerHead | 'absent' | 'unreadable';

export interface HeadMemory {
  read(): ReadHead;
  remember(head: LedgerHead): void;
}

export function headFile(path: string): HeadMemory {
  let newest = 0;
  return {
    read: () => readHead(path),
    remember(head) {
      if (head.seq <= newest) return;
      newest = head.seq;
      const fresh = `${path}.${process.pid}.new`;
      const descriptor = openSync(fresh, 'w', 0o600);
      try {
        writeSync(descriptor, `${JSON.stringify(head)}\n`);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(fresh, path);
    },
  };
}

function readHead(path: string): ReadHead {
  try {
    const parsed = headSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : 'unreadable';
  } catch (failure) {
    return codeOf(failure) === 'ENOENT' ? 'absent' : 'unreadable';
  }
}
