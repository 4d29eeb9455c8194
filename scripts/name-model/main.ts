/**
 * Trains the name model from the corpus and writes its weights as a module, with a digest of all that they were
 * learned from: "npm run train". Takes minutes; the stale check compares the digest only. With --measure it writes
 * no weights but trains on three quarters and says how it does on the rest.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBackground } from '../../src/stages/classify/data-classes.ts';
import { tokenise } from '../../src/stages/classify/engine/tokens.ts';
import { classOrder } from '../../src/stages/classify/names/model.ts';
import { type PackedModel, packModel, type Row } from '../../src/stages/classify/names/packing.ts';
import { dataClassUnits } from '../../src/stages/classify/registry.generated.ts';
import { type CorpusCollection, readCorpus } from './corpus.ts';
import { type Trained, type TrainingCollection, train } from './train.ts';

const root = join(import.meta.dirname, '../..');
export const weightsPath = 'src/stages/classify/names/weights.generated.ts';
const CORPUS = 'src/stages/classify/corpus';
/** How names become features and features weights; the names themselves are in the training data. */
const METHOD = [
  'src/stages/classify/engine/fold.ts',
  'src/stages/classify/engine/tokens.ts',
  'src/stages/classify/names/features.ts',
  'src/stages/classify/names/model.ts',
  'src/stages/classify/names/packing.ts',
  'scripts/name-model/train.ts',
];
/**
 * Collections about nobody were written to look personal; in the wild a field called birth date is seldom that of
 * a dog, so they teach by their neighbours and names more than by their number.
 */
const THING_WEIGHT = 0.35;
const BARE: ReadonlySet<string> = new Set(
  'patient,paciente,paziente,patientin,مريض,患者,病人,пациент,hasta,pasien,mgonjwa,환자,मरीज,रोगी'
    .split(',')
    .map((word) => tokenise(word).join(' ')),
);
const STEP = 1 / 16;
/** Weights nearer to nothing than this are left out. */
const LEAST = 0.2;
/** Classes kept per feature, those with the greatest weights: a word tells of a handful. */
const MOST = 12;
const NOISE = 'abcdefghijklmnopqrstuvwxyzxqzkvw';
/** A phrase of a class unit weighs less than a field of a whole collection: it has no neighbours. */
const PHRASE_WEIGHT = 0.6;

/** @throws Error that names every bad line */
export function corpusCollections(): readonly CorpusCollection[] {
  const { collections, problems } = readCorpus(join(root, CORPUS));
  if (problems.length > 0) throw new Error(`The corpus has bad lines:\n${problems.join('\n')}`);
  return collections;
}

export function trainingData(keep: (collection: CorpusCollection) => boolean = () => true): TrainingCollection[] {
  const phrases = dataClassUnits.flatMap((unit) =>
    Object.values(unit.names)
      .flat()
      .map((phrase) => ({ path: [phrase], id: unit.id })),
  );
  return [...corpusCollections().filter(keep).map(withNames), ...noise(), { name: undefined, fields: phrases, weight: PHRASE_WEIGHT }];
}

/**
 * Names without meaning: a word that nobody knows says nothing, whatever its letters look like. Their collections are
 * called by such words too: a table called `import` or `records` is not a table about nothing.
 */
function noise(): TrainingCollection[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string =>
    Array.from({ length: 1 + next(7) }, () => NOISE[next(NOISE.length)]).join('') + (next(2) === 0 ? '' : String(next(1000)));
  return Array.from(
    { length: 36 },
    (): TrainingCollection => ({
      name: word(),
      fields: Array.from({ length: 24 }, () => ({ path: [next(5) === 0 ? `${word()}_${word()}` : word()], id: 'none' })),
      weight: THING_WEIGHT,
    }),
  );
}

/** A field called just `patient` shows a key in one store and the name in the next: both readings are taught. */
function withNames(collection: TrainingCollection): TrainingCollection {
  const alsoNames = collection.fields.filter(({ path, id }) => id === 'person-key' && BARE.has(tokenise(path.at(-1) ?? '').join(' ')));
  const weight = collection.fields.every(({ id }) => isBackground(id)) ? THING_WEIGHT : 1;
  return { ...collection, weight, fields: [...collection.fields, ...alsoNames.map(({ path }) => ({ path, id: 'person-name' as const }))] };
}

export function digestOfInputs(): string {
  const hash = createHash('sha256').update(JSON.stringify(trainingData()));
  for (const file of METHOD) hash.update('\0').update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

function pack(model: Trained, digest: string): PackedModel {
  const count = classOrder.length;
  const rows: Row[] = [];
  for (const [hash, row] of model.index) {
    const kept = Array.from({ length: count }, (_, at) => ({ at, weight: model.weights[row * count + at] ?? 0 }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST)
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MOST);
    if (kept.length === 0) continue;
    rows.push({
      hash,
      classes: kept.map(({ at }) => at),
      weights: kept.map(({ weight }) => Math.max(-127, Math.min(127, Math.round(weight / STEP)))),
    });
  }
  return packModel(
    digest,
    STEP,
    model.bias,
    rows.toSorted((a, b) => a.hash - b.hash),
    model.profile,
  );
}

function moduleOf(model: PackedModel): string {
  return `/** Weights of the name model. Generated by "npm run generate" from the corpus; do not edit. */
import type { PackedModel } from './packing.ts';

export const nameWeights: PackedModel = {
  digest: '${model.digest}',
  step: ${model.step},
  features: ${model.features},
  bias: [${model.bias.join(', ')}],
  data: '${model.data}',
};
`;
}

if (import.meta.main) {
  if (process.argv.includes('--measure')) {
    const { measureByOrigin } = await import('./measure/by-origin.ts');
    measureByOrigin(corpusCollections(), trainingData);
  } else {
    writeFileSync(join(root, weightsPath), moduleOf(pack(train(trainingData()), digestOfInputs())));
    console.log(`wrote ${weightsPath}`);
  }
}
