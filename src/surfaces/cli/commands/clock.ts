/** `openward clock`: lets time pass for every case. What is due gets a draft and waits for approval; nothing is sent. */
import type { Ticked } from '../../../case-desk/case-desk.ts';
import { deskOf, personOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

interface Row extends Partial<Ticked> {
  readonly caseId: string;
  readonly overdue?: readonly string[];
}

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const results = await openResults<Row>(context, {
      columns: [
        { title: 'CASE', cell: ({ caseId }) => caseId },
        { title: 'DUE', cell: ({ due, overdue }) => (due ?? overdue ?? []).join(', '), shrinksTo: 12 },
        { title: 'DRAFTED', cell: ({ drafted }) => String(drafted?.length ?? 0) },
        { title: 'UNKNOWN', cell: ({ lost }) => (lost ?? []).join(', '), shrinksTo: 8 },
        { title: 'STUCK', cell: ({ stuck }) => (stuck ?? []).join('; '), shrinksTo: 16 },
      ],
    });
    if (context.settings.is('dry-run')) {
      // A rehearsal only looks at the rows: what is behind its day, without making anything of it.
      const due = Map.groupBy(await records.cases.deadlines(context.now()), ({ caseId }) => caseId);
      for (const [caseId, deadlines] of due) await results.add({ caseId, overdue: deadlines.map(({ rung, kind }) => rung ?? kind) });
    } else {
      for (const row of await deskOf(context, records).tick(personOf(context))) await results.add(row);
    }
    await results.finish();
    return 0;
  });
