/**
 * Chunks of a run as jobs. A job says only which chunk; what is to do and what is done stands in the
 * books, so a lost queue loses nothing: whatever the books hold as open is put into the queue again. Each
 * run has a queue of its own, since a process may only take what its own scope covers.
 */
import timers from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Records } from '../store/open-records.ts';
import type { ClaimedChunk } from '../store/runs/chunk-books.ts';
import { startBoss } from './start-boss.ts';

export interface Jobs {
  /** Puts every open chunk of the run into its queue; those that are there already stay single. */
  enqueueRun(runId: string): Promise<number>;
  /**
   * Hands the run's chunks out until none is open, wherever they are worked on, or `signal` aborts. A chunk
   * that `handle` leaves open goes back. The first failure of a handler ends it, after the others have ended.
   */
  eachChunk(runId: string, handle: (chunk: ClaimedChunk) => Promise<void>, options: EachChunkOptions): Promise<void>;
  /** Removes what the engine keeps of a run that has ended. */
  forgetRun(runId: string): Promise<void>;
  /** Call it before the records are closed. */
  stop(): Promise<void>;
}

export interface EachChunkOptions {
  readonly signal: AbortSignal;
  readonly concurrency: number;
}

export interface JobsOptions {
  readonly onTrouble?: (text: string) => void;
  /** How long an idle worker waits before it looks again for chunks that others hold. */
  readonly pollMs?: number;
  /** How often a server is asked for workers that have gone silent. */
  readonly superviseSeconds?: number;
}

const jobSchema = z.object({ runId: z.string(), chunkIndex: z.number().int().nonnegative() });
const HEARTBEAT_SECONDS = 30;
/** A chunk that beats may take this long; one without beats is given to another long before. */
const LONGEST_SECONDS = 23 * 3600;
const BATCH = 1000;

export function createJobs(records: Records, options: JobsOptions = {}): Jobs {
  const means: Means = { records, pollMs: options.pollMs ?? 1000, cleared: new Set() };
  let starting: Promise<PgBoss> | undefined;
  const start = () => {
    starting ??= startBoss(records, {
      onTrouble: options.onTrouble ?? (() => undefined),
      superviseSeconds: options.superviseSeconds ?? 15,
    });
    return starting;
  };
  return {
    enqueueRun: async (runId) => enqueue(await start(), means, runId),
    async eachChunk(runId, handle, { signal, concurrency }) {
      const boss = await start();
      while (!signal.aborted) {
        await enqueue(boss, means, runId);
        await inLanes(concurrency, signal, (either) => lane(boss, records, runId, handle, either));
        if (signal.aborted || !(await isOpen(records, runId))) return;
        // What is left is held by somebody else, or was given back.
        await timers.setTimeout(means.pollMs, undefined, { signal }).catch(() => undefined);
      }
    },
    async forgetRun(runId) {
      await (await start()).deleteQueue(queueOf(runId));
    },
    async stop() {
      const boss = await starting?.catch(() => undefined);
      starting = undefined;
      await boss?.stop({ graceful: false, close: false });
    },
  };
}

interface Means {
  readonly records: Records;
  readonly pollMs: number;
  /** Queues that this process has cleared of what a dead process held. */
  readonly cleared: Set<string>;
}

function queueOf(runId: string): string {
  return `scan-chunk.${runId}`;
}

async function enqueue(boss: PgBoss, { records, cleared }: Means, runId: string): Promise<number> {
  const queue = queueOf(runId);
  const shared = records.kind === 'server';
  if (!cleared.has(queue)) {
    const known = (await boss.getQueue(queue)) !== null;
    if (!known) await boss.createQueue(queue, queueOptions(shared));
    // This process is alone on embedded records: a job that counts as active was held by one that died.
    if (known && !shared) await boss.deleteAllJobs(queue);
    cleared.add(queue);
  }
  const open = await records.chunks.pending(runId);
  for (let from = 0; from < open.length; from += BATCH) {
    const jobs = open.slice(from, from + BATCH).map((chunkIndex) => ({ data: { runId, chunkIndex }, singletonKey: `${chunkIndex}` }));
    await boss.insert(queue, jobs);
  }
  return open.length;
}

function queueOptions(shared: boolean) {
  return {
    // One job for a chunk, waiting or active, however often it is put in.
    policy: 'exclusive',
    expireInSeconds: LONGEST_SECONDS,
    // A job that dies with its worker is due again at once, any number of times: the books decide when it is done.
    retryLimit: 10_000,
    retryDelay: 0,
    deleteAfterSeconds: 60,
    ...(shared ? { heartbeatSeconds: HEARTBEAT_SECONDS } : {}),
  };
}

async function isOpen(records: Records, runId: string): Promise<boolean> {
  const pending = await records.chunks.pending(runId);
  return pending.length > 0 && (await records.runs.get(runId)).state === 'running';
}

/** Runs `concurrency` lanes; the first failure stops the others and is thrown when all have ended. */
async function inLanes(concurrency: number, signal: AbortSignal, lane: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const lanes = Array.from({ length: Math.max(1, concurrency) }, () =>
    lane(either).catch((failure: unknown) => {
      failed.abort();
      throw failure;
    }),
  );
  for (const end of await Promise.allSettled(lanes)) if (end.status === 'rejected') throw end.reason;
}

/** One worker: takes job after job until the queue has none. */
async function lane(
  boss: PgBoss,
  records: Records,
  runId: string,
  handle: (chunk: ClaimedChunk) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const queue = queueOf(runId);
  while (!signal.aborted) {
    const [job] = await boss.fetch(queue, { batchSize: 1 });
    if (job === undefined) return;
    await work(boss, records, { queue, id: job.id, data: job.data }, handle);
  }
}

async function work(
  boss: PgBoss,
  records: Records,
  job: { readonly queue: string; readonly id: string; readonly data: unknown },
  handle: (chunk: ClaimedChunk) => Promise<void>,
): Promise<void> {
  const { runId, chunkIndex } = jobSchema.parse(job.data);
  const beat = records.kind === 'server' ? keepAlive(boss, job) : undefined;
  try {
    const chunk = await records.chunks.claim(runId, chunkIndex);
    if (chunk !== undefined) await handle(chunk);
  } finally {
    clearInterval(beat);
    // Done or not, the job has served: an open chunk gets a new one from the books.
    await boss.deleteJob(job.queue, job.id);
  }
}

function keepAlive(boss: PgBoss, job: { readonly queue: string; readonly id: string }): NodeJS.Timeout {
  // A beat that fails is made up for by the next; three in a row hand the chunk to somebody else.
  const beat = setInterval(() => void boss.touch(job.queue, job.id).catch(() => undefined), (HEARTBEAT_SECONDS * 1000) / 4);
  beat.unref();
  return beat;
}
