/**
 * Measures the classifier on labelled sets: reads the records of every set, never its labels, and gives back what
 * it makes of each field and how many persons it counts. The same records give the same predictions.
 */
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { createClassifier, writtenPath } from '../stages/classify/index.ts';
import { readLines } from '../stages/discover/lines.ts';
import { CollectionIntake, type TakenIn } from '../stages/inventory/intake.ts';
import { addPaths, answerFor } from './plain-paths.ts';

export type Prediction =
  | {
      readonly set: string;
      readonly collection: string;
      readonly field: string;
      readonly classes: readonly { readonly id: string; readonly confidence: number }[];
    }
  | { readonly set: string; readonly collection: string; readonly persons: number };

const RECORDS = 'records.ndjson';
const LIMITS = { records: 5000, weight: 128_000_000 } as const;
const LONGEST = 32_000_000;

/** Names of the folders that hold records, in order. @throws AppError SETS_UNREADABLE */
export function listSets(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new AppError('SETS_UNREADABLE', { detail: `${folder} cannot be read (${code}).`, cause: error });
  }
  const sets = names.filter((name) => existsSync(join(folder, name, RECORDS))).toSorted();
  if (sets.length === 0) throw new AppError('SETS_UNREADABLE', { detail: `${folder} has no folder with a ${RECORDS}.` });
  return sets;
}

/** @throws AppError SETS_UNREADABLE with the line that is no record, without a word of what it says */
export async function evaluateSet(folder: string, set: string): Promise<readonly Prediction[]> {
  const random = repeatable();
  const classifier = createClassifier({ key: new Uint8Array(32), random });
  const intakes = new Map<string, CollectionIntake>();
  const paths = new Map<string, Set<string>>();
  for await (const { number, text, cut } of readLines(createReadStream(join(folder, set, RECORDS)), LONGEST)) {
    if (text.trim() === '') continue;
    const record = cut ? undefined : parseRecord(text);
    if (record === undefined) throw new AppError('SETS_UNREADABLE', { detail: `${join(set, RECORDS)}, line ${number}: not a record.` });
    const known = intakes.get(record.collection);
    const intake = known ?? new CollectionIntake(record.collection, { classifier, random, limits: LIMITS });
    if (known === undefined) intakes.set(record.collection, intake);
    const plain = paths.get(record.collection) ?? new Set();
    paths.set(record.collection, plain);
    addPaths(plain, record.doc);
    intake.add(record.doc, text.length);
    await intake.settled();
  }
  const predictions: Prediction[] = [];
  for (const [collection, intake] of intakes)
    predictions.push(...predictionsOf(set, collection, await intake.finish(), paths.get(collection) ?? new Set()));
  return predictions;
}

function predictionsOf(set: string, collection: string, { classified }: TakenIn, plain: ReadonlySet<string>): Prediction[] {
  const fields = new Map<string, { id: string; confidence: number }[]>();
  for (const field of classified.fields) fields.set(writtenPath(field), []);
  for (const finding of classified.findings) {
    const path = writtenPath(finding);
    fields.set(path, [...(fields.get(path) ?? []), { id: finding.id, confidence: finding.confidence }]);
  }
  for (const path of plain) {
    const answer = fields.has(path) ? undefined : answerFor(path, fields);
    if (answer !== undefined) fields.set(path, [...answer]);
  }
  const predictions: Prediction[] = [...fields].map(([field, classes]) => ({ set, collection, field, classes }));
  // Where persons are meant but nothing tells them apart, a number would be a guess.
  const persons = classified.outcome.persons?.estimate ?? (classified.personal ? undefined : 0);
  return persons === undefined ? predictions : [...predictions, { set, collection, persons }];
}

function parseRecord(text: string): { readonly collection: string; readonly doc: unknown } | undefined {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null || !('collection' in record) || !('doc' in record)) return undefined;
    return typeof record.collection === 'string' ? { collection: record.collection, doc: record.doc } : undefined;
  } catch {
    // The parser's message quotes the line; it is dropped.
    return undefined;
  }
}

/** Park and Miller's generator from a fixed start, so that a change of the figures is a change of the recognisers. */
function repeatable(): () => number {
  let state = 20_191_125;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
