/** What severity and legal clocks need, from a value-free outcome and what a case knows beside it. */
import type { Outcome } from '../../outcome.ts';
import { type DataClassId, isDataClassId } from '../classify/data-classes.ts';
import type { Measured } from './severity/weigh-severity.ts';

export interface KnownBeside {
  /** UTC instant since when it is proven to be open. */
  readonly openSince?: string;
  readonly indexed?: boolean;
  /** UTC instant. */
  readonly now: string;
}

const DAY_MS = 86_400_000;

/** Data classes that were found anywhere in the store, each once. */
export function classesOf({ collections = [] }: Outcome): DataClassId[] {
  const found = collections.flatMap(({ classes }) => classes.map(({ id }) => id)).filter(isDataClassId);
  return [...new Set(found)];
}

export function measuredOf(outcome: Outcome, { openSince, indexed, now }: KnownBeside): Measured {
  const has = (id: Outcome['flags'][number]['id']): boolean => outcome.flags.some((flag) => flag.id === id);
  const persons = outcome.store?.persons ?? undefined;
  return {
    classes: classesOf(outcome),
    sampled: (outcome.collections ?? []).some(({ sampled }) => sampled > 0),
    persons: persons === undefined ? undefined : { estimate: persons.estimate, low: persons.low, high: persons.high },
    writable: outcome.verdict === 'open-write-possible',
    thirdParty: has('ransomed'),
    ageDays: openSince === undefined ? undefined : Math.max(0, Math.floor((Date.parse(now) - Date.parse(openSince)) / DAY_MS)),
    indexed,
    reality: has('honeypot-suspected') ? 'honeypot-suspected' : has('demo-data') ? 'demo-data' : 'real',
  };
}
