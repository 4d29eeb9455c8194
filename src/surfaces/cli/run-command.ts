/**
 * Carries one run out for the terminal: results as they come, progress beside them, a summary at the end, and
 * the exit status that follows. `scan` and `runs resume` share it.
 */
import { AppError } from '../../errors.ts';
import type { Outcome } from '../../outcome.ts';
import { RoomFailure } from '../../pipeline.ts';
import { createJobs } from '../../platform/jobs/chunk-jobs.ts';
import type { Records } from '../../platform/store/open-records.ts';
import { carryOut } from '../../run-scan.ts';
import type { CommandContext, ExitStatus } from './command.ts';
import { outcomeShape } from './outcome-table.ts';
import { openResults } from './output/results.ts';
import { scanProgress } from './scan-progress.ts';
import { productVersion } from './version.ts';

const IN_FLIGHT = 256;
/** From harmless to grave, for --fail-on. */
const GRAVITY = ['metadata-only', 'open-empty', 'open-data', 'open-write-possible'];

export async function runToTheEnd(context: CommandContext, records: Records, runId: string): Promise<ExitStatus> {
  const run = await records.runs.get(runId);
  const results = await openResults<Outcome>(context, outcomeShape);
  const progress = scanProgress(context, run.targets);
  const jobs = createJobs(records, { onTrouble: (text) => context.log.write('warning', { text }) });
  const verdicts = new Map<string, number>();
  let writing = Promise.resolve();
  let refused = 0;
  const failOn = context.settings.text('fail-on') ?? 'none';
  let grave = false;
  try {
    // What an earlier part of the run has found belongs to its results.
    for await (const earlier of records.outcomes.each(runId)) await results.add(earlier);
    const end = await carryOut(
      runId,
      {
        records,
        jobs,
        room: new URL(import.meta.url.endsWith('.ts') ? '../../clean-room.ts' : '../../clean-room.js', import.meta.url),
        version: productVersion(),
        inFlight: context.settings.whole('concurrency') ?? IN_FLIGHT,
      },
      {
        onOutcome: (outcome) => {
          verdicts.set(outcome.verdict, (verdicts.get(outcome.verdict) ?? 0) + 1);
          if (outcome.evidence.some(({ id }) => id === 'wire-not-permitted')) refused += 1;
          if (failOn !== 'none' && GRAVITY.indexOf(outcome.verdict) >= GRAVITY.indexOf(failOn)) grave = true;
          progress.onOutcome(outcome);
          writing = writing.then(() => results.add(outcome));
        },
        onTally: (chunk, tally) => progress.onTally(chunk.index, tally),
      },
      context.signal,
    );
    await writing;
    await progress.end();
    await results.finish();
    const total = [...verdicts.values()].reduce((sum, value) => sum + value, 0);
    await say(
      context,
      `Run ${runId} ${end}: ${[...verdicts].map(([verdict, value]) => `${value} ${verdict}`).join(', ') || 'nothing new'}.`,
    );
    if (end === 'interrupted') throw new AppError('INTERRUPTED', { detail: `Run ${runId} was stopped; what it found is in the books.` });
    if (refused > 0) {
      await say(context, `${refused} targets are not authorised; nothing was sent to them. "openward scope explain" names the rule.`);
      return refused === total ? 4 : 5;
    }
    return grave ? 1 : 0;
  } catch (error) {
    await progress.end();
    if (error instanceof RoomFailure) throw roomError(error);
    throw error;
  } finally {
    await jobs.stop();
  }
}

function roomError(failure: RoomFailure): AppError {
  const code = failure.code === 'SCOPE_EXPIRED' ? 'SCOPE_EXPIRED' : 'INTERNAL';
  return new AppError(code, { detail: failure.message, cause: failure });
}

async function say(context: CommandContext, text: string): Promise<void> {
  if (!context.settings.is('quiet')) await context.streams.err.write(`${text}\n`);
}
