/**
 * What the commands of re-checks have in common: rehearse, ask, show. Ends with 4 when the scope let nothing be asked,
 * with 5 when it let only a part be.
 */
import { type AskMeans, refusalFor } from '../../../case-desk/recheck/ask-again.ts';
import { type Subject, standingOf } from '../../../case-desk/recheck/recheck-desk.ts';
import { RoomFailure } from '../../../pipeline.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { RecheckPlan } from '../../../platform/store/rechecks/recheck-books.ts';
import type { CommandContext, ExitStatus } from '../command.ts';
import { openResults } from '../output/results.ts';
import { roomError } from '../run/room-error.ts';
import { askMeansOf, lookerOf, recheckDeskOf, recheckPolicyOf } from './open-recheck-desk.ts';
import { askedRow, type RecheckRow, recheckShape, restingRow } from './recheck-table.ts';

/** Stores that a sweep asks at a time; what was asked is in the books before the next ones are. */
const BATCH = 50;

export async function runRechecks(context: CommandContext, records: Records, subjects: readonly Subject[]): Promise<ExitStatus> {
  const results = await openResults<RecheckRow>(context, recheckShape);
  const policy = recheckPolicyOf(context);
  const under = askMeansOf(context, records);
  const standing = async (subject: string) => standingOf(await records.rechecks.passes(subject), policy);
  if (context.settings.is('dry-run')) {
    for (const subject of subjects) {
      const plan = await records.rechecks.plan(subject.subject);
      await results.add(restingRow(subject, plan, await standing(subject.subject), rehearsal(subject, under)));
    }
    await results.finish();
    return 0;
  }
  const tally = { asked: 0, refused: 0 };
  for (let from = 0; from < subjects.length && !context.signal.aborted; from += BATCH) {
    for (const done of await ask(context, records, subjects.slice(from, from + BATCH), under)) {
      tally[done.pass.outcome === 'not-looked-at' ? 'refused' : 'asked'] += 1;
      await results.add(askedRow(done, await standing(done.pass.subject)));
    }
  }
  await results.finish();
  if (tally.refused === 0) return 0;
  return tally.asked === 0 ? 4 : 5;
}

async function ask(context: CommandContext, records: Records, subjects: readonly Subject[], under: AskMeans) {
  try {
    return await recheckDeskOf(context, records).ask(subjects, under, lookerOf(context));
  } catch (error) {
    throw error instanceof RoomFailure ? roomError(error) : error;
  }
}

function rehearsal({ target }: Subject, { scope }: AskMeans): string {
  const refusal = refusalFor(target, scope);
  if (refusal !== undefined) return `Nothing would be sent. ${refusal}`;
  return 'Would ask whether it answers and, only if it answers anyone, for its list and counts. No content.';
}

/** For what is not due: says when it is, and asks nothing. */
export async function showResting(
  context: CommandContext,
  records: Records,
  subjects: readonly (Subject & Partial<RecheckPlan>)[],
  why?: string,
): Promise<ExitStatus> {
  const results = await openResults<RecheckRow>(context, recheckShape);
  const policy = recheckPolicyOf(context);
  for (const subject of subjects) {
    const plan = await records.rechecks.plan(subject.subject);
    const closure = standingOf(await records.rechecks.passes(subject.subject), policy);
    await results.add(restingRow(subject, plan, closure, why ?? plan?.why ?? ''));
  }
  await results.finish();
  return 0;
}
