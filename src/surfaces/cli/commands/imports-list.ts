/** `openward imports list`: the files that were imported, newest first. */
import type { RecordedImport } from '../../../platform/store/imports/import-books.ts';
import { figure } from '../../../stages/publish/figures.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const results = await openResults<RecordedImport>(context, {
      columns: [
        { title: 'IMPORT', cell: ({ id }) => id },
        { title: 'FILE', cell: ({ file }) => file, shrinksTo: 14 },
        { title: 'FORMAT', cell: ({ format }) => format, spare: 1 },
        { title: 'ENDPOINTS', align: 'right', cell: ({ summary }) => figure(summary?.endpoints) },
        { title: 'NEW', align: 'right', cell: ({ summary }) => figure(summary?.fresh) },
        {
          title: 'SKIPPED',
          align: 'right',
          spare: 2,
          cell: ({ summary }) => figure(summary?.skipped.reduce((sum, { count }) => sum + count, 0)),
        },
        { title: 'READ', cell: ({ at, endedAt }) => (endedAt === null ? 'cut off' : at.slice(0, 16).replace('T', ' ')) },
      ],
    });
    for (const recorded of await records.imports.list(context.settings.whole('limit'))) await results.add(recorded);
    await results.finish();
    return 0;
  });
