/**
 * The work of one chunk: a stretch of the run's shuffled target space, or targets by name. It says which
 * targets, never what they answered.
 */
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { workSchema } from '../../room/messages.ts';
import type { Tables } from '../database/tables.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';

export type ChunkWork = z.infer<typeof workSchema>;

export function countTargets(work: ChunkWork): number {
  return work.kind === 'list' ? work.targets.length : Math.max(0, work.to - work.from);
}

const BATCH = 500;

/** Appends chunks to a run; answers with the totals of the run. */
export async function insertChunks(
  tx: Transaction<Tables>,
  runId: string,
  works: Iterable<ChunkWork>,
): Promise<{ readonly chunks: number; readonly targets: number }> {
  const before = await tx
    .selectFrom('chunk')
    .select(({ fn }) => [fn.countAll<number>().as('chunks'), fn.sum<string | number | null>('targets').as('targets')])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  let index = before.chunks;
  let targets = Number(before.targets ?? 0);
  let batch: { run_id: string; index: number; work: string; targets: number; state: string; attempts: number }[] = [];
  const flush = async () => {
    if (batch.length > 0) await tx.insertInto('chunk').values(batch).execute();
    batch = [];
  };
  for (const work of works) {
    const count = countTargets(work);
    batch.push({ run_id: runId, index, work: canonicalJson({ ...work }), targets: count, state: 'planned', attempts: 0 });
    index += 1;
    targets += count;
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return { chunks: index, targets };
}
