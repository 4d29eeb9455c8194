/**
 * Carries one run out for the terminal: results as they come, progress beside them, a summary at the end, and
 * the exit status that follows. `scan` and `runs resume` share it.
 */
import { AppError } from '../../../errors.ts';
import type { Outcome } from '../../../outcome.ts';
import { RoomFailure } from '../../../pipeline.ts';
import { createJobs } from '../../../platform/jobs/chunk-jobs.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import { carryOut, type RunEnd, spaceSchema } from '../../../run-scan.ts';
import { counted } from '../../../stages/publish/figures.ts';
import type { CommandContext, ExitStatus } from '../command.ts';
import { openResults, type Results } from '../output/results.ts';
import { type ScanProgress, scanProgress } from '../progress/scan-progress.ts';
import { fitted } from '../terminal/layout.ts';
import { productVersion } from '../version.ts';
import { outcomeShape } from './outcome-table.ts';
import { roomError } from './room-error.ts';
import { RunSummary } from './run-summary.ts';

const IN_FLIGHT = 256;

export async function runToTheEnd(context: CommandContext, records: Records, runId: string): Promise<ExitStatus> {
  const startedAt = context.now().getTime();
  const before = await records.runs.get(runId);
  const { targetsGiven } = spaceSchema.parse(before.space);
  const results = await openResults<Outcome>(context, outcomeShape);
  const summary = new RunSummary();
  // What an earlier part of the run has found belongs to its results.
  const tally = { refused: 0, total: 0 };
  for await (const earlier of records.outcomes.each(runId)) {
    count(tally, earlier);
    summary.add(earlier);
    await results.add(earlier);
  }
  const progress = scanProgress(context, before.targets, summary.total);
  context.log.write(summary.total === 0 ? 'run-started' : 'run-resumed', {
    run: runId,
    targets: before.targets,
    ...(summary.total === 0 ? {} : { done: summary.total }),
  });
  const end = await carry(context, records, runId, { results, summary, progress, tally });
  await results.finish();
  const { tally: knocked } = await records.runs.get(runId);
  if (!context.settings.is('quiet')) {
    const settled = { closed: knocked['closed'] ?? 0, filtered: knocked['filtered'] ?? 0, refused: knocked['refused'] ?? 0 };
    const { err } = context.streams;
    await err.write(fitted(summary.text(runId, end, context.now().getTime() - startedAt, settled, err.colours), err));
    if (tally.refused > 0) await err.write(fitted(refusedSentence(tally.refused, targetsGiven), err));
  }
  if (end === 'interrupted') throw new AppError('INTERRUPTED', { detail: `Run ${runId} was stopped; what it found is in the books.` });
  // Excluded addresses of a scope that is scanned whole were not asked for: leaving them out is the job, done.
  if (targetsGiven && tally.refused > 0) return tally.refused === tally.total ? 4 : 5;
  const least = failOn(context);
  return least !== undefined && summary.reaches(least) ? 1 : 0;
}

function count(tally: { refused: number; total: number }, { evidence }: Outcome): void {
  tally.total += 1;
  if (evidence.some(({ id }) => id === 'wire-not-permitted')) tally.refused += 1;
}

function refusedSentence(refused: number, targetsGiven: boolean): string {
  const subject = targetsGiven
    ? `${counted(refused, 'target')} ${refused === 1 ? 'is' : 'are'} not authorised`
    : `${counted(refused, 'endpoint')} of the scope ${refused === 1 ? 'is' : 'are'} excluded`;
  return `${subject}; nothing was sent there. "openward scope explain" names the rule.\n`;
}

interface Watchers {
  readonly results: Results<Outcome>;
  readonly summary: RunSummary;
  readonly progress: ScanProgress;
  readonly tally: { refused: number; total: number };
}

async function carry(
  context: CommandContext,
  records: Records,
  runId: string,
  { results, summary, progress, tally }: Watchers,
): Promise<RunEnd> {
  const jobs = createJobs(records, { onTrouble: (text) => context.log.write('warning', { text }) });
  let writing = Promise.resolve();
  const onOutcome = (outcome: Outcome): void => {
    count(tally, outcome);
    summary.add(outcome);
    progress.onOutcome(outcome);
    const { target, protocol, verdict, ms, requests } = outcome;
    context.log.write('target-done', { run: runId, target, verdict, ms, requests, ...(protocol === null ? {} : { protocol }) });
    writing = writing.then(() => results.add(outcome));
    // The failure itself surfaces where `writing` is awaited.
    writing.catch(() => undefined);
  };
  const means = {
    records,
    jobs,
    room: new URL(import.meta.url.endsWith('.ts') ? '../../../clean-room.ts' : '../../../clean-room.js', import.meta.url),
    version: productVersion(),
    inFlight: context.settings.whole('concurrency') ?? IN_FLIGHT,
  };
  try {
    const end = await carryOut(
      runId,
      means,
      { onOutcome, onTally: (chunk, found) => progress.onTally(chunk.index, found) },
      context.signal,
    );
    await writing;
    return end;
  } catch (error) {
    throw error instanceof RoomFailure ? roomError(error) : error;
  } finally {
    await progress.end();
    await jobs.stop();
  }
}

function failOn(context: CommandContext): Verdict | undefined {
  const asked = context.settings.text('fail-on');
  return verdicts.find((verdict) => verdict === asked);
}
