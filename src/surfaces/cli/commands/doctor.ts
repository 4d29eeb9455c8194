/** `openward doctor`: looks at everything that a scan needs, and says what to do where something is amiss. */
import type { CommandRun } from '../command.ts';
import type { Finding } from '../doctor/check.ts';
import { machineChecks } from '../doctor/machine-checks.ts';
import { recordChecks } from '../doctor/record-checks.ts';
import { openResults } from '../output/results.ts';

interface Row extends Finding {
  readonly check: string;
}

const marks = { good: '✓', note: '!', bad: '✗' } as const;

export const run: CommandRun = async (context) => {
  const results = await openResults<Row>(context, {
    columns: [
      {
        title: '',
        cell: ({ state }) => marks[state],
        paint: (shown, { state }, colours) =>
          state === 'good' ? colours.green(shown) : state === 'note' ? colours.yellow(shown) : colours.red(shown),
      },
      { title: 'CHECK', cell: ({ check }) => check },
      { title: 'FOUND', cell: ({ found }) => found, shrinksTo: 24 },
      { title: 'DO', cell: ({ advice }) => advice, shrinksTo: 20 },
    ],
  });
  let sound = true;
  for (const { name, look } of [...machineChecks, ...recordChecks]) {
    const finding = await look(context);
    if (finding.state === 'bad') sound = false;
    await results.add({ check: name, ...finding });
  }
  await results.finish();
  return sound ? 0 : 3;
};
