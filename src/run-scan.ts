/**
 * Wires a run together outside the clean room: plans its chunks into the books, hands each to a room, saves
 * what comes back. A run knows everything that it needs to go on after a crash: the scope's text, the targets,
 * the seed and the depth lie in the books with it.
 */
import { z } from 'zod';
import { type ScanEvents, type ScanMeans, scan } from './pipeline.ts';
import type { Jobs } from './platform/jobs/chunk-jobs.ts';
import { openCleanRoom } from './platform/room/clean-room.ts';
import type { Records } from './platform/store/open-records.ts';
import type { ChunkWork } from './platform/store/runs/chunk-work.ts';
import { protocols } from './protocols/registry.generated.ts';
import { targetSpace } from './stages/discover/target-space.ts';
import { usualPorts } from './stages/discover/usual-ports.ts';
import type { CompiledScope } from './stages/scope/compile-scope.ts';
import { formatTarget } from './target.ts';

/** Scopes with no more endpoints than this get an outcome for every one, closed ones included. */
const LISTED_UP_TO = 4096;
const TARGETS_PER_CHUNK = 4096;
const POSITIONS_PER_CHUNK = 65_536;

/** Most documents of a collection that are sampled. */
export const documentsSampled = 60;

/** What the books keep of a run so that it can go on; no value of a target is in it. */
export const spaceSchema = z.strictObject({
  scopeText: z.string(),
  scopePath: z.string(),
  optOutFiles: z.array(z.string()),
  depth: z.enum(['presence', 'metadata', 'sample']),
  documents: z.number().int().positive(),
  ratePerSecond: z.number().positive().optional(),
  /** Whether the scope was signed by a key that the user named. */
  signed: z.boolean().default(false),
  /** Whether somebody named the targets; otherwise they are what the scope covers, and what it excludes was not asked for. */
  targetsGiven: z.boolean().default(true),
});

export type RunSpace = z.infer<typeof spaceSchema>;

export interface ScanPlan {
  readonly scope: CompiledScope;
  readonly space: RunSpace;
  readonly seed: number;
  /** Targets that were given; undefined for everything that the scope covers. */
  readonly targets: readonly string[] | undefined;
}

export interface RunMeans {
  readonly records: Records;
  readonly jobs: Jobs;
  /** Module of the clean room's inside. */
  readonly room: URL;
  readonly version: string;
  readonly inFlight: number;
}

/** Chunks of the whole scope: by name where it is small, by position where it is large. */
export function planWork(plan: ScanPlan): ChunkWork[] {
  if (plan.targets !== undefined) return [...inChunks(plan.targets)];
  const space = targetSpace(plan.scope, usualPorts(protocols), plan.seed);
  const named = space.named.map(formatTarget);
  if (space.size > LISTED_UP_TO) {
    const stretches: ChunkWork[] = [...inChunks(named)];
    for (let from = 0; from < space.size; from += POSITIONS_PER_CHUNK)
      stretches.push({ kind: 'space', from, to: Math.min(space.size, from + POSITIONS_PER_CHUNK) });
    return stretches;
  }
  const listed = Array.from({ length: space.size }, (_, index) => space.at(index)).filter((target) => target !== undefined);
  return [...inChunks([...new Set([...named, ...listed.map(formatTarget)])])];
}

/** Puts a new run into the books; answers with its id. */
export async function createRun(plan: ScanPlan, records: Records): Promise<string> {
  const { content, hash } = plan.scope;
  return records.runs.create({
    scope: { hash, name: content.name, version: String(content.revision ?? 1), canonical: JSON.stringify(content) },
    seed: plan.seed,
    space: JSON.parse(JSON.stringify(plan.space)),
    chunks: planWork(plan),
  });
}

export type RunEnd = 'finished' | 'interrupted';

/** Carries a planned or interrupted run to its end, or until `signal` aborts; then it can be resumed. */
export async function carryOut(runId: string, means: RunMeans, events: ScanEvents, signal: AbortSignal): Promise<RunEnd> {
  const { records } = means;
  const run = await records.runs.get(runId);
  const space = spaceSchema.parse(run.space);
  await records.runs.begin(runId);
  try {
    const known = await records.exposures.openTargets();
    const whole = await scan(scanMeans(runId, run.seed, space, known, means), events, signal);
    if (whole) await records.runs.finish(runId);
    else await records.runs.interrupt(runId, 'Stopped by the user.');
    return whole ? 'finished' : 'interrupted';
  } catch (error) {
    await records.runs.interrupt(runId, 'A fault stopped the run.').catch(() => undefined);
    throw error;
  }
}

function scanMeans(runId: string, seed: number, space: RunSpace, known: readonly string[], means: RunMeans): ScanMeans {
  const { records, jobs } = means;
  return {
    // One room at a time: rooms do not know of each other, and the rates of a scope hold for the whole run.
    eachChunk: (handle, signal) => jobs.eachChunk(runId, handle, { signal, concurrency: 1 }),
    openRoom: (work, skip, roomEvents) =>
      openCleanRoom(
        means.room,
        {
          run: runId,
          scopeText: space.scopeText,
          scopePath: space.scopePath,
          optOutFiles: space.optOutFiles,
          maskingKey: records.maskingKey.toString('hex'),
          seed,
          depth: space.depth,
          documents: space.documents,
          inFlight: means.inFlight,
          ...(space.ratePerSecond === undefined ? {} : { ratePerSecond: space.ratePerSecond }),
          identity: { product: 'Openward', version: means.version },
          work,
          skip: [...skip],
          known: [...known],
        },
        roomEvents,
      ),
    save: async (chunk, outcomes) => void (await records.chunks.save(runId, chunk.index, outcomes)),
    complete: async (chunk, tally) => void (await records.chunks.complete(runId, chunk.index, [], { ...tally })),
  };
}

function* inChunks(targets: readonly string[]): Generator<ChunkWork> {
  for (let from = 0; from < targets.length; from += TARGETS_PER_CHUNK)
    yield { kind: 'list', targets: targets.slice(from, from + TARGETS_PER_CHUNK) };
}
