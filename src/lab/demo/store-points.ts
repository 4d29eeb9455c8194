/**
 * What is expected of a store of the nine, compared with what the scan found: verdict, exact sizes as the server
 * itself states them, persons, and for every collection its classes, none invented, and its languages.
 */
import type { CollectionOutcome, Outcome } from '../../outcome.ts';
import type { RunningStore } from '../lab.ts';
import { type CaseCollection, expectedClasses } from '../world/cases/case.ts';
import { type AddPoint, type Point, pointsUnder } from './point.ts';

const PERSONS_TOLERANCE = 0.05;
/** A language of a collection must hold at least this share of its texts to count as found. */
const LEAST_SHARE = 0.15;
/** Below this a class is a hint, as the evaluation counts. */
const LEAST_CONFIDENCE = 0.5;
/** What the list of classes calls not sensitive: naming one too many of these accuses nobody. */
const HARMLESS: ReadonlySet<string> = new Set(['person-key', 'care-facility', 'organisation', 'technical-metadata', 'none']);

export async function pointsOfStore(store: RunningStore, outcome: Outcome | undefined): Promise<Point[]> {
  const { points, add } = pointsUnder(store.id, `${store.id} ${store.world.owner}`);
  add('verdict', 'open-data', outcome?.verdict ?? 'not scanned');
  const measured = await store.server.measure();
  const sum = (of: (each: { documents: number; bytes: number }) => number): number => measured.reduce((total, each) => total + of(each), 0);
  add('documents', String(sum(({ documents }) => documents)), String(outcome?.store?.documents ?? 'unknown'));
  add('bytes', String(sum(({ bytes }) => bytes)), String(outcome?.store?.bytes ?? 'unknown'));
  if (store.place.bucket === undefined) addPersons(add, store.stock.persons, outcome);
  for (const collection of store.stock.collections) addCollection(add, collection, findCollection(outcome, collection, store));
  return points;
}

function addPersons(add: AddPoint, expected: number, outcome: Outcome | undefined): void {
  const persons = outcome?.store?.persons ?? undefined;
  const near = persons !== undefined && Math.abs(persons.estimate - expected) <= expected * PERSONS_TOLERANCE;
  add('persons', `${expected} ± 5 %`, persons === undefined ? 'none' : String(persons.estimate), near);
}

/** Names are masked in an outcome, so a collection is recognised by its number of documents. */
function findCollection(outcome: Outcome | undefined, wanted: CaseCollection, store: RunningStore): CollectionOutcome | undefined {
  const named = outcome?.collections?.find(({ name }) => name === wanted.name);
  if (named !== undefined) return named;
  const same = store.stock.collections.filter(({ documents }) => documents === wanted.documents);
  return same.length > 1 ? undefined : outcome?.collections?.find(({ documents }) => documents === wanted.documents);
}

function addCollection(add: AddPoint, wanted: CaseCollection, found: CollectionOutcome | undefined): void {
  const { required, optional } = expectedClasses(wanted);
  const seen = new Set(found?.classes.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).map(({ id }) => id) ?? []);
  const missing = [...required].filter((id) => !seen.has(id) && id !== 'technical-metadata').sort();
  const invented = [...seen].filter((id) => !required.has(id) && !optional.has(id) && !HARMLESS.has(id)).sort();
  const lacks = missing.length === 0 ? 'all of them' : `missing: ${missing.join(' ')}`;
  add(`classes of ${wanted.name}`, [...required].sort().join(' '), lacks, missing.length === 0);
  add(`no class invented in ${wanted.name}`, 'none', invented.join(' ') || 'none');
  if (wanted.languages.length > 0) addLanguages(add, wanted, found);
}

function addLanguages(add: AddPoint, wanted: CaseCollection, found: CollectionOutcome | undefined): void {
  const languages = found?.languages ?? [];
  const leading = languages.toSorted((a, b) => b.share - a.share)[0]?.id ?? '';
  const all = wanted.languages.every((id) => languages.some((each) => each.id === id && each.share >= LEAST_SHARE));
  const shown = languages.map(({ id, share }) => `${id} ${Math.round(share * 100)} %`).join(', ');
  add(`languages of ${wanted.name}`, wanted.languages.join(' and '), shown || 'none', all && wanted.languages.includes(leading));
}
