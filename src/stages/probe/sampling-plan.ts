/**
 * Decides which collections of an open store are looked into and how deep: the largest ones first, never
 * the store's own, within a ceiling; the rest is reported as not looked at.
 */
import type { Omission, RawCollection } from '../../protocols/protocol.ts';

/** Collections of one store that are sampled. What is beyond is listed with its counts and says "not sampled". */
const MOST_COLLECTIONS = 40;

export interface SamplingPlan {
  readonly sampled: ReadonlySet<RawCollection>;
  readonly omissions: readonly Omission[];
}

export function planSampling(collections: readonly RawCollection[]): SamplingPlan {
  const eligible = collections.filter((collection) => !collection.system && collection.documents !== 0);
  const largestFirst = eligible.toSorted((a, b) => (b.documents ?? 0) - (a.documents ?? 0));
  const sampled = new Set(largestFirst.slice(0, MOST_COLLECTIONS));
  const left = eligible.length - sampled.size;
  const omissions: Omission[] = [];
  if (left > 0) {
    omissions.push({
      what: 'contents of the smaller collections',
      why: `at most ${MOST_COLLECTIONS} collections of a store are sampled`,
      count: left,
    });
  }
  return { sampled, omissions };
}
