/**
 * Writes the project's own evaluation sets into test/sets: records, labels, counts of persons and a note of origin.
 * Refuses a set whose labels and records don't name the same paths, so a new field can't go unjudged.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { abbreviations } from './cases/abbreviations.ts';
import { catalogues } from './cases/catalogues.ts';
import { codes } from './cases/codes.ts';
import { counted } from './cases/counted.ts';
import { customers } from './cases/customers.ts';
import { devices } from './cases/devices.ts';
import { dynamicKeys } from './cases/dynamic-keys.ts';
import { letters } from './cases/letters.ts';
import { logs } from './cases/logs.ts';
import { misspelt } from './cases/misspelt.ts';
import { mixedLanguages } from './cases/mixed-languages.ts';
import { namesOnly } from './cases/names-only.ts';
import { nested } from './cases/nested.ts';
import { placeholders } from './cases/placeholders.ts';
import { products } from './cases/products.ts';
import { registers } from './cases/registers.ts';
import { research } from './cases/research.ts';
import { rotas } from './cases/rotas.ts';
import { swapped } from './cases/swapped.ts';
import { translated } from './cases/translated.ts';
import { unnamed } from './cases/unnamed.ts';
import { veterinary } from './cases/veterinary.ts';
import { vocabulary } from './cases/vocabulary.ts';
import { type EvaluationSet, type Labelled, pathsOf } from './set.ts';

const SETS: readonly EvaluationSet[] = [
  abbreviations,
  catalogues,
  codes,
  counted,
  customers,
  devices,
  dynamicKeys,
  letters,
  logs,
  misspelt,
  mixedLanguages,
  namesOnly,
  nested,
  placeholders,
  products,
  registers,
  research,
  rotas,
  swapped,
  translated,
  unnamed,
  veterinary,
  vocabulary,
];

/** Classes that are not sensitive by themselves; all others are. */
const PLAIN = new Set(['person-key', 'care-facility', 'organisation', 'technical-metadata', 'none']);

for (const set of SETS) {
  const folder = join('test', 'sets', set.name);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  write(
    'records.ndjson',
    lines(set.collections.flatMap(({ name, documents }) => documents.map((doc) => JSON.stringify({ collection: name, doc })))),
  );
  write('labels.csv', lines(['collection,field_path,data_class,sensitive,note,optional', ...set.collections.flatMap(labelsOf)]));
  write(
    'persons.json',
    `${JSON.stringify(Object.fromEntries(set.collections.map(({ name, persons, basis }) => [name, { persons, basis }])), undefined, 2)}\n`,
  );
  write(
    'languages.json',
    `${JSON.stringify(Object.fromEntries(set.collections.map(({ name, language }) => [name, language])), undefined, 2)}\n`,
  );
  write('README.md', originOf(set));
}
console.log(`sets: wrote ${SETS.length} to test/sets`);

function labelsOf(collection: Labelled): string[] {
  const used = new Set<string>();
  for (const path of new Set(collection.documents.flatMap((document) => pathsOf(document)))) {
    const pattern = Object.keys(collection.labels).find((label) => matches(label, path));
    if (pattern === undefined) throw new Error(`${collection.name}: no label for ${path}`);
    used.add(pattern);
  }
  const rows = Object.entries(collection.labels).flatMap(([path, classes]) =>
    classes.split(' ').map((label) => {
      const id = label.replace('?', '');
      return [collection.name, path, id, PLAIN.has(id) ? 'no' : 'yes', '', label.endsWith('?') ? 'yes' : ''].map(cell).join(',');
    }),
  );
  const unused = Object.keys(collection.labels).filter((label) => !used.has(label));
  if (unused.length > 0) throw new Error(`${collection.name}: no value for ${unused.join(', ')}`);
  return rows;
}

function matches(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return pattern === path;
  const wanted = pattern.split('.');
  const parts = path.split('.');
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}

function originOf(set: EvaluationSet): string {
  return lines([
    `# ${set.name}`,
    '',
    set.about,
    '',
    'Origin: invented for this project and written by `node scripts/sets/main.ts` from a fixed seed. No record is about a real person or organisation;',
    'mail domains and addresses are reserved ones. Records and labels: CC0-1.0. The script: Apache-2.0.',
    '',
    'Labels were written from the meaning of the fields, before the recognisers were read. A class marked optional may be named or left out.',
  ]);
}
