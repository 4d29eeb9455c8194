/**
 * Reading the ledger: entry by entry for export, and checked from the first entry to the last against
 * its own chain and against the head that is remembered outside the database.
 */
import type { Kysely } from 'kysely';
import { AppError } from '../../../errors.ts';
import type { Tables } from '../database/tables.ts';
import { emptyHead, entryHash, type LedgerEntry, type LedgerEvent, type LedgerHead } from './ledger-entry.ts';
import type { HeadMemory } from './ledger-head-file.ts';
import { readHead, type Write } from './writer.ts';

export type LedgerCheck =
  | { readonly ok: true; readonly count: number; readonly head: LedgerHead }
  | {
      readonly ok: false;
      /** Entries that hold, before the first bad one. */
      readonly count: number;
      /** Number of the first entry that is wrong or missing. */
      readonly seq: number;
      readonly problem: LedgerProblem;
      readonly detail: string;
    };

export type LedgerProblem = 'altered' | 'missing' | 'unlinked' | 'truncated' | 'rewritten' | 'head-unreadable';

export interface LedgerBooks {
  append(happened: LedgerEvent): Promise<LedgerEntry>;
  /** Oldest first; `after` leaves out what the reader already has. */
  entries(after?: number): AsyncGenerator<LedgerEntry>;
  /** One page of what matches, in either order. The cursor is the number of the last entry that was seen. */
  page(wanted?: LedgerWish): Promise<{ readonly items: LedgerEntry[]; readonly nextCursor: string | null }>;
  verify(): Promise<LedgerCheck>;
  head(): Promise<LedgerHead>;
}

export interface LedgerWish {
  readonly subject?: string;
  readonly actor?: string;
  /** A whole name, or its beginning when it ends with a dot. */
  readonly event?: string;
  readonly order?: 'asc' | 'desc';
  readonly limit?: number;
  readonly cursor?: string;
}

const PAGE = 1000;
const MOST = 500;

export function ledgerBooks(db: Kysely<Tables>, write: Write, memory: HeadMemory): LedgerBooks {
  return {
    append: (happened) => write(({ append }) => append(happened)),
    entries: (after = 0) => entries(db, after),
    page: (wanted = {}) => readPage(db, wanted),
    verify: () => verify(entries(db, 0), memory),
    head: () => readHead(db),
  };
}

async function* entries(db: Kysely<Tables>, after: number): AsyncGenerator<LedgerEntry> {
  for (let seen = after; ; ) {
    const page = await db.selectFrom('ledger').selectAll().where('seq', '>', seen).orderBy('seq').limit(PAGE).execute();
    for (const { prev_hash: prevHash, ...rest } of page) yield { ...rest, prevHash };
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    seen = last.seq;
  }
}

async function readPage(db: Kysely<Tables>, { subject, actor, event, order = 'desc', limit = 100, cursor }: LedgerWish) {
  const most = Math.min(Math.max(limit, 1), MOST);
  let query = db
    .selectFrom('ledger')
    .selectAll()
    .orderBy('seq', order)
    .limit(most + 1);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  // Names of events hold neither percent signs nor underscores, so nothing in them is a pattern.
  if (event !== undefined) query = query.where('event', event.endsWith('.') ? 'like' : '=', event.endsWith('.') ? `${event}%` : event);
  if (cursor !== undefined) query = query.where('seq', order === 'asc' ? '>' : '<', readSeq(cursor));
  const rows = await query.execute();
  const items = rows.slice(0, most).map(({ prev_hash: prevHash, ...rest }): LedgerEntry => ({ ...rest, prevHash }));
  return { items, nextCursor: rows.length > most ? String(items.at(-1)?.seq) : null };
}

function readSeq(cursor: string): number {
  if (/^[0-9]{1,15}$/.test(cursor)) return Number(cursor);
  throw new AppError('CURSOR_MALFORMED', { detail: 'This is not a cursor of ours.' });
}

async function verify(chain: AsyncIterable<LedgerEntry>, memory: HeadMemory): Promise<LedgerCheck> {
  const remembered = memory.read();
  let head = emptyHead;
  let metRemembered = remembered === 'absent' || (remembered !== 'unreadable' && remembered.seq === 0);
  for await (const entry of chain) {
    const problem = compare(entry, head);
    if (problem !== undefined) return { ok: false, count: head.seq, ...problem };
    head = { seq: entry.seq, hash: entry.hash };
    if (typeof remembered === 'string' || remembered.seq !== entry.seq) continue;
    if (remembered.hash !== entry.hash) {
      return {
        ok: false,
        count: head.seq - 1,
        seq: entry.seq,
        problem: 'rewritten',
        detail: `Entry ${entry.seq} is not the one remembered.`,
      };
    }
    metRemembered = true;
  }
  if (metRemembered) return { ok: true, count: head.seq, head };
  if (remembered === 'unreadable' || remembered === 'absent') {
    const detail = 'The head that is kept beside the database cannot be read.';
    return { ok: false, count: head.seq, seq: head.seq + 1, problem: 'head-unreadable', detail };
  }
  const detail = `The last entries are gone: entry ${remembered.seq} is remembered, the ledger ends at ${head.seq}.`;
  return { ok: false, count: head.seq, seq: head.seq + 1, problem: 'truncated', detail };
}

function compare(entry: LedgerEntry, before: LedgerHead): { seq: number; problem: LedgerProblem; detail: string } | undefined {
  const due = before.seq + 1;
  if (entry.seq !== due) return { seq: due, problem: 'missing', detail: `Entry ${due} is missing; the next one is ${entry.seq}.` };
  if (entryHash(entry) !== entry.hash) {
    return { seq: entry.seq, problem: 'altered', detail: `Entry ${entry.seq} does not say what it said when it was written.` };
  }
  if (entry.prevHash !== before.hash) {
    return { seq: entry.seq, problem: 'unlinked', detail: `Entry ${entry.seq} does not follow the entry before it.` };
  }
  return undefined;
}
