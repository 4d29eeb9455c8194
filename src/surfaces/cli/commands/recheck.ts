/** `openward recheck`: lists what is asked again and when; with --due asks everything that is due, under a scope. */
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { recheckDeskOf } from '../recheck/open-recheck-desk.ts';
import { runRechecks, showResting } from '../recheck/run-rechecks.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks(context, async (records) => {
    const desk = recheckDeskOf(context, records);
    await desk.plan();
    if (context.settings.is('due')) return runRechecks(context, records, await desk.due());
    return showResting(context, records, await records.rechecks.plans());
  });
