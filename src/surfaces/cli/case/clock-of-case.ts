/** Every deadline of one case: those of the ladder, and the clocks that the law may have started, with the holidays that they leave out. */
import { lawOfCase } from '../../../case-desk/whose/law-of-case.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { renderLaw } from '../../../stages/assess/render-law.ts';
import type { LegalPicture } from '../../../stages/assess/weigh-law.ts';
import type { Deadline } from '../../../stages/disclose/desk/case-state.ts';
import type { CommandContext } from '../command.ts';
import { openResults } from '../output/results.ts';
import { renderTable } from '../output/table.ts';
import { printable } from '../terminal/printable.ts';
import { ladderOf } from './open-desk.ts';

interface CaseClock {
  readonly caseId: string;
  readonly deadlines: readonly Deadline[];
  readonly law: LegalPicture;
}

export async function showClockOfCase(context: CommandContext, records: Records, caseId: string): Promise<void> {
  const { state } = await records.cases.get(caseId);
  const now = context.now();
  const law = lawOfCase(state, ladderOf(context).confidenceFloor, now);
  const deadlines = state.deadlines.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const results = await openResults<CaseClock>(context, {
    columns: [],
    single: true,
    page: (_rows, width, colours) => {
      const table = renderTable<Deadline>(
        [
          { title: 'DUE', cell: ({ dueAt }) => dueAt.slice(0, 16) },
          { title: 'WHAT', cell: ({ rung, kind }) => rung ?? kind },
          { title: 'STATE', cell: (deadline) => stateOf(deadline, now) },
          { title: 'WHO', cell: ({ owner }) => owner, shrinksTo: 6 },
          { title: 'WHY', spare: 1, cell: ({ because }) => because ?? '', shrinksTo: 12 },
        ],
        deadlines,
        width,
        colours,
      );
      const head = `${colours.bold(printable(state.title))}  ${colours.dim(state.id)}\n\n`;
      const ladder = deadlines.length === 0 ? 'No deadline is planned: nobody is named yet.\n' : table;
      return `${head}${ladder}\n${renderLaw(law).split('\n').map(printable).join('\n')}`;
    },
  });
  await results.add({ caseId: state.id, deadlines, law });
  await results.finish();
}

/** A clock of the law that runs for whoever owns the data of a case. */
export interface RunningClock {
  readonly duty: string;
  readonly recipient: string;
  readonly answer: 'yes' | 'maybe';
  readonly at: string;
  readonly local: string;
}

const PAGE = 200;

/** Of every case that is not closed, soonest first. */
export async function runningClocks(context: CommandContext, records: Records): Promise<ReadonlyMap<string, readonly RunningClock[]>> {
  const { confidenceFloor } = ladderOf(context);
  const found = new Map<string, readonly RunningClock[]>();
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<Records['cases']['list']>> = await records.cases.list(
      {},
      { limit: PAGE, ...(cursor === null ? {} : { cursor }) },
    );
    for (const { id } of page.items) {
      const { state } = await records.cases.get(id);
      const clocks = state.handling === 'closed' ? [] : clocksIn(lawOfCase(state, confidenceFloor, context.now()));
      if (clocks.length > 0) found.set(id, clocks);
    }
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

function clocksIn({ regimes }: LegalPicture): RunningClock[] {
  return regimes
    .flatMap(({ duties }) => duties)
    .flatMap(({ id, recipient, owed, due, from }) =>
      due === undefined || owed.answer === 'no' || from !== 'controller'
        ? []
        : [{ duty: id, recipient, answer: owed.answer, at: due.at, local: due.local }],
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function stateOf({ state, dueAt }: Deadline, now: Date): string {
  return state === 'open' && Date.parse(dueAt) < now.getTime() ? 'overdue' : state;
}
