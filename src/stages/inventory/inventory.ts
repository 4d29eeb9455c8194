/**
 * The data inventory of files: which fields of which collections hold which classes of data, whose and how certain,
 * about how many persons. It is value-free: names of files and fields are their owner's own and stand as written,
 * or masked when that is asked for.
 */
import { z } from 'zod';
import { personsSchema } from '../../outcome.ts';
import { maskName, maskPath, writtenPath } from '../classify/index.ts';
import type { TakenIn } from './intake.ts';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

export const inventorySchema = z.strictObject({
  files: z.array(
    z.strictObject({
      name: z.string(),
      /** Id of the reader, or null where none knew the file. */
      format: z.string().nullable(),
      bytes: count,
      records: count,
      state: z.enum(['read', 'partly', 'not-read', 'failed']),
      reason: z.string().optional(),
      code: z.string().optional(),
    }),
  ),
  collections: z.array(
    z.strictObject({
      name: z.string(),
      /** File or folder that it was read from. */
      file: z.string(),
      documents: count,
      /** Records that the classes were decided from; what is not named was not seen in so many. */
      sampled: count,
      fields: z.array(
        z.strictObject({
          path: z.string(),
          classes: z.array(
            z.strictObject({
              id: z.string(),
              confidence: share,
              role: z.enum(['patient', 'staff', 'relative', 'organisation', 'person']),
              reasons: z.array(z.string()),
              /** Values that were looked at. */
              n: count,
            }),
          ),
        }),
      ),
      /** Fields beyond the cap, which were not looked at. */
      fieldsNotLookedAt: count,
      persons: personsSchema.nullable(),
      languages: z.array(z.strictObject({ id: z.string(), share })),
    }),
  ),
  /** Over all collections, a person of several counted once where a key allows. */
  persons: personsSchema.nullable(),
  /** What was weighed for the field that was asked about; absent where none was. */
  explained: z
    .array(
      z.strictObject({
        collection: z.string(),
        path: z.string(),
        n: count,
        candidates: z.array(
          z.strictObject({
            id: z.string(),
            confidence: share,
            /** Points are logarithms to the base of ten of odds; those below zero speak against. */
            evidence: z.array(z.strictObject({ points: z.number(), because: z.string() })),
          }),
        ),
      }),
    )
    .optional(),
});

export type Inventory = z.infer<typeof inventorySchema>;
export type InventoryCollection = Inventory['collections'][number];
export type Explained = NonNullable<Inventory['explained']>[number];
export type InventoryField = InventoryCollection['fields'][number];

/** How names are shown: as written, or masked with a key. */
export interface Naming {
  readonly name: (name: string) => string;
  readonly path: (path: readonly string[]) => string;
}

export const asWritten: Naming = { name: (name) => name, path: (path) => writtenPath({ path }) };

export function masked(key: Uint8Array): Naming {
  return {
    name: (name) =>
      name
        .split('/')
        .map((part) => maskName(part, key))
        .join('/'),
    path: (path) => maskPath(path),
  };
}

export function inventoryOf(name: string, file: string, taken: TakenIn, naming: Naming): InventoryCollection {
  const { classified } = taken;
  const fields = new Map<string, InventoryField['classes']>();
  for (const { path } of classified.fields) fields.set(naming.path(path), []);
  for (const finding of classified.findings) {
    const path = naming.path(finding.path);
    const { id, confidence, role, n } = finding;
    fields.set(path, [...(fields.get(path) ?? []), { id, confidence, role, reasons: [...finding.reasons], n }]);
  }
  return {
    name: naming.name(name),
    file: naming.name(file),
    documents: taken.records,
    sampled: taken.sampled,
    fields: [...fields].map(([path, classes]) => ({ path, classes })),
    fieldsNotLookedAt: classified.droppedFields,
    persons: classified.outcome.persons,
    languages: classified.languages.map(({ id, share }) => ({ id, share })),
  };
}

/** What was weighed for the fields that are called so: by their whole path, or by its end. */
export function explain(asked: string, name: string, { classified }: TakenIn, naming: Naming): Explained[] {
  const wanted = asked.toLowerCase();
  return classified.fields
    .filter(({ path }) => {
      const written = writtenPath({ path }).toLowerCase();
      return written === wanted || written.endsWith(`.${wanted}`) || `${name}.${written}`.toLowerCase() === wanted;
    })
    .map(({ path, n, candidates }) => ({
      collection: naming.name(name),
      path: naming.path(path),
      n,
      candidates: candidates.map(({ id, confidence, evidence }) => ({ id, confidence, evidence: evidence.map((each) => ({ ...each })) })),
    }));
}
