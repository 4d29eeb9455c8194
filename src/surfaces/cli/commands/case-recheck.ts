/** `openward case recheck CASE`: asks the store of a case again, as little as decides, when it is due or with --now. */
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { recheckDeskOf } from '../recheck/open-recheck-desk.ts';
import { runRechecks, showResting } from '../recheck/run-rechecks.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks(context, async (records) => {
    const desk = recheckDeskOf(context, records);
    await desk.plan();
    const subject = await desk.subjectOfCase(context.args[0] ?? '');
    const due = (await desk.due()).some((plan) => plan.subject === subject.subject);
    if (due || context.settings.is('now') || context.settings.is('dry-run')) return runRechecks(context, records, [subject]);
    return showResting(context, records, [subject], 'Not due; --now asks all the same.');
  });
