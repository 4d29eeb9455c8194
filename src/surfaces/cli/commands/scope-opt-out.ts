/**
 * `openward scope opt-out [TARGET...]`: adds owners who objected to the list, or shows the list.
 */
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { addOptOuts, listOptOuts, type OptOutLine } from '../scope/opt-out-list.ts';
import { ownOptOutFile, readScope } from '../scope/read-scope.ts';

export const run: CommandRun = async (context) => {
  const files = context.settings.text('scope') === undefined ? [ownOptOutFile(context)] : readScope(context).optOutFiles;
  const rows =
    context.args.length === 0
      ? files.flatMap(listOptOuts)
      : addOptOuts(files[0] ?? ownOptOutFile(context), context.args, context.settings.text('reason') ?? '', context.now());
  const results = await openResults<OptOutLine>(context, {
    columns: [
      { title: 'OPTED OUT', cell: ({ entry }) => entry },
      { title: 'REASON', cell: ({ reason }) => reason, shrinksTo: 16 },
      { title: 'LIST', cell: ({ list }) => list, shrinksTo: 16 },
    ],
  });
  for (const row of rows) await results.add(row);
  await results.finish();
  return 0;
};
