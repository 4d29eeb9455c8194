/**
 * The runs that this process carries out, one after the other: two at once would not know of each other's rates.
 * Keeps what happens in each for whoever watches, the last events of the last runs and no more.
 */
import type { Outcome } from '../../../outcome.ts';
import { createJobs, type Jobs } from '../../../platform/jobs/chunk-jobs.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { carryOut } from '../../../run-scan.ts';
import { type EventLog, eventLog } from '../streams/event-log.ts';

export interface RunKeeper {
  /** Begins as soon as the runs before it have ended. */
  start(runId: string): void;
  /** Answers whether it was at work or waiting here. */
  stop(runId: string): boolean;
  isHere(runId: string): boolean;
  atWork(): boolean;
  events(runId: string): EventLog | undefined;
  /** Stops what is at work, so that it can be resumed, and waits until it has. */
  close(): Promise<void>;
}

export interface KeeperMeans {
  readonly records: Records;
  readonly version: string;
  readonly inFlight: number;
  readonly onTrouble: (text: string) => void;
}

const KEPT_RUNS = 20;
const room = new URL(import.meta.url.endsWith('.ts') ? '../../../clean-room.ts' : '../../../clean-room.js', import.meta.url);

export function runKeeper(means: KeeperMeans): RunKeeper {
  const logs = new Map<string, EventLog>();
  const here = new Map<string, AbortController>();
  let jobs: Jobs | undefined;
  let last: Promise<void> = Promise.resolve();

  async function carry(runId: string, log: EventLog, signal: AbortSignal): Promise<void> {
    try {
      if (signal.aborted) return;
      jobs ??= createJobs(means.records, { onTrouble: means.onTrouble });
      log.add('state', { state: 'running' });
      const on = { onOutcome: (outcome: Outcome) => log.add('outcome', lineOf(outcome)), onTally: tallies(log) };
      await carryOut(runId, { ...means, jobs, room }, on, signal);
    } catch (failure) {
      means.onTrouble(`Run ${runId} ended by a fault: ${failure instanceof Error ? failure.name : 'unknown'}.`);
    } finally {
      here.delete(runId);
      const { state } = await means.records.runs.get(runId);
      log.add('state', { state });
      log.end();
    }
  }

  return {
    start(runId) {
      if (here.has(runId)) return;
      const controller = new AbortController();
      const log = eventLog();
      here.set(runId, controller);
      logs.delete(runId);
      logs.set(runId, log);
      const [oldest] = logs.keys();
      if (logs.size > KEPT_RUNS && oldest !== undefined && !here.has(oldest)) logs.delete(oldest);
      last = last.then(() => carry(runId, log, controller.signal)).catch(() => undefined);
    },
    stop(runId) {
      here.get(runId)?.abort();
      return here.has(runId);
    },
    isHere: (runId) => here.has(runId),
    atWork: () => here.size > 0,
    events: (runId) => logs.get(runId),
    async close() {
      for (const controller of here.values()) controller.abort();
      await last;
      await jobs?.stop();
    },
  };
}

/** What a watcher needs to draw a line; the whole outcome is in the books. */
function lineOf({ target, protocol, verdict, at, reason, requests, ms }: Outcome) {
  return { target, protocol, verdict, at, reason, requests, ms };
}

function tallies(log: EventLog) {
  const byChunk = new Map<number, Readonly<Record<string, number>>>();
  return (chunk: { readonly index: number }, tally: object): void => {
    byChunk.set(chunk.index, Object.fromEntries(Object.entries(tally).filter(([, count]) => typeof count === 'number')));
    const sums: Record<string, number> = {};
    for (const one of byChunk.values()) for (const [word, count] of Object.entries(one)) sums[word] = (sums[word] ?? 0) + count;
    log.add('tally', sums);
  };
}
