/**
 * A run as it is shown: where it stands, how much of it is done, and its totals, which are always counted
 * from the outcomes themselves.
 */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import type { PagePosition } from '../database/page-cursor.ts';
import type { Tables } from '../database/tables.ts';

export const runStates = ['planned', 'running', 'interrupted', 'finished', 'failed'] as const;
export type RunState = (typeof runStates)[number];

export interface RunTotals {
  readonly outcomes: number;
  readonly requests: number;
  readonly bytes: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

export interface RunView {
  readonly id: string;
  readonly state: RunState;
  readonly scope: { readonly hash: string; readonly name: string; readonly version: string; readonly canonical: string };
  readonly seed: number;
  /** As it was given when the run was created; its owner parses it. */
  readonly space: unknown;
  readonly actor: string;
  readonly targets: number;
  readonly chunks: { readonly total: number; readonly done: number };
  readonly createdAt: string;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  readonly endedBecause: string | undefined;
  readonly totals: RunTotals;
  /** Sums of the chunks' tallies: what was done without an outcome of its own. */
  readonly tally: Readonly<Record<string, number>>;
}

const stateSchema = z.enum(runStates);
const verdictSchema = z.enum(verdicts);

/** What was counted of runs that have finished, whose outcomes never change again: counting millions takes seconds. */
export type CountedRuns = Map<string, Pick<RunView, 'totals' | 'tally'>>;

const MOST_COUNTED = 1_000;

export async function readRun(db: Kysely<Tables>, counted: CountedRuns, runId: string): Promise<RunView> {
  const [run] = await readWhere(db, counted, { ids: [runId], limit: 1 });
  if (run === undefined) throw new AppError('RUN_UNKNOWN', { detail: `There is no run ${runId.slice(0, 40)}.` });
  return run;
}

export function readRuns(
  db: Kysely<Tables>,
  counted: CountedRuns,
  options: { readonly limit?: number; readonly states?: readonly RunState[]; readonly after?: PagePosition },
): Promise<RunView[]> {
  const { limit = 100, states, after } = options;
  return readWhere(db, counted, { limit, ...(states === undefined ? {} : { states }), ...(after === undefined ? {} : { after }) });
}

async function readWhere(
  db: Kysely<Tables>,
  counted: CountedRuns,
  wanted: {
    readonly ids?: readonly string[];
    readonly states?: readonly RunState[];
    readonly after?: PagePosition;
    readonly limit: number;
  },
): Promise<RunView[]> {
  let query = db
    .selectFrom('run')
    .innerJoin('scope', 'scope.hash', 'run.scope_hash')
    .selectAll('run')
    .select(['scope.hash', 'scope.name', 'scope.version', 'scope.canonical'])
    .select((from) => [
      from
        .selectFrom('chunk')
        .whereRef('chunk.run_id', '=', 'run.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('chunks'),
      from
        .selectFrom('chunk')
        .whereRef('chunk.run_id', '=', 'run.id')
        .where('chunk.state', '=', 'done')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('done'),
    ])
    .orderBy('run.created_at', 'desc')
    .orderBy('run.id')
    .limit(wanted.limit);
  if (wanted.ids !== undefined) query = query.where('run.id', 'in', wanted.ids);
  if (wanted.after !== undefined) {
    const { id } = wanted.after;
    const at = new Date(wanted.after.at);
    query = query
      .where('run.created_at', '<=', at)
      .where(({ eb, or, and }) => or([eb('run.created_at', '<', at), and([eb('run.created_at', '=', at), eb('run.id', '>', id)])]));
  }
  if (wanted.states !== undefined) query = query.where('run.state', 'in', wanted.states);
  const rows = await query.execute();
  const uncounted = rows.filter(({ id }) => !counted.has(id)).map(({ id }) => id);
  const totals = await readTotals(db, uncounted);
  const tallies = await readTallies(db, uncounted);
  const countOf = (id: string) => counted.get(id) ?? { totals: totals.get(id) ?? emptyTotals, tally: tallies.get(id) ?? {} };
  for (const { id, state } of rows) if (state === 'finished' && counted.size < MOST_COUNTED) counted.set(id, countOf(id));
  return rows.map((row) => ({
    id: row.id,
    state: stateSchema.parse(row.state),
    scope: { hash: row.hash, name: row.name, version: row.version, canonical: row.canonical },
    seed: row.seed,
    space: JSON.parse(row.space),
    actor: row.actor,
    targets: row.targets,
    chunks: { total: row.chunks ?? 0, done: row.done ?? 0 },
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    endedBecause: row.ended_because ?? undefined,
    ...countOf(row.id),
  }));
}

const emptyTotals: RunTotals = { outcomes: 0, requests: 0, bytes: 0, verdicts: {} };

async function readTotals(db: Kysely<Tables>, runIds: readonly string[]): Promise<Map<string, RunTotals>> {
  if (runIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('outcome')
    .select(['run_id', 'verdict'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    // Sums of bigint come as numeric, which drivers hand out as text.
    .select([sql<number>`sum(requests)::bigint`.as('requests'), sql<number>`sum(bytes)::bigint`.as('bytes')])
    .where('run_id', 'in', runIds)
    .groupBy(['run_id', 'verdict'])
    .execute();
  const totals = new Map<string, RunTotals>();
  for (const row of rows) {
    const before = totals.get(row.run_id) ?? emptyTotals;
    totals.set(row.run_id, {
      outcomes: before.outcomes + row.count,
      requests: before.requests + row.requests,
      bytes: before.bytes + row.bytes,
      verdicts: { ...before.verdicts, [verdictSchema.parse(row.verdict)]: row.count },
    });
  }
  return totals;
}

async function readTallies(db: Kysely<Tables>, runIds: readonly string[]): Promise<Map<string, Record<string, number>>> {
  if (runIds.length === 0) return new Map();
  const { rows } = await sql<{ run_id: string; word: string; count: number }>`
    select run_id, word, sum(count::bigint)::bigint as count
    from chunk, jsonb_each_text(tally) as counted (word, count)
    where run_id in (${sql.join(runIds)})
    group by run_id, word
    order by word`.execute(db);
  const tallies = new Map<string, Record<string, number>>();
  for (const { run_id: run, word, count } of rows) tallies.set(run, { ...tallies.get(run), [word]: count });
  return tallies;
}
