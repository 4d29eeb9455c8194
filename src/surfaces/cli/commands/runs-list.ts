/** `openward runs list`: the runs in the books, newest first. */
import type { RunView } from '../../../platform/store/runs/run-view.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const results = await openResults<ReturnType<typeof rowOf>>(context, {
      columns: [
        { title: 'RUN', cell: (row) => row.id },
        { title: 'STATE', cell: (row) => row.state },
        { title: 'SCOPE', cell: (row) => row.scope, shrinksTo: 12, spare: 1 },
        { title: 'TARGETS', align: 'right', spare: 2, cell: (row) => String(row.targets) },
        { title: 'OUTCOMES', align: 'right', spare: 3, cell: (row) => String(row.outcomes) },
        { title: 'STARTED', cell: (row) => (row.startedAt ?? '').slice(0, 16).replace('T', ' ') },
      ],
    });
    const limit = context.settings.whole('limit');
    for (const view of await records.runs.list(limit === undefined ? {} : { limit })) await results.add(rowOf(view));
    await results.finish();
    return 0;
  });

/** The space of a run holds the whole scope file: too much for a list. */
function rowOf(view: RunView) {
  const { id, state, seed, targets, chunks, createdAt, startedAt, endedAt, totals } = view;
  return {
    id,
    state,
    scope: view.scope.name,
    scopeHash: view.scope.hash,
    seed,
    targets,
    chunks,
    outcomes: totals.outcomes,
    totals,
    createdAt,
    startedAt,
    endedAt,
  };
}
