/**
 * The name model: multinomial logistic regression from features of a field's name to classes of data, trained
 * offline from the project's corpus. Knows words, never values. The weights are a generated file; a second look
 * adds the profile of the neighbouring fields, which tells the `name` of a patient from that of a product.
 */
import { type DataClassId, dataClasses, factsOf } from '../data-classes.ts';
import type { Feature, Neighbourhood } from './features.ts';

/** Order of classes in weights and scores. */
export const classOrder: readonly DataClassId[] = Object.keys(dataClasses).filter((id): id is DataClassId => id in dataClasses);

export interface NameModel {
  /** Hashes of the known features, ascending. */
  readonly hashes: Uint32Array;
  /** Where the row of each feature begins in `classes` and `weights`; one more for the end. */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
  /** What one step of a weight stands for. */
  readonly step: number;
  readonly bias: Float32Array;
  /** `profile[c][k]`: what a neighbourhood full of class c says about class k; row-major. */
  readonly profile: Float32Array;
}

/** Natural-log scores per class, before normalisation. */
export function scoreName(model: NameModel, groups: readonly (readonly Feature[])[], profile: Float64Array | undefined): Float64Array {
  const scores = Float64Array.from(model.bias);
  for (const features of groups) {
    for (const { hash, value } of features) {
      const row = find(model.hashes, hash);
      if (row < 0) continue;
      const factor = value * model.step;
      const end = model.starts[row + 1] ?? 0;
      for (let at = model.starts[row] ?? 0; at < end; at++) {
        const of = model.classes[at] ?? 0;
        scores[of] = (scores[of] ?? 0) + factor * (model.weights[at] ?? 0);
      }
    }
  }
  if (profile !== undefined) addProfile(model, profile, scores);
  return scores;
}

function find(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = hashes[middle] ?? 0;
    if (here === hash) return middle;
    if (here < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function addProfile(model: NameModel, profile: Float64Array, scores: Float64Array): void {
  const count = classOrder.length;
  for (let from = 0; from < count; from++) {
    const share = profile[from] ?? 0;
    if (share < 0.001) continue;
    for (let to = 0; to < count; to++) scores[to] = (scores[to] ?? 0) + share * (model.profile[from * count + to] ?? 0);
  }
}

export function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  const out = scores.map((score) => Math.exp(score - most));
  let sum = 0;
  for (const share of out) sum += share;
  return out.map((share) => share / sum);
}

/** Fewer fields than these tell nothing about their collection. */
const LEAST_FIELDS = 4;

/**
 * What the neighbours of each field are, from the shares of all fields of a collection: twice the square root of the
 * mean share of each class among the others, since a few diagnoses tell as much as many. None in a small collection.
 */
export function profilesOf(shares: readonly Float64Array[]): (Float64Array | undefined)[] {
  if (shares.length < LEAST_FIELDS) return shares.map(() => undefined);
  const sum = new Float64Array(classOrder.length);
  for (const each of shares) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (each[at] ?? 0);
  return shares.map((own) => sum.map((total, at) => 2 * Math.sqrt(Math.max(0, total - (own[at] ?? 0)) / (shares.length - 1))));
}

const CROWD = 0.2;

export function neighbourhoodOf(profile: Float64Array): Neighbourhood {
  let care = 0;
  let person = 0;
  for (const [at, id] of classOrder.entries()) {
    const share = ((profile[at] ?? 0) / 2) ** 2;
    const { parent } = factsOf(id);
    if (parent === 'health') care += share;
    else if (parent === 'pii' || parent === 'special' || parent === 'secret') person += share;
  }
  return care >= CROWD ? 'care' : person >= CROWD ? 'person' : 'thing';
}
