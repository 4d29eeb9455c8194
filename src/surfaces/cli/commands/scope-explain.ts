/** `openward scope explain TARGET`: whether one target is covered, and every rule that was considered. */
import { type Explanation, explainTarget } from '../../../stages/scope/explain-target.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { renderTable } from '../output/table.ts';
import { readScope } from '../scope/read-scope.ts';
import type { Colours } from '../terminal/streams.ts';

const REFUSED = 4;

export const run: CommandRun = async (context) => {
  const { scope } = readScope(context);
  const explanation = explainTarget(context.args[0] ?? '', scope);
  const results = await openResults<Explanation>(context, {
    columns: [],
    single: true,
    page: ([shown], width, colours) => (shown === undefined ? '' : page(shown, width, colours)),
  });
  await results.add(explanation);
  await results.finish();
  return explanation.granted ? 0 : REFUSED;
};

function page({ sentence, granted, considered }: Explanation, width: number, colours: Colours): string {
  const head = `${granted ? colours.green('covered') : colours.red('refused')}  ${sentence}\n`;
  if (considered.length === 0) return head;
  const table = renderTable(
    [
      { title: '', cell: ({ decides }) => (decides ? '→' : ' ') },
      { title: 'KIND', cell: ({ kind }) => kind },
      { title: 'RULE', cell: ({ name }) => name, shrinksTo: 16 },
      { title: 'SAYS', cell: ({ effect }) => effect },
      { title: 'NOTE', cell: ({ note }) => note, shrinksTo: 12 },
    ],
    considered,
    width,
    colours,
  );
  return `${head}\n${table}`;
}
