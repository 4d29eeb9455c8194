/**
 * What the demo expects of each store and decoy, compared with what the scan found: one point for each fact, in
 * the contract of demo/outcome.json.
 */
import type { CollectionOutcome, Outcome } from '../../outcome.ts';
import type { RunningDecoy, RunningStore } from '../lab.ts';
import { type CaseCollection, expectedClasses } from '../world/cases/case.ts';

export interface Point {
  readonly id: string;
  readonly case: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly ok: boolean;
}

const PERSONS_TOLERANCE = 0.05;

export async function pointsOfStore(store: RunningStore, outcome: Outcome | undefined): Promise<Point[]> {
  const points: Point[] = [];
  const add = (what: string, expected: string, found: string, ok: boolean = expected === found) =>
    points.push({ id: `${store.id}/${what.replaceAll(' ', '-')}`, case: store.id, what, expected, found, ok });
  add('verdict', 'open-data', outcome?.verdict ?? 'not scanned');
  const measured = await store.server.measure();
  const sum = (of: (each: { documents: number; bytes: number }) => number) => measured.reduce((total, each) => total + of(each), 0);
  add('documents', String(sum(({ documents }) => documents)), String(outcome?.store?.documents ?? 'unknown'));
  add('bytes', String(sum(({ bytes }) => bytes)), String(outcome?.store?.bytes ?? 'unknown'));
  if (store.place.bucket === undefined) {
    const persons = outcome?.store?.persons;
    const near =
      persons !== null &&
      persons !== undefined &&
      Math.abs(persons.estimate - store.stock.persons) <= store.stock.persons * PERSONS_TOLERANCE;
    add('persons', `${store.stock.persons} ± 5 %`, persons === null || persons === undefined ? 'none' : String(persons.estimate), near);
  }
  for (const collection of store.stock.collections) points.push(classPoint(store, collection, findCollection(outcome, collection, store)));
  return points;
}

/** Names are masked in an outcome, so a collection is recognised by its number of documents. */
function findCollection(outcome: Outcome | undefined, wanted: CaseCollection, store: RunningStore): CollectionOutcome | undefined {
  const named = outcome?.collections?.find(({ name }) => name === wanted.name);
  if (named !== undefined) return named;
  const same = store.stock.collections.filter(({ documents }) => documents === wanted.documents);
  return same.length > 1 ? undefined : outcome?.collections?.find(({ documents }) => documents === wanted.documents);
}

function classPoint(store: RunningStore, wanted: CaseCollection, found: CollectionOutcome | undefined): Point {
  const { required } = expectedClasses(wanted);
  const seen = new Set(found?.classes.map(({ id }) => id) ?? []);
  const missing = [...required].filter((id) => !seen.has(id) && id !== 'technical-metadata');
  return {
    id: `${store.id}/classes/${wanted.name}`,
    case: store.id,
    what: `classes of ${wanted.name}`,
    expected: [...required].sort().join(' '),
    found: missing.length === 0 ? 'all of them' : `missing: ${missing.sort().join(' ')}`,
    ok: missing.length === 0,
  };
}

export function pointsOfDecoy({ decoy, target, connections }: RunningDecoy, outcome: Outcome | undefined): Point[] {
  const points: Point[] = [];
  const add = (what: string, expected: string, found: string, ok: boolean) =>
    points.push({
      id: `decoy-${decoy.id}/${what.replaceAll(' ', '-')}`,
      case: `decoy: a server that ${decoy.what}`,
      what,
      expected,
      found,
      ok,
    });
  if (decoy.untouched !== 'outside') {
    const verdict = outcome?.verdict ?? 'not scanned';
    add(
      'verdict',
      decoy.verdicts.join(' or '),
      verdict,
      decoy.verdicts.some((known) => known === verdict),
    );
  }
  for (const flag of decoy.flags ?? []) {
    const flags = outcome?.flags.map(({ id }) => id) ?? [];
    add(
      `flag ${flag}`,
      'raised',
      flags.join(' ') || 'none',
      flags.some((id) => id === flag),
    );
  }
  if (decoy.untouched !== undefined) add('connections', '0', String(connections()), connections() === 0);
  if (decoy.nobody) {
    const persons = outcome?.store?.persons ?? null;
    add('persons', 'none', persons === null ? 'none' : String(persons.estimate), persons === null);
  }
  if (outcome !== undefined && outcome.target !== target) add('target', target, outcome.target, false);
  return points;
}
