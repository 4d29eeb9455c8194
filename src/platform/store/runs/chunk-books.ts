/**
 * Chunks of a run: who takes one learns what to do and what is done already, saves outcomes as they come,
 * and completes it. Each call is one transaction, and repeating any of them changes nothing, so a worker
 * that dies at any point costs at most the outcomes that it had not saved.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { AppError } from '../../../errors.ts';
import type { Outcome } from '../../../outcome.ts';
import { workSchema } from '../../room/messages.ts';
import type { Tables } from '../database/tables.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change, Write } from '../ledger/writer.ts';
import type { ChunkWork } from './chunk-work.ts';
import { storeOutcomes } from './outcome-upkeep.ts';

export interface ClaimedChunk {
  readonly runId: string;
  readonly index: number;
  readonly work: ChunkWork;
  /** Targets of this chunk that have their outcome already. */
  readonly done: ReadonlySet<string>;
  readonly attempts: number;
}

/** Counts by words of ours, for what has no outcome of its own. */
export type Tally = Readonly<Record<string, number>>;

export interface ChunkBooks {
  /** Indexes of chunks that are not done, in order. */
  pending(runId: string): Promise<number[]>;
  /** Undefined when there is nothing to do: the chunk is done, or its run is not running. */
  claim(runId: string, index: number): Promise<ClaimedChunk | undefined>;
  doneTargets(runId: string, index: number): Promise<Set<string>>;
  /** Stores outcomes of a chunk that goes on; answers with how many were new. */
  save(runId: string, index: number, outcomes: readonly Outcome[]): Promise<number>;
  /** Stores the last outcomes and closes the chunk. False when it was closed before. */
  complete(runId: string, index: number, outcomes: readonly Outcome[], tally?: Tally): Promise<boolean>;
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
    save: (runId, index, outcomes) =>
      outcomes.length === 0 ? Promise.resolve(0) : write((change) => save(change, runId, index, outcomes)),
    complete: (runId, index, outcomes, tally = {}) => write((change) => complete(change, actor, { runId, index, outcomes, tally })),
  };
}

/** A claim decides nothing that lasts, so it is not worth a ledger entry. */
async function claim(db: Kysely<Tables>, runId: string, index: number): Promise<ClaimedChunk | undefined> {
  const taken = await db
    .updateTable('chunk')
    .from('run')
    .set(({ eb }) => ({
      state: 'active',
      attempts: eb('chunk.attempts', '+', 1),
      started_at: sql<string>`coalesce(chunk.started_at, now())`,
    }))
    .whereRef('run.id', '=', 'chunk.run_id')
    .where('run.state', '=', 'running')
    .where('chunk.run_id', '=', runId)
    .where('chunk.index', '=', index)
    .where('chunk.state', '<>', 'done')
    .returning(['chunk.work', 'chunk.attempts'])
    .executeTakeFirst();
  if (taken === undefined) return undefined;
  const work = workSchema.parse(JSON.parse(taken.work));
  return { runId, index, work, done: await doneTargets(db, runId, index), attempts: taken.attempts };
}

async function doneTargets(db: Kysely<Tables>, runId: string, index: number): Promise<Set<string>> {
  const rows = await db.selectFrom('outcome').select('target').where('run_id', '=', runId).where('chunk_index', '=', index).execute();
  return new Set(rows.map((row) => row.target));
}

interface Completion {
  readonly runId: string;
  readonly index: number;
  readonly outcomes: readonly Outcome[];
  readonly tally: Tally;
}

async function complete(change: Change, actor: string, completion: Completion): Promise<boolean> {
  const { tx, now, append } = change;
  const { runId, index, outcomes, tally } = completion;
  const chunk = await lockChunk(tx, runId, index);
  if (chunk.state === 'done') return false;
  await storeOutcomes(change, runId, index, outcomes);
  await tx
    .updateTable('chunk')
    .set({ state: 'done', ended_at: now.toISOString(), tally: canonicalJson(tally) })
    .where('run_id', '=', runId)
    .where('index', '=', index)
    .execute();
  const digest = await outcomeDigest(tx, runId, index);
  await append({ actor, event: 'chunk.completed', subject: runId, payload: { chunk: index, attempts: chunk.attempts, tally, ...digest } });
  return true;
}

/** What a closed chunk holds is sealed by its digest, so nothing is added to it. */
async function save(change: Change, runId: string, index: number, outcomes: readonly Outcome[]): Promise<number> {
  const chunk = await lockChunk(change.tx, runId, index);
  return chunk.state === 'done' ? 0 : storeOutcomes(change, runId, index, outcomes);
}

async function lockChunk(tx: Transaction<Tables>, runId: string, index: number) {
  const chunk = await tx
    .selectFrom('chunk')
    .select(['state', 'attempts'])
    .where('run_id', '=', runId)
    .where('index', '=', index)
    .forUpdate()
    .executeTakeFirst();
  if (chunk === undefined) throw new AppError('RUN_UNKNOWN', { detail: `There is no chunk ${index} of run ${runId.slice(0, 40)}.` });
  return chunk;
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
