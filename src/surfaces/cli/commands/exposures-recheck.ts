/** `openward exposures recheck EXPOSURE`: asks one store again, also where there is no case; from then on by the calendar. */
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { recheckDeskOf } from '../recheck/open-recheck-desk.ts';
import { runRechecks, showResting } from '../recheck/run-rechecks.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks(context, async (records) => {
    const desk = recheckDeskOf(context, records);
    const named = context.args[0] ?? '';
    const { items } = await records.exposures.list({ target: named }, { limit: 1 });
    const subject = await desk.subjectOfExposure(items[0]?.id ?? named);
    const plan = await records.rechecks.plan(subject.subject);
    const due = plan === undefined || (plan.dueAt !== null && Date.parse(plan.dueAt) <= context.now().getTime());
    if (due || context.settings.is('now') || context.settings.is('dry-run')) return runRechecks(context, records, [subject]);
    return showResting(context, records, [subject], 'Not due; --now asks all the same.');
  });
