/**
 * Chunks of a run: who takes one learns what to do and what is done already, saves outcomes as they come,
 * and completes it. Each call is one transaction, and repeating any of them changes nothing, so a worker
 * that dies at any point costs at most the outcomes that it had not saved.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { AppError } from '../../errors.ts';
import type { Outcome } from '../../outcome.ts';
import { type ChunkWork, chunkWorkSchema } from './chunk-work.ts';
import { storeOutcomes } from './outcome-upkeep.ts';
import type { Tables } from './tables.ts';
import type { Change, Write } from './writer.ts';

export interface ClaimedChunk {
  readonly runId: string;
  readonly index: number;
  readonly work: ChunkWork;
  /** Targets of this chunk that have their outcome already. */
  readonly done: ReadonlySet<string>;
  readonly attempts: number;
}

export interface ChunkBooks {
  /** Indexes of chunks that are not done, in order. */
  pending(runId: string): Promise<number[]>;
  /** Undefined when there is nothing to do: the chunk is done, or its run is not running. */
  claim(runId: string, index: number): Promise<ClaimedChunk | undefined>;
  doneTargets(runId: string, index: number): Promise<Set<string>>;
  /** Stores outcomes of a chunk that goes on; answers with how many were new. */
  save(runId: string, index: number, outcomes: readonly Outcome[]): Promise<number>;
  /** Stores the last outcomes and closes the chunk. False when it was closed before. */
  complete(runId: string, index: number, outcomes: readonly Outcome[]): Promise<boolean>;
}

export function chunkBooks(db: Kysely<Tables>, write: Write, actor: string): ChunkBooks {
  return {
    async pending(runId) {
      const rows = await db
        .selectFrom('chunk')
        .select('index')
        .where('run_id', '=', runId)
        .where('state', '<>', 'done')
        .orderBy('index')
        .execute();
      return rows.map((row) => row.index);
    },
    claim: (runId, index) => claim(db, runId, index),
    doneTargets: (runId, index) => doneTargets(db, runId, index),
    save: (runId, index, outcomes) => (outcomes.length === 0 ? Promise.resolve(0) : write((change) => storeOutcomes(change, runId, index, outcomes))),
    complete: (runId, index, outcomes) => write((change) => complete(change, actor, runId, index, outcomes)),
  };
}

/** A claim decides nothing that lasts, so it is not worth a ledger entry. */
async function claim(db: Kysely<Tables>, runId: string, index: number): Promise<ClaimedChunk | undefined> {
  const taken = await db
    .updateTable('chunk')
    .from('run')
    .set(({ eb }) => ({ state: 'active', attempts: eb('chunk.attempts', '+', 1), started_at: sql<string>`coalesce(chunk.started_at, now())` }))
    .whereRef('run.id', '=', 'chunk.run_id')
    .where('run.state', '=', 'running')
    .where('chunk.run_id', '=', runId)
    .where('chunk.index', '=', index)
    .where('chunk.state', '<>', 'done')
    .returning(['chunk.work', 'chunk.attempts'])
    .executeTakeFirst();
  if (taken === undefined) return undefined;
  const work = chunkWorkSchema.parse(JSON.parse(taken.work));
  return { runId, index, work, done: await doneTargets(db, runId, index), attempts: taken.attempts };
}

async function doneTargets(db: Kysely<Tables>, runId: string, index: number): Promise<Set<string>> {
  const rows = await db.selectFrom('outcome').select('target').where('run_id', '=', runId).where('chunk_index', '=', index).execute();
  return new Set(rows.map((row) => row.target));
}

async function complete(change: Change, actor: string, runId: string, index: number, outcomes: readonly Outcome[]): Promise<boolean> {
  const { tx, now, append } = change;
  await storeOutcomes(change, runId, index, outcomes);
  const closed = await tx
    .updateTable('chunk')
    .set({ state: 'done', ended_at: now.toISOString() })
    .where('run_id', '=', runId)
    .where('index', '=', index)
    .where('state', '<>', 'done')
    .returning('attempts')
    .executeTakeFirst();
  if (closed === undefined) {
    await requireChunk(tx, runId, index);
    return false;
  }
  const digest = await outcomeDigest(tx, runId, index);
  await append({ actor, event: 'chunk.completed', subject: runId, payload: { chunk: index, attempts: closed.attempts, ...digest } });
  return true;
}

async function requireChunk(tx: Transaction<Tables>, runId: string, index: number): Promise<void> {
  const row = await tx.selectFrom('chunk').select('index').where('run_id', '=', runId).where('index', '=', index).executeTakeFirst();
  if (row === undefined) throw new AppError('RUN_NOT_FOUND', { detail: `There is no chunk ${index} of run ${runId.slice(0, 40)}.` });
}

/** Count and digest of a chunk's outcomes; in the ledger it makes a later change of an outcome visible. */
export async function outcomeDigest(
  db: Kysely<Tables>,
  runId: string,
  index: number,
): Promise<{ readonly outcomes: number; readonly digest: string }> {
  return db
    .selectFrom('outcome')
    .select(({ fn }) => fn.countAll<number>().as('outcomes'))
    .select(sql<string>`encode(sha256(convert_to(coalesce(string_agg(body, e'\n' order by target), ''), 'UTF8')), 'hex')`.as('digest'))
    .where('run_id', '=', runId)
    .where('chunk_index', '=', index)
    .executeTakeFirstOrThrow();
}
