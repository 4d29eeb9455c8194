/** How outcomes look on a terminal: one line each, closed and filtered ones left to the summary. */
import type { Outcome } from '../../outcome.ts';
import type { ResultShape } from './output/results.ts';

const QUIET: ReadonlySet<string> = new Set(['closed', 'filtered']);
const OPEN = /^open-(data|write-possible)$/;

export const outcomeShape: ResultShape<Outcome> = {
  inTable: (outcome) => !QUIET.has(outcome.verdict),
  columns: [
    { title: 'TARGET', cell: (outcome) => outcome.target, shrinksTo: 18 },
    {
      title: 'VERDICT',
      cell: (outcome) => [outcome.verdict, ...outcome.flags.map(({ id }) => id)].join(' + '),
      paint: (shown, outcome, colours) =>
        OPEN.test(outcome.verdict) ? colours.red(shown) : outcome.verdict === 'auth-required' ? colours.green(shown) : shown,
    },
    { title: 'STORE', cell: ({ store }) => [store?.product, store?.version].filter((part) => part !== undefined).join(' '), shrinksTo: 10 },
    { title: 'COLLECTIONS', align: 'right', cell: ({ store }) => count(store?.collections) },
    { title: 'DOCUMENTS', align: 'right', cell: ({ store }) => count(store?.documents) },
    { title: 'SIZE', align: 'right', cell: ({ store }) => size(store?.bytes) },
    { title: 'PERSONS', align: 'right', cell: ({ store }) => persons(store?.persons) },
    { title: 'CLASSES', cell: (outcome) => classesOf(outcome).join(' '), shrinksTo: 12 },
  ],
};

export function classesOf(outcome: Outcome): readonly string[] {
  const ids = (outcome.collections ?? []).flatMap(({ classes }) => classes.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => id !== 'technical-metadata' && id !== 'none');
}

function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : value.toLocaleString('en');
}

function size(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '';
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}

function persons(value: { readonly estimate: number; readonly low: number; readonly high: number } | null | undefined): string {
  if (value === null || value === undefined) return '';
  const { estimate, low, high } = value;
  return low === high ? count(estimate) : `${count(estimate)} (${count(low)}–${count(high)})`;
}
