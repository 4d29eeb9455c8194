/** The inventory on a terminal: each collection with its fields, then the persons of all. */
import type { Inventory, InventoryCollection } from '../../../stages/inventory/inventory.ts';
import { isSensitive } from '../../../stages/inventory/summary.ts';
import { counted, figure, percent, personsText } from '../../../stages/publish/figures.ts';
import { type Column, renderTable } from '../output/table.ts';
import { fitted } from '../terminal/layout.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

export interface Page {
  readonly terminal: boolean;
  readonly columns: number;
  readonly colours: Colours;
}

interface Row {
  readonly field: string;
  readonly id: string;
  readonly confidence: number;
  readonly role: string;
  readonly reasons: readonly string[];
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'FIELD', shrinksTo: 16, cell: ({ field }) => field },
  {
    title: 'CLASS',
    cell: ({ id }) => id,
    paint: (shown, { id }, colours) => (isSensitive(id) ? colours.red(shown) : shown),
  },
  { title: 'SURE', align: 'right', cell: ({ confidence }) => confidence.toFixed(2) },
  { title: 'WHOSE', spare: 1, cell: ({ role }) => role },
  { title: 'WHY', shrinksTo: 20, spare: 2, cell: ({ reasons }) => reasons.join('; ') },
];

export function inventoryPage({ files, collections, persons }: Inventory, page: Page): string {
  const parts = collections.map((collection) => collectionPart(collection, page));
  const total = `${counted(collections.length, 'collection')} in ${counted(files.length, 'file')}; persons: ${personsText(persons)}\n`;
  return [...parts, total].join('\n');
}

function collectionPart({ name, file, documents, sampled, fields, persons, languages }: InventoryCollection, page: Page): string {
  const { colours } = page;
  const rows = fields.flatMap(({ path, classes }) => classes.map((found) => ({ field: path, ...found })));
  const others = fields.filter(({ classes }) => classes.length === 0);
  const looked = sampled < documents ? `, ${figure(sampled)} looked at` : '';
  const facts = [
    `${counted(documents, 'record')}${looked}`,
    ...(persons === null ? [] : [`persons: ${personsText(persons)}, ${persons.method}`]),
    ...(languages.length === 0 ? [] : [languages.map(({ id, share }) => `${id} ${percent(share)}`).join(', ')]),
  ];
  const lines = [`${colours.bold(printable(name))}  ${colours.dim(printable(file))}`, fitted(`  ${facts.join('; ')}`, page)];
  if (rows.length === 0) lines.push(`  No class of data was seen in ${counted(sampled, 'record')}.`);
  else lines.push(renderTable(COLUMNS, rows, page.columns, colours).trimEnd());
  if (others.length > 0)
    lines.push(colours.dim(fitted(`  Without a class: ${others.map(({ path }) => printable(path)).join(', ')}`, page)));
  return `${lines.join('\n')}\n`;
}
