/**
 * `openward clock`: lets time pass for every case. What is due gets a draft and waits for approval; nothing is sent.
 * With CASE, or with --dry-run, it only looks.
 */
import type { Ticked } from '../../../case-desk/case-desk.ts';
import type { RunningClock } from '../case/clock-of-case.ts';
import { deskOf, personOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

interface Row extends Partial<Ticked> {
  readonly caseId: string;
  readonly overdue?: readonly string[];
  /** Since when the store is due to be asked again; "openward recheck --due" asks. */
  readonly recheckDueAt?: string;
  /** Legal clocks that run, soonest first. Not legal advice. */
  readonly law?: readonly RunningClock[];
}

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const [caseId] = context.args;
    if (caseId !== undefined) {
      const { showClockOfCase } = await import('../case/clock-of-case.ts');
      await showClockOfCase(context, records, caseId);
      return 0;
    }
    const results = await openResults<Row>(context, {
      columns: [
        { title: 'CASE', cell: ({ caseId }) => caseId },
        { title: 'DUE', cell: ({ due, overdue }) => (due ?? overdue ?? []).join(', '), shrinksTo: 12 },
        { title: 'RE-CHECK', spare: 2, cell: ({ recheckDueAt }) => (recheckDueAt ?? '').slice(0, 10) },
        { title: 'LAW (not legal advice)', spare: 1, cell: ({ law }) => (law ?? []).map(clockWords).join('; '), shrinksTo: 18 },
        { title: 'DRAFTED', cell: ({ drafted }) => String(drafted?.length ?? 0) },
        { title: 'UNKNOWN', cell: ({ lost }) => (lost ?? []).join(', '), shrinksTo: 8 },
        { title: 'STUCK', cell: ({ stuck }) => (stuck ?? []).join('; '), shrinksTo: 16 },
      ],
    });
    const { dueRechecks } = await import('../recheck/due-rechecks.ts');
    if (context.settings.is('dry-run')) {
      const again = await dueRechecks(records, context.now());
      // A rehearsal only looks at the rows: what is behind its day, without making anything of it.
      const due = Map.groupBy(await records.cases.deadlines(context.now()), (deadline) => deadline.caseId);
      const { runningClocks } = await import('../case/clock-of-case.ts');
      const clocks = await runningClocks(context, records);
      for (const each of new Set([...due.keys(), ...clocks.keys(), ...again.keys()]))
        await results.add({
          caseId: each,
          overdue: (due.get(each) ?? []).map(({ rung, kind }) => rung ?? kind),
          law: clocks.get(each) ?? [],
          ...dueSince(again.get(each)),
        });
    } else {
      const { recheckDeskOf } = await import('../recheck/open-recheck-desk.ts');
      await recheckDeskOf(context, records).plan();
      const again = await dueRechecks(records, context.now());
      const ticked = new Map((await deskOf(context, records).tick(personOf(context))).map((row) => [row.caseId, row]));
      for (const each of new Set([...ticked.keys(), ...again.keys()]))
        await results.add({ caseId: each, ...ticked.get(each), ...dueSince(again.get(each)) });
    }
    await results.finish();
    return 0;
  });

function dueSince(recheckDueAt: string | undefined): Pick<Row, 'recheckDueAt'> {
  return recheckDueAt === undefined ? {} : { recheckDueAt };
}

function clockWords({ recipient, answer, local }: RunningClock): string {
  return `${recipient} until ${local}${answer === 'maybe' ? ' (may be owed)' : ''}`;
}
