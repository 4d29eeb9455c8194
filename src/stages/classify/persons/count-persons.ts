/**
 * Counts the persons of one collection: by the store's own distinct count where it has one, else from the
 * sample. Documents are read a second time for their key; only keyed hashes are kept.
 */
import type { Ephemeral } from '../../../ephemeral.ts';
import type { Persons } from '../../../outcome.ts';
import type { DeclaredField } from '../../../protocols/protocol.ts';
import type { DataClassId } from '../data-classes.ts';
import type { Decided } from '../engine/decide.ts';
import type { Finding } from '../engine/findings.ts';
import type { KeyedHash } from '../engine/keyed-hash.ts';
import { tokenise } from '../engine/tokens.ts';
import { localePacks } from '../locales/index.ts';
import type { DataClass } from '../unit.ts';
import { chooseDistinctPaths } from './distinct-paths.ts';
import { estimateFromSample, estimateFromStore } from './estimate.ts';
import { choosePersonKey, keysReader, type PersonKey } from './person-key.ts';
import { PersonSketch } from './sketch.ts';

export interface CountedPersons {
  readonly persons: Persons | null;
  readonly keyClass: DataClassId;
  readonly key: PersonKey;
  /** Classes by which this collection can be joined with others. */
  readonly keys: readonly string[];
  readonly sketch: PersonSketch;
  readonly register: boolean;
}

interface Counted {
  readonly rawName: string;
  readonly documents: number | undefined;
  readonly declaredFields?: readonly DeclaredField[] | undefined;
  readonly samples: readonly Ephemeral<unknown>[];
  readonly countDistinct?: ((path: string) => Promise<number | undefined>) | undefined;
}

const MOST_QUESTIONS = 2;

export async function countPersons(
  input: Counted,
  decided: Decided,
  findings: readonly Finding[],
  hash: KeyedHash,
  units: readonly DataClass[],
): Promise<CountedPersons | undefined> {
  const { context } = decided;
  if (!context.personLink || findings.length === 0) return undefined;
  const about = context.subject === 'staff' ? findings.map(asOwn) : findings;
  const key = choosePersonKey(about, input.samples.length, units, undefined);
  if (key === undefined) return undefined;
  const sample = sketchSample(input.samples, key, hash);
  const register = namesPersons(input.rawName) && sample.pairs === 0 && looksLikeRegister(findings);
  const persons =
    (await askStore(input, key, sample)) ?? estimateFromSample({ documents: input.documents, ...sample, register }, key.label);
  return { persons, keyClass: key.classId, key, keys: joinKeys(about, units), sketch: sample.sketch, register };
}

/** In a staff collection the staff are the persons counted. */
function asOwn(finding: Finding): Finding {
  return finding.role === 'staff' && finding.id.startsWith('practitioner-name')
    ? { ...finding, id: 'person-name', role: 'person' }
    : finding.role === 'staff'
      ? { ...finding, role: 'person' }
      : finding;
}

/** A list of persons has birth dates, sexes or several contacts, not visits and results. */
function looksLikeRegister(findings: readonly Finding[]): boolean {
  const ids = new Set(findings.map((finding) => finding.id));
  const own = ['birth-date', 'sex-gender', 'phone', 'email', 'postal-address', 'national-id', 'tax-id', 'social-security-number'].filter(
    (id) => ids.has(isId(id)),
  ).length;
  return own >= 3 || (own >= 2 && !ids.has('care-event'));
}

/** The name says persons and nothing else: `patients`, not `patient_visits`. */
function namesPersons(name: string): boolean {
  return personLists().has(tokenise(name).join(' '));
}

let lists: ReadonlySet<string> | undefined;

function personLists(): ReadonlySet<string> {
  lists ??= new Set(localePacks.flatMap((pack) => pack.personLists.map((phrase) => tokenise(phrase).join(' '))));
  return lists;
}

function isId(id: string): DataClassId {
  return id === 'birth-date' ||
    id === 'sex-gender' ||
    id === 'phone' ||
    id === 'email' ||
    id === 'postal-address' ||
    id === 'national-id' ||
    id === 'tax-id'
    ? id
    : 'social-security-number';
}

function joinKeys(findings: readonly Finding[], units: readonly DataClass[]): string[] {
  const keys = findings.filter(
    (finding) =>
      (units.find((unit) => unit.id === finding.id)?.keyRank ?? 9) < 4 && finding.role !== 'relative' && finding.role !== 'staff',
  );
  return [...new Set(keys.map((finding) => finding.id))];
}

function sketchSample(samples: readonly Ephemeral<unknown>[], key: PersonKey, hash: KeyedHash) {
  const sketch = new PersonSketch(hash);
  const times = new Map<string, number>();
  let keyed = 0;
  const read = keysReader(key);
  for (const sample of samples) {
    for (const value of sample.read((document) => read(unwrap(document)))) {
      keyed += 1;
      sketch.add(value);
      const mark = hash.hash64(value).join(':');
      times.set(mark, (times.get(mark) ?? 0) + 1);
    }
  }
  let pairs = 0;
  for (const count of times.values()) pairs += (count * (count - 1)) / 2;
  return { sketch, keyed, sampled: samples.length, distinct: sketch.count(), pairs };
}

async function askStore(
  input: Counted,
  key: PersonKey,
  sample: { readonly keyed: number; readonly sampled: number },
): Promise<Persons | undefined> {
  if (input.countDistinct === undefined) return undefined;
  for (const path of chooseDistinctPaths(key, input.declaredFields ?? []).slice(0, MOST_QUESTIONS)) {
    const distinct = await input.countDistinct(path);
    if (distinct === undefined || distinct <= 0) continue;
    return estimateFromStore(
      distinct,
      sample.sampled === 0 ? 1 : sample.keyed / sample.sampled,
      key.below === undefined ? input.documents : undefined,
      key.label,
    );
  }
  return undefined;
}

function unwrap(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || !('_source' in document) || !('_index' in document)) return document;
  return document._source;
}
