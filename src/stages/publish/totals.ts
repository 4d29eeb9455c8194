/**
 * The sums of a run that reports and the closing lines of a scan show. Persons are added over stores with
 * their bounds, which is careful: a person in two stores counts twice, and the bounds are wider than needed.
 */
import type { Outcome, Persons } from '../../outcome.ts';
import { type Verdict, verdicts } from '../../protocols/protocol.ts';
import { type DataClassId, factsOf, isBackground, isDataClassId } from '../classify/data-classes.ts';
import { counted } from './figures.ts';
import type { RunFacts } from './report-format.ts';
import { flagWords, isExposure, verdictWords } from './verdict-words.ts';

export interface ClassTotal {
  readonly id: DataClassId;
  readonly title: string;
  readonly parent: string;
  readonly fields: number;
  readonly stores: number;
}

export interface Omitted {
  readonly what: string;
  readonly why: string;
  readonly targets: number;
  readonly count: number | undefined;
}

export interface Totals {
  /** Targets that were looked at; what the scope refused is not among them. */
  readonly targets: number;
  /** Over outcomes and knocks. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Stores that lie open with data that looks real; those with made-up data are set apart. */
  readonly exposures: number;
  readonly withHealthData: number;
  readonly apart: { readonly exposures: number; readonly documents: number; readonly bytes: number };
  readonly flags: Readonly<Record<string, number>>;
  readonly documents: number;
  readonly bytes: number;
  readonly persons: { readonly estimate: number; readonly low: number; readonly high: number };
  readonly classes: readonly ClassTotal[];
  readonly requests: number;
  readonly received: number;
  readonly connections: number;
}

export function totalsOf(outcomes: readonly Outcome[], knocked: RunFacts['knocked'] = { closed: 0, filtered: 0, refused: 0 }): Totals {
  const perVerdict = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  const flags: Record<string, number> = { ransomed: 0, 'honeypot-suspected': 0, 'demo-data': 0 };
  const persons = { estimate: 0, low: 0, high: 0 };
  const real = { exposures: 0, documents: 0, bytes: 0 };
  const apart = { exposures: 0, documents: 0, bytes: 0 };
  let [withHealthData, requests, received, connections] = [0, 0, 0, 0];
  for (const outcome of outcomes) {
    perVerdict[outcome.verdict] = (perVerdict[outcome.verdict] ?? 0) + 1;
    requests += outcome.requests;
    received += outcome.bytes;
    connections += outcome.connections;
    if (!isExposure(outcome.verdict)) continue;
    for (const flag of outcome.flags) flags[flag.id] = (flags[flag.id] ?? 0) + 1;
    const sum = isApart(outcome) ? apart : real;
    sum.exposures += 1;
    sum.documents += outcome.store?.documents ?? 0;
    sum.bytes += outcome.store?.bytes ?? 0;
    if (sum === apart) continue;
    if (classesOf([outcome]).some(({ parent }) => parent === 'health')) withHealthData += 1;
    addPersons(persons, outcome.store?.persons ?? null);
  }
  return {
    targets: outcomes.length + knocked.closed + knocked.filtered,
    verdicts: {
      ...zeroVerdicts,
      ...perVerdict,
      closed: (perVerdict['closed'] ?? 0) + knocked.closed,
      filtered: (perVerdict['filtered'] ?? 0) + knocked.filtered,
    },
    ...real,
    withHealthData,
    apart,
    flags,
    persons,
    classes: classesOf(outcomes.filter((outcome) => isExposure(outcome.verdict) && !isApart(outcome))),
    requests,
    received,
    connections,
  };
}

/** Whether a flag says that what lies there is probably not real: a trap, or a sample set. */
export function isApart({ flags }: Pick<Outcome, 'flags'>): boolean {
  return flags.some(({ id }) => flagWords[id].unreal);
}

/** `2 stores of demo data or suspected honeypots`; empty where nothing is set apart. */
export function apartText({ apart }: Pick<Totals, 'apart'>): string {
  return apart.exposures === 0 ? '' : `${counted(apart.exposures, 'store')} of demo data or suspected honeypots`;
}

const zeroVerdicts: Readonly<Record<Verdict, number>> = {
  closed: 0,
  filtered: 0,
  'other-service': 0,
  'auth-required': 0,
  'metadata-only': 0,
  'open-empty': 0,
  'open-data': 0,
  'open-write-possible': 0,
  throttled: 0,
  unknown: 0,
};

/** Classes that say something about people, most widespread first. */
export function classesOf(outcomes: readonly Outcome[]): readonly ClassTotal[] {
  const found = new Map<DataClassId, { fields: number; stores: Set<Outcome> }>();
  for (const outcome of outcomes) {
    for (const finding of (outcome.collections ?? []).flatMap((collection) => collection.classes)) {
      if (!isDataClassId(finding.id) || isBackground(finding.id)) continue;
      const entry = found.get(finding.id) ?? { fields: 0, stores: new Set<Outcome>() };
      entry.fields += 1;
      entry.stores.add(outcome);
      found.set(finding.id, entry);
    }
  }
  return [...found]
    .map(([id, { fields, stores }]) => ({ id, title: factsOf(id).title, parent: factsOf(id).parent, fields, stores: stores.size }))
    .sort((a, b) => b.stores - a.stores || b.fields - a.fields || (a.id < b.id ? -1 : 1));
}

/** Exposures first, the gravest and largest on top; then the rest by target. */
export function byGravity(a: Outcome, b: Outcome): number {
  return (
    verdictWords[b.verdict].gravity - verdictWords[a.verdict].gravity ||
    (b.store?.persons?.estimate ?? 0) - (a.store?.persons?.estimate ?? 0) ||
    (b.store?.documents ?? 0) - (a.store?.documents ?? 0) ||
    (a.target < b.target ? -1 : 1)
  );
}

/** What was left out over all targets, equal reasons taken together. */
export function omissionsOf(outcomes: readonly Outcome[]): readonly Omitted[] {
  const merged = new Map<string, Omitted>();
  for (const { what, why, count } of outcomes.flatMap(({ notLookedAt }) => notLookedAt)) {
    const key = `${what}\n${why}`;
    const before = merged.get(key);
    const sum = count === undefined ? before?.count : (before?.count ?? 0) + count;
    merged.set(key, { what, why, targets: (before?.targets ?? 0) + 1, count: sum });
  }
  return [...merged.values()].sort((a, b) => b.targets - a.targets || (a.what < b.what ? -1 : 1));
}

function addPersons(sum: { estimate: number; low: number; high: number }, persons: Persons | null): void {
  if (persons === null) return;
  sum.estimate += persons.estimate;
  sum.low += persons.low;
  sum.high += persons.high;
}
