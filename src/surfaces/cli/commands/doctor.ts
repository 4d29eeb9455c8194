/** `openward doctor`: looks at everything that a scan needs, and says what to do where something is amiss. */
import { counted } from '../../../stages/publish/figures.ts';
import type { CommandRun } from '../command.ts';
import type { Finding } from '../doctor/check.ts';
import { machineChecks } from '../doctor/machine-checks.ts';
import { recordChecks } from '../doctor/record-checks.ts';
import { openResults } from '../output/results.ts';
import { entry, wrap } from '../terminal/layout.ts';
import type { Colours } from '../terminal/streams.ts';

interface Row extends Finding {
  readonly check: string;
}

/** Further in than what was found. */
const ADVICE = 6;
const marks = { good: '✓', note: '!', bad: '✗' } as const;

export const run: CommandRun = async (context) => {
  const results = await openResults<Row>(context, { columns: [], page });
  let sound = true;
  for (const { name, look } of [...machineChecks, ...recordChecks]) {
    const finding = await look(context);
    if (finding.state === 'bad') sound = false;
    await results.add({ check: name, ...finding });
  }
  await results.finish();
  return sound ? 0 : 3;
};

/** Advice goes on a line of its own: cut to a column, it would be of no use. */
function page(rows: readonly Row[], width: number, colours: Colours): string {
  const paint = { good: colours.green, note: colours.yellow, bad: colours.red };
  const termWidth = Math.max(...rows.map(({ check }) => check.length)) + 2;
  const lines = rows.flatMap(({ check, state, found, advice }) => [
    entry(`${paint[state](marks[state])} ${check}`, termWidth, found, width),
    ...(advice === '' ? [] : [wrap(advice, width, ' '.repeat(termWidth + ADVICE))]),
  ]);
  const amiss = rows.filter(({ state }) => state === 'bad').length;
  const verdict = amiss === 0 ? 'Nothing is in the way of a scan.' : `${counted(amiss, 'thing')} must be put right before a scan.`;
  return `${lines.join('\n')}\n\n${verdict}\n`;
}
