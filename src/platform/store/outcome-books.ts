/**
 * Reading outcomes back, page by page, so that a report over any number of targets needs the memory of
 * one page; and comparing them with the digests that the ledger holds.
 */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Outcome, outcomeSchema } from '../../outcome.ts';
import type { Verdict } from '../../protocols/protocol.ts';
import { outcomeDigest } from './chunk-books.ts';
import type { Tables } from './tables.ts';

export interface OutcomeBooks {
  /** In the order of their targets' spelling. */
  each(runId: string, options?: { readonly verdicts?: readonly Verdict[] }): AsyncGenerator<Outcome>;
  get(runId: string, target: string): Promise<Outcome | undefined>;
  /** Chunks whose outcomes are not what the ledger says they were. */
  changedChunks(runId: string): Promise<number[]>;
}

const PAGE = 500;
const completedSchema = z.object({ chunk: z.number(), outcomes: z.number(), digest: z.string() });

export function outcomeBooks(db: Kysely<Tables>): OutcomeBooks {
  return {
    each: (runId, options = {}) => each(db, runId, options.verdicts),
    async get(runId, target) {
      const row = await db.selectFrom('outcome').select('body').where('run_id', '=', runId).where('target', '=', target).executeTakeFirst();
      return row === undefined ? undefined : parse(row.body);
    },
    changedChunks: (runId) => changedChunks(db, runId),
  };
}

async function* each(db: Kysely<Tables>, runId: string, wanted: readonly Verdict[] | undefined): AsyncGenerator<Outcome> {
  for (let after = ''; ; ) {
    let query = db
      .selectFrom('outcome')
      .select(['target', 'body'])
      .where('run_id', '=', runId)
      .where('target', '>', after)
      .orderBy('target')
      .limit(PAGE);
    if (wanted !== undefined) query = query.where('verdict', 'in', wanted);
    const page = await query.execute();
    for (const row of page) yield parse(row.body);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.target;
  }
}

async function changedChunks(db: Kysely<Tables>, runId: string): Promise<number[]> {
  const changed: number[] = [];
  const entries = await db
    .selectFrom('ledger')
    .select('payload')
    .where('subject', '=', runId)
    .where('event', '=', 'chunk.completed')
    .orderBy('seq')
    .execute();
  for (const { payload } of entries) {
    const written = completedSchema.parse(JSON.parse(payload));
    const found = await outcomeDigest(db, runId, written.chunk);
    if (found.outcomes !== written.outcomes || found.digest !== written.digest) changed.push(written.chunk);
  }
  return changed;
}

function parse(body: string): Outcome {
  return outcomeSchema.parse(JSON.parse(body));
}
