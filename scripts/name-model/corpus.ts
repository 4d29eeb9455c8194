/**
 * Reads the hand-written corpus of labelled field names: one file a topic below the folder of its language.
 * A line `@ name` begins a collection, a line `class: field, field` labels fields of it, `@ *` begins phrases
 * that belong to no collection. Bad lines are named with file and line, never skipped in silence.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DataClassId, isDataClassId } from '../../src/stages/classify/data-classes.ts';

export interface CorpusField {
  readonly path: readonly string[];
  readonly id: DataClassId;
}

export interface CorpusCollection {
  /** Undefined for loose phrases. */
  readonly name: string | undefined;
  readonly language: string;
  readonly file: string;
  readonly fields: CorpusField[];
}

export interface Corpus {
  readonly collections: readonly CorpusCollection[];
  readonly problems: readonly string[];
}

export function readCorpus(folder: string): Corpus {
  const collections: CorpusCollection[] = [];
  const problems: string[] = [];
  for (const file of filesBelow(folder)) {
    const language = relative(folder, file).split('/')[0] ?? '';
    readFile(file, relative(folder, file), language, collections, problems);
  }
  return { collections: collections.filter((each) => each.fields.length > 0), problems };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesBelow(path);
      return name.endsWith('.txt') ? [path] : [];
    });
}

function readFile(path: string, file: string, language: string, collections: CorpusCollection[], problems: string[]): void {
  let current: CorpusCollection | undefined;
  for (const [at, raw] of readFileSync(path, 'utf8').split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      const name = line.slice(1).trim();
      current = { name: name === '*' ? undefined : name, language, file, fields: [] };
      collections.push(current);
      continue;
    }
    const cut = line.indexOf(':');
    const id = line.slice(0, cut).trim();
    if (current === undefined || cut < 0 || !isDataClassId(id)) {
      problems.push(`${file}:${at + 1}: no class and fields: ${line.slice(0, 60)}`);
      continue;
    }
    for (const name of line.slice(cut + 1).split(/[,，、،]/))
      if (name.trim() !== '') current.fields.push({ path: pathOf(name.trim()), id });
  }
}

/** `items[].price` is `items`, `[]`, `price`; a dot between blanks or at an end belongs to the name. */
function pathOf(name: string): string[] {
  return name.split(/(?<=\S)\.(?=\S)/).flatMap((part) => (part.endsWith('[]') && part.length > 2 ? [part.slice(0, -2), '[]'] : [part]));
}
