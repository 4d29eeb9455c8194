/** `openward metrics`: how long everything took, with those counted rightly for whom it has not happened yet. */
import { collectMetrics, type Metrics } from '../../../case-desk/recheck/collect-metrics.ts';
import { measureWords } from '../../../stages/verify/times/case-times.ts';
import type { GroupBy, TimeSummary } from '../../../stages/verify/times/summarise-times.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { type Column, renderTable } from '../output/table.ts';
import type { Colours } from '../terminal/streams.ts';

const groupings = ['none', 'country', 'kind', 'host', 'severity'] as const satisfies readonly GroupBy[];

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const metrics = await collectMetrics(records, groupingOf(context), context.now());
    const results = await openResults<Metrics>(context, {
      columns: [],
      single: true,
      page: (_rows, width, colours) => page(metrics, width, colours),
    });
    await results.add(metrics);
    await results.finish();
    return 0;
  });

function groupingOf({ settings }: CommandContext): GroupBy {
  return groupings.find((one) => one === settings.text('by')) ?? 'none';
}

const columns: readonly Column<TimeSummary>[] = [
  { title: 'CASES', cell: ({ group }) => group, shrinksTo: 8 },
  { title: 'UNTIL', cell: ({ measure, rung }) => (rung === null ? measure : `answered (${rung})`) },
  { title: 'N', align: 'right', cell: ({ count }) => String(count) },
  { title: 'NOT YET', align: 'right', cell: ({ censored }) => String(censored) },
  { title: 'MEDIAN DAYS', align: 'right', cell: ({ median }) => days(median.time) },
  { title: '95 % INTERVAL', align: 'right', cell: ({ median: { low, high } }) => `${days(low)} to ${days(high)}` },
];

function page({ times, exposures, reopened, cases }: Metrics, width: number, colours: Colours): string {
  const words = Object.entries(measureWords).map(([measure, meaning]) => `  ${colours.dim(measure.padEnd(10))} ${meaning}\n`);
  return [
    renderTable(columns, times, width, colours),
    `\nStores seen open: ${exposures.stores}, for ${exposures.days} days in all; open now: ${exposures.open}; opened again: ${exposures.reopenings}.\n`,
    `Cases: ${cases}; opened again after they were closed: ${reopened}. A dash: not for half of them so far, or unknown.\n\n`,
    ...words,
  ].join('');
}

function days(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}
