/**
 * Reading outcomes back, page by page, so that a report over any number of targets needs the memory
 * of one page.
 */
import type { Kysely } from 'kysely';
import { type Outcome, outcomeSchema } from '../../../outcome.ts';
import type { Verdict } from '../../../protocols/protocol.ts';
import type { Tables } from '../database/tables.ts';
import { checkSeals, type SealCheck } from '../ledger/sealed-outcomes.ts';

export interface OutcomeBooks {
  /** In the order of their targets' spelling. */
  each(runId: string, options?: { readonly verdicts?: readonly Verdict[] }): AsyncGenerator<Outcome>;
  /** One page, in the order of their targets' spelling; the cursor is the last target that was seen. */
  page(
    runId: string,
    options?: { readonly verdicts?: readonly Verdict[]; readonly limit?: number; readonly cursor?: string },
  ): Promise<{ readonly items: Outcome[]; readonly nextCursor: string | null }>;
  get(runId: string, target: string): Promise<Outcome | undefined>;
  /** Every measurement of a target, newest first. */
  history(target: string, limit?: number): Promise<(Outcome & { readonly runId: string })[]>;
  /** Compares the outcomes of every completed chunk, or of one run's, with what the ledger says they were. */
  checkSeals(runId?: string): Promise<SealCheck>;
}

const PAGE = 500;

export function outcomeBooks(db: Kysely<Tables>): OutcomeBooks {
  return {
    each: (runId, options = {}) => each(db, runId, options.verdicts),
    page: (runId, options = {}) => readPage(db, runId, options),
    async get(runId, target) {
      const row = await db.selectFrom('outcome').select('body').where('run_id', '=', runId).where('target', '=', target).executeTakeFirst();
      return row === undefined ? undefined : parse(row.body);
    },
    async history(target, limit = 100) {
      const rows = await db
        .selectFrom('outcome')
        .select(['run_id', 'body'])
        .where('target', '=', target)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ run_id: runId, body }) => ({ ...parse(body), runId }));
    },
    checkSeals: (runId) => checkSeals(db, runId),
  };
}

async function readPage(
  db: Kysely<Tables>,
  runId: string,
  { verdicts, limit = 100, cursor }: { readonly verdicts?: readonly Verdict[]; readonly limit?: number; readonly cursor?: string },
) {
  const most = Math.min(Math.max(limit, 1), PAGE);
  let query = db
    .selectFrom('outcome')
    .select(['target', 'body'])
    .where('run_id', '=', runId)
    .orderBy('target')
    .limit(most + 1);
  if (cursor !== undefined) query = query.where('target', '>', Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', ''));
  if (verdicts !== undefined) query = query.where('verdict', 'in', verdicts);
  const rows = await query.execute();
  const seen = rows.slice(0, most);
  const last = seen.at(-1);
  const more = rows.length > most && last !== undefined;
  return { items: seen.map(({ body }) => parse(body)), nextCursor: more ? Buffer.from(last.target).toString('base64url') : null };
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

function parse(body: string): Outcome {
  return outcomeSchema.parse(JSON.parse(body));
}
