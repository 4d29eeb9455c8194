/**
 * The whole system on one screen. A scan goes through seven stages: *scope* says what may be touched,
 * *discover* which targets there are, *probe* what a target is and how open, *sample* takes a bounded look,
 * *classify* says what is exposed and about how many people, *record* keeps the value-free outcome, *report*
 * shows it. `examine` is what happens to one target, inside the clean room; `scan` is what happens to a run,
 * outside of it. Values exist between the second and the fourth line of `examine` and nowhere else.
 */
import { type Outcome, outcomeOfBrokenRoom } from './outcome.ts';
import type { CleanRoom, RoomEnd } from './platform/room/clean-room.ts';
import type { Tally, Work } from './platform/room/messages.ts';
import type { Gate } from './platform/wire/contract.ts';
import { readHints } from './stages/attribute/sample-hints/hints-of-store.ts';
import type { Classifier } from './stages/classify/classifier.ts';
import { classifyStore } from './stages/classify/classify-store.ts';
import { identify, type ProbeMeans } from './stages/probe/identify.ts';
import { outcomeOf } from './stages/probe/outcome-of.ts';
import { sampleStore } from './stages/probe/sample-store.ts';
import type { Target } from './target.ts';

/** What `examine` works with, inside the clean room. */
export interface ExamineMeans extends ProbeMeans {
  readonly classifier: Classifier;
  /** Most documents of a collection that are sampled. */
  readonly documents: number;
  /** Says of a store that the data point at whether the scope covers it; nothing is sent there. */
  readonly links: Pick<Gate, 'refuseLookup'>;
  readonly now: () => Date;
}

/** One target from the first connect to its value-free outcome. */
export async function examine(target: Target, means: ExamineMeans): Promise<Outcome> {
  const found = await identify(target, means);
  const samples = await sampleStore(found, means);
  const hints = readHints(samples);
  const inventory = await classifyStore(samples, means.classifier, hints.look);
  return { ...outcomeOf(target, found, inventory, means.now()), ...hints.told(means.links) };
}

/** A stretch of work that a run still has to do. */
export interface Chunk {
  readonly index: number;
  readonly work: Work;
  /** Targets that are in the books already. */
  readonly done: ReadonlySet<string>;
}

/** What `scan` works with: the books and the clean rooms are handed in. */
export interface ScanMeans {
  /** Calls `handle` for every chunk of the run that is not done, until none is left or `signal` aborts. */
  eachChunk(handle: (chunk: Chunk) => Promise<void>, signal: AbortSignal): Promise<void>;
  openRoom(
    work: Work,
    skip: readonly string[],
    events: { onOutcomes(outcomes: readonly Outcome[]): void; onTally(tally: Tally): void },
  ): CleanRoom;
  save(chunk: Chunk, outcomes: readonly Outcome[]): Promise<void>;
  complete(chunk: Chunk, tally: Tally): Promise<void>;
}

export interface ScanEvents {
  onOutcome(outcome: Outcome): void;
  onTally(chunk: Chunk, tally: Tally): void;
}

/** A run: chunk by chunk through clean rooms into the books. Returns false when it was stopped before the end. */
export async function scan(means: ScanMeans, events: ScanEvents, signal: AbortSignal): Promise<boolean> {
  await means.eachChunk((chunk) => runChunk(chunk, means, events, signal), signal);
  return !signal.aborted;
}

async function runChunk(chunk: Chunk, means: ScanMeans, events: ScanEvents, signal: AbortSignal): Promise<void> {
  const done = new Set(chunk.done);
  const broken = new Map<string, number>();
  for (;;) {
    const end = await throughRoom(chunk, done, means, events, signal);
    if (end.is === 'failed') throw new RoomFailure(end.code, end.detail);
    if (end.is === 'done') {
      if (!end.stopped && !signal.aborted) await means.complete(chunk, end.tally);
      return;
    }
    if (signal.aborted) return;
    await setAsideBreakers(end, chunk, done, broken, means, events);
  }
}

/** What a clean room says when it cannot work at all, such as a scope that has expired meanwhile. */
export class RoomFailure extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'RoomFailure';
    this.code = code;
  }
}

async function throughRoom(chunk: Chunk, done: Set<string>, means: ScanMeans, events: ScanEvents, signal: AbortSignal): Promise<RoomEnd> {
  let saving = Promise.resolve();
  const arrived: Outcome[] = [];
  const room = means.openRoom(chunk.work, [...done], {
    onOutcomes: (outcomes) => {
      arrived.push(...outcomes);
      // A commit costs the same for one outcome as for a thousand: those that come while one is under way share the next.
      if (arrived.length > outcomes.length) return;
      saving = saving.then(() => keep(chunk, arrived.splice(0), done, means, events));
      // A full disk or a lost database ends the room; the failure itself surfaces where `saving` is awaited.
      saving.catch(() => room.kill());
    },
    onTally: (tally) => events.onTally(chunk, tally),
  });
  const stop = () => room.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const end = await room.ended;
  signal.removeEventListener('abort', stop);
  await saving;
  return end;
}

async function keep(chunk: Chunk, outcomes: readonly Outcome[], done: Set<string>, means: ScanMeans, events: ScanEvents): Promise<void> {
  const fresh = outcomes.filter((outcome) => !done.has(outcome.target));
  await means.save(chunk, fresh);
  for (const outcome of fresh) {
    done.add(outcome.target);
    events.onOutcome(outcome);
  }
}

/** A target that was open when a room broke twice ends as `unknown`; without a suspect the run cannot go on. */
async function setAsideBreakers(
  end: Extract<RoomEnd, { is: 'broke' }>,
  chunk: Chunk,
  done: Set<string>,
  broken: Map<string, number>,
  means: ScanMeans,
  events: ScanEvents,
): Promise<void> {
  if (end.inFlight.length === 0) throw new RoomFailure('INTERNAL', `The clean room could not work: ${end.how}.`);
  for (const target of end.inFlight) broken.set(target, (broken.get(target) ?? 0) + 1);
  const guilty = end.inFlight.filter((target) => (broken.get(target) ?? 0) > 1);
  await keep(chunk, guilty.map(brokenOutcome), done, means, events);
}

function brokenOutcome(target: string): Outcome {
  return outcomeOfBrokenRoom(
    target,
    'The clean room broke twice while this target was examined; it was set aside so that the run goes on.',
    'The process that reads answers ended early, twice.',
  );
}
