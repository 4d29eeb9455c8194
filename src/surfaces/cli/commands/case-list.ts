/** `openward case list`: the cases in the books, last changed first. */
import type { CaseLine } from '../../../platform/store/cases/case-books.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

const PAGE = 500;
const day = (at: string | null): string => (at === null ? '' : at.slice(0, 10));

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const results = await openResults<CaseLine>(context, {
      columns: [
        { title: 'CASE', cell: ({ id }) => id },
        { title: 'TITLE', cell: ({ title }) => title, shrinksTo: 16 },
        { title: 'STATE', cell: ({ handling }) => handling },
        { title: 'LEAD', spare: 2, cell: ({ lead }) => lead, shrinksTo: 8 },
        {
          title: 'NEXT DUE',
          cell: ({ nextDueAt }) => day(nextDueAt),
          paint: (shown, { nextDueAt }, colours) =>
            nextDueAt !== null && Date.parse(nextDueAt) <= context.now().getTime() ? colours.red(shown) : shown,
        },
        { title: 'CHANGED', spare: 1, cell: ({ changedAt }) => changedAt.slice(0, 16).replace('T', ' ') },
      ],
    });
    let left = context.settings.whole('limit') ?? Number.POSITIVE_INFINITY;
    for (let cursor: string | null | undefined; cursor !== null && left > 0; ) {
      const page = await records.cases.list({}, { limit: Math.min(PAGE, left), ...(cursor === undefined ? {} : { cursor }) });
      for (const item of page.items) await results.add(item);
      left -= page.items.length;
      cursor = page.nextCursor;
    }
    await results.finish();
    return 0;
  });
