/** How outcomes look on a terminal: one line each, closed and filtered ones left to the summary. */
import type { Outcome } from '../../../outcome.ts';
import { figure, personsText, size } from '../../../stages/publish/figures.ts';
import type { ResultShape } from '../output/results.ts';
import { paintVerdict } from '../output/verdict-paint.ts';

const QUIET: ReadonlySet<string> = new Set(['closed', 'filtered']);

export const outcomeShape: ResultShape<Outcome> = {
  inTable: (outcome) => !QUIET.has(outcome.verdict),
  columns: [
    { title: 'TARGET', cell: (outcome) => outcome.target, shrinksTo: 21 },
    {
      title: 'VERDICT',
      cell: (outcome) => [outcome.verdict, ...outcome.flags.map(({ id }) => id)].join(' + '),
      paint: (shown, { verdict }, colours) => paintVerdict(shown, verdict, colours),
    },
    {
      title: 'STORE',
      cell: ({ store }) => [store?.product, store?.version].filter((part) => part !== undefined).join(' '),
      shrinksTo: 10,
      spare: 3,
    },
    { title: 'COLLECTIONS', align: 'right', spare: 5, cell: ({ store }) => (store === undefined ? '' : figure(store.collections)) },
    { title: 'DOCUMENTS', align: 'right', spare: 2, cell: ({ store }) => (store === undefined ? '' : figure(store.documents)) },
    { title: 'SIZE', align: 'right', spare: 4, cell: ({ store }) => (store === undefined ? '' : size(store.bytes)) },
    { title: 'PERSONS', align: 'right', spare: 1, cell: ({ store }) => (store === undefined ? '' : personsText(store.persons)) },
    { title: 'CLASSES', cell: (outcome) => classesOf(outcome).join(' '), shrinksTo: 12, spare: 1 },
  ],
};

export function classesOf(outcome: Outcome): readonly string[] {
  const ids = (outcome.collections ?? []).flatMap(({ classes }) => classes.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => id !== 'technical-metadata' && id !== 'none');
}
