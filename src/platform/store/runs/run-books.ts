/**
 * The life of a run: planned, running, interrupted or finished or failed. Every step is one transaction
 * with its ledger entry; a step that is not possible from where the run stands is refused.
 */
import type { Kysely } from 'kysely';
import { AppError, type ErrorCode } from '../../../errors.ts';
import { readCursor, writeCursor } from '../database/page-cursor.ts';
import type { Tables } from '../database/tables.ts';
import { newRunId } from '../ids.ts';
import { canonicalJson, type Json } from '../ledger/canonical-json.ts';
import type { Change, Write } from '../ledger/writer.ts';
import { type ChunkWork, insertChunks } from './chunk-work.ts';
import { type CountedRuns, type RunState, type RunView, readRun, readRuns } from './run-view.ts';

export interface ScopeRecord {
  readonly hash: string;
  readonly name: string;
  readonly version: string;
  /** Canonical JSON of the scope, so that a report can say what was authorised. */
  readonly canonical: string;
}

export interface NewRun {
  readonly scope: ScopeRecord;
  readonly seed: number;
  /** What the run covers, as the planner needs it to go on after a restart. */
  readonly space: Json;
  /** Planned together with the run, so that a process killed between the two leaves no run without work. */
  readonly chunks?: Iterable<ChunkWork>;
}

export interface RunBooks {
  /** A run that is planned, with its chunks where they are given. */
  create(plan: NewRun): Promise<string>;
  /** Adds chunks to a planned run; answers with how many it has now. */
  planChunks(runId: string, works: Iterable<ChunkWork>): Promise<number>;
  /** `planned` or `interrupted` to `running`. */
  begin(runId: string): Promise<void>;
  interrupt(runId: string, because: string): Promise<void>;
  /** Refused while a chunk is not done. */
  finish(runId: string): Promise<void>;
  fail(runId: string, code: ErrorCode): Promise<void>;
  get(runId: string): Promise<RunView>;
  /** Newest first. */
  list(options?: { readonly limit?: number; readonly states?: readonly RunState[] }): Promise<RunView[]>;
  /** Newest first, page by page. */
  page(wanted?: {
    readonly limit?: number;
    readonly cursor?: string;
    readonly states?: readonly RunState[];
  }): Promise<{ readonly items: RunView[]; readonly nextCursor: string | null }>;
  resumable(): Promise<RunView[]>;
}

const MOST = 500;
const RESUMABLE: readonly RunState[] = ['planned', 'interrupted'];

export function runBooks(db: Kysely<Tables>, write: Write, actor: string): RunBooks {
  const counted: CountedRuns = new Map();
  const move = (runId: string, step: Step) => write((change) => moveRun(change, actor, runId, step));
  return {
    create: (plan) => write((change) => createRun(change, actor, plan)),
    planChunks: (runId, works) => write((change) => planChunks(change, actor, runId, works)),
    begin: (runId) => move(runId, { to: 'running', from: ['planned', 'interrupted'], event: 'run.begun' }),
    interrupt: (runId, because) => move(runId, { to: 'interrupted', from: ['running'], event: 'run.interrupted', because }),
    finish: (runId) => move(runId, { to: 'finished', from: ['running'], event: 'run.finished' }),
    fail: (runId, code) => move(runId, { to: 'failed', from: ['planned', 'running', 'interrupted'], event: 'run.failed', because: code }),
    get: (runId) => readRun(db, counted, runId),
    list: (options = {}) => readRuns(db, counted, options),
    async page({ limit = 100, cursor, states } = {}) {
      const most = Math.min(Math.max(limit, 1), MOST);
      const after = cursor === undefined ? {} : { after: readCursor(cursor) };
      const found = await readRuns(db, counted, { limit: most + 1, ...after, ...(states === undefined ? {} : { states }) });
      const items = found.slice(0, most);
      const last = items.at(-1);
      return { items, nextCursor: found.length > most && last !== undefined ? writeCursor({ at: last.createdAt, id: last.id }) : null };
    },
    resumable: () => readRuns(db, counted, { states: RESUMABLE }),
  };
}

/** Marks runs that an earlier process left behind; only for a database that this process owns alone. */
export async function recoverRuns(write: Write, db: Kysely<Tables>): Promise<string[]> {
  const orphans = await db.selectFrom('run').select('id').where('state', '=', 'running').execute();
  for (const { id } of orphans) {
    await write(async (change) => {
      await moveRun(change, 'system', id, {
        to: 'interrupted',
        from: ['running'],
        event: 'run.interrupted',
        because: 'The process ended without closing the run.',
      });
    });
  }
  return orphans.map((run) => run.id);
}

interface Step {
  readonly from: readonly RunState[];
  readonly to: RunState;
  readonly event: `run.${string}`;
  readonly because?: string;
}

async function createRun(change: Change, actor: string, plan: NewRun): Promise<string> {
  const { tx, now, append } = change;
  const { scope, seed } = plan;
  await tx
    .insertInto('scope')
    .values({ ...scope, first_used_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const id = newRunId();
  const space = canonicalJson(plan.space);
  await tx
    .insertInto('run')
    .values({ id, scope_hash: scope.hash, state: 'planned', seed, space, actor, targets: 0, created_at: now.toISOString() })
    .execute();
  await append({
    actor,
    event: 'run.created',
    subject: id,
    payload: { scope: scope.hash, name: scope.name, version: scope.version, seed },
  });
  if (plan.chunks !== undefined) await planChunks(change, actor, id, plan.chunks);
  return id;
}

async function planChunks(change: Change, actor: string, runId: string, works: Iterable<ChunkWork>): Promise<number> {
  const { tx, append } = change;
  const state = await lockState(change, runId);
  if (state !== 'planned') throw wrongState(runId, state, 'planned anew');
  const planned = await insertChunks(tx, runId, works);
  await tx.updateTable('run').set({ targets: planned.targets }).where('id', '=', runId).execute();
  await append({ actor, event: 'run.planned', subject: runId, payload: { ...planned } });
  return planned.chunks;
}

async function moveRun(change: Change, actor: string, runId: string, step: Step): Promise<void> {
  const { tx, now, append } = change;
  const state = await lockState(change, runId);
  if (state === step.to) return;
  if (!step.from.some((from) => from === state)) throw wrongState(runId, state, step.to);
  if (step.to === 'finished') await refuseUnfinished(change, runId);
  // Whoever held a chunk has gone with the run: it is to do again.
  await tx.updateTable('chunk').set({ state: 'planned' }).where('run_id', '=', runId).where('state', '=', 'active').execute();
  const ended = step.to !== 'running';
  await tx
    .updateTable('run')
    .set({
      state: step.to,
      ended_at: ended ? now.toISOString() : null,
      ended_because: step.because ?? null,
      ...(state === 'planned' && !ended ? { started_at: now.toISOString() } : {}),
    })
    .where('id', '=', runId)
    .execute();
  await append({
    actor,
    event: step.event,
    subject: runId,
    payload: { from: state, ...(step.because === undefined ? {} : { because: step.because }) },
  });
}

async function lockState({ tx }: Change, runId: string): Promise<string> {
  const run = await tx.selectFrom('run').select('state').where('id', '=', runId).forUpdate().executeTakeFirst();
  if (run === undefined) throw new AppError('RUN_UNKNOWN', { detail: `There is no run ${runId.slice(0, 40)}.` });
  return run.state;
}

async function refuseUnfinished({ tx }: Change, runId: string): Promise<void> {
  const open = await tx
    .selectFrom('chunk')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('run_id', '=', runId)
    .where('state', '<>', 'done')
    .executeTakeFirstOrThrow();
  if (open.count > 0) throw new AppError('RUN_STATE', { detail: `Run ${runId} still has ${open.count} chunks to do.` });
}

function wrongState(runId: string, state: string, wanted: string): AppError {
  return new AppError('RUN_STATE', { detail: `Run ${runId} is ${state} and cannot be ${wanted}.` });
}
