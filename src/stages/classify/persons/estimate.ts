/**
 * From a bounded sample to the number of persons in a whole collection, with a 90 % interval. Pairs of
 * records of one person in the sample tell how many records a person has; how unevenly they are spread is
 * unknown, so the interval covers models from even to strongly uneven.
 */
import type { Persons } from '../../../outcome.ts';

export interface SampleCounts {
  /** Records in the collection; undefined where the store does not say. */
  readonly documents: number | undefined;
  /** Sampled records that carried the key. */
  readonly keyed: number;
  readonly sampled: number;
  readonly distinct: number;
  /** Pairs of sampled records with the same key. */
  readonly pairs: number;
  /** The collection is a list of persons by its name or by its own record keys. */
  readonly register: boolean;
}

/**
 * How many times fewer further records a person may have than the pairs suggest: where a few come very often, nearly
 * all pairs are theirs, and most people are met once. Eight covers a tenth of the people coming forty times.
 */
const UNEVEN = 8;

/** Estimates from the sample alone. */
export function estimateFromSample(counts: SampleCounts, keyName: string): Persons | null {
  const { documents, keyed, sampled, distinct } = counts;
  if (keyed === 0 || sampled === 0) return null;
  if (documents === undefined || documents <= sampled)
    return { estimate: distinct, low: distinct, high: distinct, method: `counted in all ${sampled} records by ${keyName}` };
  const records = Math.max(distinct, Math.round((documents * keyed) / sampled));
  const seen = pairBounds(counts.pairs);
  const perPair = (2 * (records - 1)) / Math.max(1, keyed * (keyed - 1));
  const low = clamp(records / (1 + seen.high * perPair), distinct, records);
  const high = clamp(records / (1 + (seen.low * perPair) / UNEVEN), low, records);
  const middle = counts.pairs === 0 ? records : records / (1 + extraRecords(counts.pairs * perPair));
  if (counts.pairs === 0) return withoutPairs(records, low, counts.register, keyed, keyName);
  return whole(clamp(middle, low, high), low, high, `${counts.pairs} repeated pairs among ${keyed} sampled records by ${keyName}`);
}

/** The store counted distinct values itself; its counters are exact or good to a percent or two. */
export function estimateFromStore(distinct: number, keyedShare: number, documents: number | undefined, keyName: string): Persons {
  const most = documents ?? Number.POSITIVE_INFINITY;
  const share = Math.max(0.5, Math.min(1, keyedShare));
  const filled = distinct / share;
  const estimate = clamp(share > 0.98 ? distinct : filled, 0, most);
  return whole(
    estimate,
    clamp(distinct * 0.98, 0, most),
    clamp(Math.max(filled, distinct) * 1.02, 0, most),
    `distinct ${keyName} counted by the store`,
  );
}

/** No one was met twice: a register is taken at its word, other collections only bound the number. */
function withoutPairs(records: number, low: number, register: boolean, keyed: number, keyName: string): Persons {
  if (register)
    return whole(records, Math.min(low, records * 0.95), records, `register: one record per person in ${keyed} sampled by ${keyName}`);
  return whole(Math.sqrt(low * records), low, records, `no repeats among ${keyed} sampled records by ${keyName}; bounds only`);
}

/** Mean records per person beyond the first, if they are Poisson: solves x² + 2x = q (1 + x). */
function extraRecords(q: number): number {
  return (q - 2 + Math.sqrt((q - 2) ** 2 + 4 * q)) / 2;
}

/** 90 % bounds of a Poisson mean after `pairs` events (Wilson and Hilferty's approximation). */
function pairBounds(pairs: number): { readonly low: number; readonly high: number } {
  const low = pairs === 0 ? 0 : pairs * (1 - 1 / (9 * pairs) - 1.645 / (3 * Math.sqrt(pairs))) ** 3;
  const next = pairs + 1;
  return { low: Math.max(0, low), high: next * (1 - 1 / (9 * next) + 1.645 / (3 * Math.sqrt(next))) ** 3 };
}

function whole(estimate: number, low: number, high: number, method: string): Persons {
  return {
    estimate: Math.round(estimate),
    low: Math.min(Math.floor(low), Math.round(estimate)),
    high: Math.max(Math.ceil(high), Math.round(estimate)),
    method,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
