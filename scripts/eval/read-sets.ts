/** Reads what is known about labelled sets: the classes of every field, the persons of every collection, its language. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type DataClassId, isBackground, isDataClassId } from '../../src/stages/classify/data-classes.ts';

export interface LabelledField {
  readonly set: string;
  readonly collection: string;
  readonly path: string;
  readonly language: string;
  /** Classes that have to be named; background classes are left out. */
  readonly must: ReadonlySet<DataClassId>;
  /** Classes that may be named or left out. */
  readonly may: ReadonlySet<DataClassId>;
  readonly sensitive: boolean;
  readonly maySensitive: boolean;
}

export interface LabelledSets {
  readonly fields: readonly LabelledField[];
  /** True persons by set and collection, where they are known. */
  readonly persons: ReadonlyMap<string, number>;
}

const rowSchema = z.array(
  z.object({ collection: z.string(), field_path: z.string(), data_class: z.string(), sensitive: z.string(), optional: z.string() }),
);
const personsSchema = z.record(z.string(), z.object({ persons: z.number().nullable() }));
const languagesSchema = z.record(z.string(), z.string());

export const keyOf = (...parts: readonly string[]): string => parts.join('\u0000');

export function readSets(folder: string, sets: readonly string[]): LabelledSets {
  const fields: LabelledField[] = [];
  const persons = new Map<string, number>();
  for (const set of sets) {
    const read = (file: string): string => readFileSync(join(folder, set, file), 'utf8');
    const languages = existsSync(join(folder, set, 'languages.json')) ? languagesSchema.parse(JSON.parse(read('languages.json'))) : {};
    for (const [collection, truth] of Object.entries(personsSchema.parse(JSON.parse(read('persons.json')))))
      if (truth.persons !== null) persons.set(keyOf(set, collection), truth.persons);
    fields.push(...fieldsOf(set, rowSchema.parse(parse(read('labels.csv'), { columns: true })), languages));
  }
  return { fields, persons };
}

function fieldsOf(set: string, rows: z.infer<typeof rowSchema>, languages: Readonly<Record<string, string>>): LabelledField[] {
  const byField = Map.groupBy(rows, (row) => keyOf(row.collection, row.field_path));
  return [...byField.values()].map((labels) => {
    const [first] = labels;
    const classes = (optional: boolean): ReadonlySet<DataClassId> =>
      new Set(
        labels.flatMap(({ data_class: id, optional: given }) =>
          isDataClassId(id) && !isBackground(id) && (given === 'yes') === optional ? [id] : [],
        ),
      );
    return {
      set,
      collection: first?.collection ?? '',
      path: first?.field_path ?? '',
      language: languages[first?.collection ?? ''] ?? 'unsaid',
      must: classes(false),
      may: classes(true),
      sensitive: labels.some((label) => label.sensitive === 'yes' && label.optional !== 'yes'),
      maySensitive: labels.some((label) => label.sensitive === 'yes' && label.optional === 'yes'),
    };
  });
}
