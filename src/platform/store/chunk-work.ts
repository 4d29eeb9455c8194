/**
 * The work of one chunk: a stretch of the run's shuffled target space, or targets by name. It says which
 * targets, never what they answered.
 */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { Tables } from './tables.ts';

export const chunkWorkSchema = z.union([
  /** Positions `from` up to, not including, `to` in the run's order of targets. */
  z.strictObject({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() }),
  z.strictObject({ targets: z.array(z.string().max(400)).readonly() }),
]);

export type ChunkWork = z.infer<typeof chunkWorkSchema>;

export function countTargets(work: ChunkWork): number {
  return 'targets' in work ? work.targets.length : Math.max(0, work.to - work.from);
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
    .select(({ fn }) => [fn.countAll<number>().as('chunks'), fn.coalesce(fn.sum<string | number>('targets'), fn.val(0)).as('targets')])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  let index = before.chunks;
  let targets = Number(before.targets);
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
