/** `openward ladder explain CASE`: which rung a case is on and why, and what comes next and when. */
import { type ExplainedRung, explainLadder } from '../../../stages/disclose/ladder/explain-ladder.ts';
import { ladderOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const { state } = await records.cases.get(context.args[0] ?? '');
    const explained = explainLadder(ladderOf(context), state, context.now());
    const results = await openResults<ExplainedRung>(context, {
      columns: [
        { title: 'RUNG', cell: ({ id, title }) => `${id}: ${title}`, shrinksTo: 14 },
        { title: 'DUE', cell: ({ dueAt }) => (dueAt ?? '').slice(0, 10) },
        {
          title: 'STATE',
          cell: ({ state: is }) => is,
          paint: (shown, { state: is }, colours) =>
            is === 'overdue' || is === 'blocked' ? colours.red(shown) : is === 'gone' ? colours.green(shown) : shown,
        },
        { title: 'WHY', cell: ({ why }) => why, shrinksTo: 24 },
        { title: 'NEEDS', spare: 1, cell: ({ needs }) => needs.join(', '), shrinksTo: 16 },
      ],
    });
    for (const rung of explained.rungs) await results.add(rung);
    await results.finish();
    return 0;
  });
