/**
 * Compares outcomes with the seals that the ledger holds: when a chunk was completed, the number of its
 * outcomes and the digest of their bodies went into the chain. Columns that repeat a body for searching
 * are compared with it as well, so that no total or list can be changed without the body that it came from.
 */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { plainText } from '../database/plain-text.ts';
import type { Tables } from '../database/tables.ts';
import { outcomeDigest } from '../runs/chunk-books.ts';

/** A chunk that no longer holds what was sealed. */
export interface BrokenSeal {
  readonly runId: string;
  readonly chunk: number;
  readonly problem: 'changed' | 'added' | 'missing' | 'unsealed' | 'columns-differ';
  /** Outcomes that were sealed, and those that are there now. */
  readonly sealed: number;
  readonly found: number;
  /** Targets whose columns contradict their body; a digest alone cannot tell which of its bodies changed. */
  readonly targets: readonly string[];
}

export interface SealCheck {
  readonly chunks: number;
  readonly broken: readonly BrokenSeal[];
}

const PAGE = 500;
const MOST_TARGETS = 100;
const sealSchema = z.object({ chunk: z.number(), outcomes: z.number(), digest: z.string() });
type Seal = z.infer<typeof sealSchema> & { readonly runId: string };

/** Checks every completed chunk, or those of one run. */
export async function checkSeals(db: Kysely<Tables>, runId?: string): Promise<SealCheck> {
  const seen = new Map<string, Set<number>>();
  const broken: BrokenSeal[] = [];
  let chunks = 0;
  for await (const seal of seals(db, runId)) {
    chunks += 1;
    seen.set(seal.runId, (seen.get(seal.runId) ?? new Set()).add(seal.chunk));
    const found = await compare(db, seal);
    if (found !== undefined) broken.push(found);
  }
  for (const { runId: run, chunk } of await doneChunks(db, runId)) {
    if (seen.get(run)?.has(chunk)) continue;
    const { outcomes } = await outcomeDigest(db, run, chunk);
    broken.push({ runId: run, chunk, problem: 'unsealed', sealed: 0, found: outcomes, targets: [] });
  }
  return { chunks, broken };
}

async function* seals(db: Kysely<Tables>, runId: string | undefined): AsyncGenerator<Seal> {
  for (let after = 0; ; ) {
    let query = db.selectFrom('ledger').select(['seq', 'subject', 'payload']).where('event', '=', 'chunk.completed');
    if (runId !== undefined) query = query.where('subject', '=', runId);
    const page = await query.where('seq', '>', after).orderBy('seq').limit(PAGE).execute();
    for (const { subject, payload } of page) {
      // An entry that was forged is the chain's business; it seals nothing.
      const seal = sealSchema.safeParse(orNothing(payload));
      if (seal.success) yield { runId: subject, ...seal.data };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.seq;
  }
}

async function compare(db: Kysely<Tables>, seal: Seal): Promise<BrokenSeal | undefined> {
  const { outcomes: found, digest } = await outcomeDigest(db, seal.runId, seal.chunk);
  const targets = await contradictions(db, seal);
  const about = { runId: seal.runId, chunk: seal.chunk, sealed: seal.outcomes, found, targets };
  if (found < seal.outcomes) return { ...about, problem: 'missing' };
  if (found > seal.outcomes) return { ...about, problem: 'added' };
  if (digest !== seal.digest) return { ...about, problem: 'changed' };
  return targets.length > 0 ? { ...about, problem: 'columns-differ' } : undefined;
}

const bodySchema = z.object({
  target: z.string(),
  protocol: z.string().nullable(),
  verdict: z.string(),
  requests: z.number(),
  bytes: z.number(),
  ms: z.number(),
});

async function contradictions(db: Kysely<Tables>, { runId, chunk }: Seal): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('outcome')
      .select(['target', 'protocol', 'verdict', 'requests', 'bytes', 'ms', 'body'])
      .where('run_id', '=', runId)
      .where('chunk_index', '=', chunk)
      .where('target', '>', after)
      .orderBy('target')
      .limit(PAGE)
      .execute();
    for (const { body, ...columns } of page) {
      const parsed = bodySchema.safeParse(orNothing(body));
      if (found.length < MOST_TARGETS && !(parsed.success && agrees(columns, parsed.data))) found.push(columns.target);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last.target;
  }
}

type Repeated = z.infer<typeof bodySchema>;

function agrees(columns: Repeated, body: Repeated): boolean {
  return (
    columns.target === plainText(body.target) &&
    columns.protocol === (body.protocol === null ? null : plainText(body.protocol)) &&
    columns.verdict === body.verdict &&
    columns.requests === body.requests &&
    columns.bytes === body.bytes &&
    columns.ms === body.ms
  );
}

function doneChunks(db: Kysely<Tables>, runId: string | undefined) {
  let query = db.selectFrom('chunk').select(['run_id as runId', 'index as chunk']).where('state', '=', sql.lit('done'));
  if (runId !== undefined) query = query.where('run_id', '=', runId);
  return query.orderBy('run_id').orderBy('index').execute();
}

function orNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
