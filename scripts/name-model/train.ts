/**
 * Trains the name model: AdaGrad on multinomial logistic loss, over the corpus' fields. First three models, each
 * blind to a third of the collections, guess every field, which gives honest profiles of neighbours; then one
 * model learns from names and profiles together. Seeded: the same corpus gives the same weights.
 */
import type { DataClassId } from '../../src/stages/classify/data-classes.ts';
import { type Feature, isGram, nameFeatures, neighbourFeatures } from '../../src/stages/classify/names/features.ts';
import { classOrder, neighbourhoodOf, profilesOf, softmax } from '../../src/stages/classify/names/model.ts';

export interface TrainingCollection {
  /** Undefined for loose phrases. */
  readonly name: string | undefined;
  readonly fields: readonly { readonly path: readonly string[]; readonly id: DataClassId }[];
  readonly weight?: number;
}

export interface Trained {
  /** Row of each feature in the weights. */
  readonly index: ReadonlyMap<number, number>;
  /** Row-major: features × classes. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly profile: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Starting sum of squared slopes: keeps the first, blind steps small. */
  readonly start: number;
  /** Share by which a weight shrinks when it is touched. */
  readonly decay: number;
}

export const DEFAULTS: TrainingOptions = { epochs: 9, rate: 0.5, seed: 20191104, start: 0.3, decay: 1e-4 };

/** Rows and values of features that stand in the index. */
interface Sparse {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

interface Example {
  readonly leaf: Sparse;
  /** The leaf without whole words: what a misspelt or unknown name still shows. */
  readonly grams: Sparse;
  readonly parents: Sparse;
  readonly collection: Sparse;
  readonly target: number;
  readonly weight: number;
  readonly group: number;
  readonly words: readonly string[];
  profile: Float64Array | undefined;
  /** The words joined with the neighbourhood, once that is known. */
  near: Sparse;
}

interface Squares {
  readonly weights: Float32Array;
  readonly profile: Float32Array;
}

const CLASSES = classOrder.length;
const FOLDS = 3;
/** Added to every class's count, so that no class begins as impossible. */
const SMOOTHING = 200;
/** Slopes below this teach nothing and cost most of the time. */
const FLAT = 0.003;
const NONE: Sparse = { rows: new Int32Array(0), values: new Float32Array(0) };

export function train(collections: readonly TrainingCollection[], options: TrainingOptions = DEFAULTS): Trained {
  const index = indexFeatures(collections);
  const examples = collections.flatMap((collection, group) => examplesOf(collection, group, index));
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.filter((each) => each.group % FOLDS !== fold);
    const model = learn(seen, index, { ...options, epochs: Math.max(2, Math.floor(options.epochs / 3)) });
    addProfiles(
      examples.filter((each) => each.group % FOLDS === fold),
      model,
    );
  }
  joinNeighbourhoods(examples, index);
  return learn(examples, index, options);
}

function joinNeighbourhoods(examples: readonly Example[], index: Map<number, number>): void {
  for (const example of examples) {
    if (example.profile === undefined) continue;
    const features = neighbourFeatures(example.words, neighbourhoodOf(example.profile));
    for (const { hash } of features) if (!index.has(hash)) index.set(hash, index.size);
    example.near = sparse(features, index);
  }
}

function indexFeatures(collections: readonly TrainingCollection[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { name, fields } of collections) {
    for (const { path } of fields) {
      const { leaf, parents, collection } = nameFeatures(path, name ?? '');
      for (const features of [leaf, parents, collection]) for (const { hash } of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count > 1 || !isGram(hash)) index.set(hash, index.size);
  return index;
}

function examplesOf(collection: TrainingCollection, group: number, index: ReadonlyMap<number, number>): Example[] {
  return collection.fields.map(({ path, id }) => {
    const features = nameFeatures(path, collection.name ?? '');
    return {
      leaf: sparse(features.leaf, index),
      grams: sparse(
        features.leaf.filter((each) => isGram(each.hash)),
        index,
      ),
      parents: sparse(features.parents, index),
      collection: sparse(features.collection, index),
      target: classOrder.indexOf(id),
      weight: collection.weight ?? 1,
      group,
      words: features.words,
      profile: undefined,
      near: NONE,
    };
  });
}

function sparse(features: readonly Feature[], index: ReadonlyMap<number, number>): Sparse {
  const known = features.filter((each) => index.has(each.hash));
  return { rows: Int32Array.from(known, (each) => index.get(each.hash) ?? 0), values: Float32Array.from(known, (each) => each.value) };
}

function addProfiles(examples: readonly Example[], model: Trained): void {
  for (const fields of Map.groupBy(examples, (each) => each.group).values()) {
    const guesses = fields.map((each) => softmax(scoreSparse(model, [each.leaf, each.parents, each.collection], undefined)));
    for (const [at, profile] of profilesOf(guesses).entries()) {
      const field = fields[at];
      if (field !== undefined) field.profile = profile;
    }
  }
}

function learn(examples: readonly Example[], index: ReadonlyMap<number, number>, options: TrainingOptions): Trained {
  const model = {
    index,
    weights: new Float32Array(index.size * CLASSES),
    bias: priorOf(examples),
    profile: new Float32Array(CLASSES * CLASSES),
  };
  const squares: Squares = {
    weights: new Float32Array(index.size * CLASSES).fill(options.start),
    profile: new Float32Array(CLASSES * CLASSES).fill(options.start * 100),
  };
  const random = randomOf(options.seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / (options.epochs + 1));
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) step(example, model, squares, rate, options.decay, random);
    }
  }
  return model;
}

/** Classes are as likely as they are frequent, before any word is read; not learned, or it would swallow rare words. */
function priorOf(examples: readonly Example[]): Float32Array {
  const counts = new Float32Array(CLASSES).fill(SMOOTHING);
  let total = SMOOTHING * CLASSES;
  for (const { target, weight } of examples) {
    counts[target] = (counts[target] ?? 0) + weight;
    total += weight;
  }
  return counts.map((count) => Math.log(count / total));
}

/** Hides groups of features at random, so that each learns to stand alone. */
function step(example: Example, model: Trained, squares: Squares, rate: number, decay: number, random: () => number): void {
  const groups = [
    random() < 0.25 ? example.grams : example.leaf,
    random() < 0.15 ? NONE : example.parents,
    random() < 0.35 ? NONE : example.collection,
  ];
  const profile = random() < 0.25 ? undefined : example.profile;
  if (profile !== undefined) groups.push(example.near);
  const slopes = softmax(scoreSparse(model, groups, profile));
  slopes[example.target] = (slopes[example.target] ?? 0) - 1;
  const steep: number[] = [];
  for (let k = 0; k < CLASSES; k++) if (Math.abs(slopes[k] ?? 0) > FLAT) steep.push(k);
  for (const group of groups) descend(group, steep, slopes, model.weights, squares.weights, rate, decay, example.weight);
  if (profile !== undefined) descend(dense(profile), steep, slopes, model.profile, squares.profile, rate, decay, example.weight);
}

function descend(
  { rows, values }: Sparse,
  steep: readonly number[],
  slopes: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
  decay: number,
  weight: number,
): void {
  for (let each = 0; each < rows.length; each++) {
    const from = (rows[each] ?? 0) * CLASSES;
    const value = (values[each] ?? 0) * weight;
    for (const k of steep) {
      const slope = (slopes[k] ?? 0) * value;
      const at = from + k;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) * (1 - decay) - (rate * slope) / Math.sqrt(square);
    }
  }
}

function dense(profile: Float64Array): Sparse {
  const rows: number[] = [];
  for (let at = 0; at < CLASSES; at++) if ((profile[at] ?? 0) > 0.02) rows.push(at);
  return { rows: Int32Array.from(rows), values: Float32Array.from(rows, (row) => profile[row] ?? 0) };
}

function scoreSparse(model: Trained, groups: readonly Sparse[], profile: Float64Array | undefined): Float64Array {
  const scores = Float64Array.from(model.bias);
  for (const group of groups) addRows(scores, group, model.weights);
  if (profile !== undefined) addRows(scores, dense(profile), model.profile);
  return scores;
}

function addRows(scores: Float64Array, { rows, values }: Sparse, weights: Float32Array): void {
  for (let each = 0; each < rows.length; each++) {
    const from = (rows[each] ?? 0) * CLASSES;
    const value = values[each] ?? 0;
    for (let k = 0; k < CLASSES; k++) scores[k] = (scores[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
}

/** For measuring a model before it is packed. */
export function scoreOf(model: Trained, groups: readonly (readonly Feature[])[], profile: Float64Array | undefined): Float64Array {
  return scoreSparse(
    model,
    groups.map((features) => sparse(features, model.index)),
    profile,
  );
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
