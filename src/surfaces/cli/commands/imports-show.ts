/** `openward imports show [IMPORT]`: the endpoints that other tools reported, by target, and what a run of ours found there. */
import { AppError } from '../../../errors.ts';
import type { Reported } from '../../../platform/store/imports/import-books.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const importId = context.args[0];
    if (importId !== undefined && !(await records.imports.list()).some(({ id }) => id === importId))
      throw new AppError('USAGE', { detail: `There is no import "${importId.slice(0, 80)}".`, hint: 'Run "openward imports list".' });
    const results = await openResults<Reported>(context, {
      columns: [
        { title: 'TARGET', cell: ({ target }) => target, shrinksTo: 21 },
        { title: 'SERVICE', spare: 2, cell: ({ service }) => service ?? '' },
        { title: 'REPORTED BY', cell: ({ format }) => format },
        { title: 'SEEN', spare: 3, cell: ({ seenAt }) => (seenAt ?? '').slice(0, 10) },
        { title: 'SCOPE', spare: 1, cell: ({ covered }) => (covered === null ? '' : covered ? 'inside' : 'outside') },
        { title: 'VERIFIED', cell: ({ looked }) => (looked === null ? 'not verified' : `${looked.verdict}, ${looked.at.slice(0, 10)}`) },
      ],
    });
    let left = context.settings.whole('limit') ?? Number.POSITIVE_INFINITY;
    for await (const reported of records.imports.each(importId === undefined ? {} : { importId })) {
      if (left <= 0) break;
      left -= 1;
      await results.add(reported);
    }
    await results.finish();
    return 0;
  });
