/**
 * The only way to change the books: one transaction that holds the change and its ledger entries. A lock
 * makes writers take turns, so the chain has no forks whatever number of processes share the database.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { emptyHead, type LedgerEntry, type LedgerEvent, type LedgerHead, nextEntry } from './ledger-entry.ts';
import type { HeadMemory } from './ledger-head-file.ts';

/** Any constant that nothing else in the database uses: "ledger" in ASCII. */
const LEDGER_LOCK = 0x6c6564676572;
/** Entries per statement. */
const BATCH = 500;

export interface Change {
  readonly tx: Transaction<Tables>;
  readonly now: Date;
  /** The entry is written at the end of the transaction, together with the others of the change. */
  append(happened: LedgerEvent): Promise<LedgerEntry>;
}

/** Runs a change; what it appended is on disk together with what it changed, or neither is. */
export type Write = <T>(change: (change: Change) => Promise<T>) => Promise<T>;

export interface WriterMeans {
  readonly memory: HeadMemory;
  readonly clock: () => Date;
  requireRoom(): void;
}

export function createWriter(db: Kysely<Tables>, { memory, clock, requireRoom }: WriterMeans): Write {
  return async (change) => {
    requireRoom();
    let head: LedgerHead | undefined;
    const result = await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LEDGER_LOCK}::bigint)`.execute(tx);
      const now = clock();
      const entries: LedgerEntry[] = [];
      const done = await change({
        tx,
        now,
        async append(happened) {
          const entry = nextEntry(head ?? (await readHead(tx)), now, happened);
          entries.push(entry);
          head = entry;
          return entry;
        },
      });
      for (let from = 0; from < entries.length; from += BATCH) {
        await tx
          .insertInto('ledger')
          .values(entries.slice(from, from + BATCH).map(rowOf))
          .execute();
      }
      return done;
    });
    if (head !== undefined) memory.remember({ seq: head.seq, hash: head.hash });
    return result;
  };
}

export async function readHead(db: Kysely<Tables>): Promise<LedgerHead> {
  const last = await db.selectFrom('ledger').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ?? emptyHead;
}

function rowOf(entry: LedgerEntry): Tables['ledger'] {
  const { prevHash, ...rest } = entry;
  return { ...rest, prev_hash: prevHash };
}
