/**
 * Chooses what tells the persons of a collection apart: a validated id, else a record number or person key,
 * else name with birth date. Ranks are declared by the data classes; keys of relatives and staff don't count
 * unless the collection is about staff.
 */
import type { DataClassId } from '../data-classes.ts';
import { newBudget } from '../documents/budget.ts';
import { Entries } from '../documents/records.ts';
import { joinPath } from '../engine/aggregate.ts';
import type { Finding } from '../engine/findings.ts';
import { singleMarks } from '../structures/index.ts';
import { openString } from '../structures/open-string.ts';
import type { DataClass } from '../unit.ts';

export interface PersonKey {
  /** One path, or several whose values are joined; from `below` on, where that is given. */
  readonly paths: readonly string[];
  /** The list or map that holds the persons, where a record holds several. */
  readonly below?: readonly string[] | undefined;
  readonly classId: DataClassId;
  /** How the method line names it: titles of classes only. */
  readonly label: string;
  /** Share of records that carry it. */
  readonly share: number;
}

const LEAST_SHARE = 0.5;

export function choosePersonKey(
  findings: readonly Finding[],
  documents: number,
  units: readonly DataClass[],
  ownKey: string | undefined,
): PersonKey | undefined {
  const below = listOfPersons(findings);
  const inside = below === undefined ? undefined : chooseBelow(below, findings, documents, units);
  if (inside !== undefined) return inside;
  const ranked = rankKeys(findings, documents, units);
  const best = ranked[0];
  if (best !== undefined && best.rank < 4) return toKey(best);
  const composite = nameAndBirth(findings, documents);
  if (composite !== undefined && composite.paths.length > 1 && composite.label !== 'name') return composite;
  // Namesakes are many: a telephone or mail address tells people apart better than a name alone.
  if (best !== undefined) return toKey(best);
  if (composite !== undefined) return composite;
  return ownKey === undefined ? undefined : { paths: [ownKey], classId: 'person-key', label: 'record key', share: 1 };
}

/**
 * Where names and birth dates stand in a list or map and nowhere else, a record is a family, a ward or a page, and
 * the persons are its entries. A list of a person's own names holds no birth date.
 */
function listOfPersons(findings: readonly Finding[]): readonly string[] | undefined {
  const own = findings.filter((each) => isOwn(each) && !each.contained);
  const [birth] = own.filter(({ id }) => id === 'birth-date');
  if (birth === undefined) return undefined;
  const below = birth.path.slice(0, birth.path.findLastIndex(isMany) + 1);
  if (below.length === 0 || !isReadable(below.filter((segment) => !isMany(segment)))) return undefined;
  const persons = own.filter(({ id }) => id === 'birth-date' || id === 'person-name');
  return persons.length > 1 && persons.every(({ path }) => startsWith(path, below)) ? below : undefined;
}

function chooseBelow(
  below: readonly string[],
  findings: readonly Finding[],
  documents: number,
  units: readonly DataClass[],
): PersonKey | undefined {
  const entries = findings.filter(({ path }) => startsWith(path, below)).map((each) => ({ ...each, path: each.path.slice(below.length) }));
  const key = choosePersonKey(entries, documents, units, undefined);
  return key === undefined || key.below !== undefined ? undefined : { ...key, below };
}

const isMany = (segment: string): boolean => segment === '[]' || segment === '*';
const startsWith = (path: readonly string[], start: readonly string[]): boolean => start.every((segment, at) => path[at] === segment);

interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
  readonly share: number;
}

function rankKeys(findings: readonly Finding[], documents: number, units: readonly DataClass[]): Ranked[] {
  const ranked: Ranked[] = [];
  for (const finding of findings) {
    const rank = units.find((unit) => unit.id === finding.id)?.keyRank;
    if (rank === undefined || finding.contained || !isOwn(finding) || !isReadable(finding.path)) continue;
    const share = finding.documents / Math.max(1, documents);
    // One value for all is a tenant or a household, not a person.
    if (finding.n > 0 && (share < LEAST_SHARE || (finding.n >= 10 && finding.distinct === 1))) continue;
    ranked.push({ finding, rank: rank + (share < 0.9 && finding.n > 0 ? 1.5 : 0) + finding.path.length * 0.1, share });
  }
  return ranked.toSorted((a, b) => a.rank - b.rank || b.finding.confidence - a.finding.confidence);
}

function toKey({ finding, share }: Ranked): PersonKey {
  return { paths: [joinPath(finding.path)], classId: finding.id, label: finding.id, share: finding.n === 0 ? 1 : share };
}

function nameAndBirth(findings: readonly Finding[], documents: number): PersonKey | undefined {
  const names = findings.filter((each) => each.id === 'person-name' && isOwn(each) && isReadable(each.path) && !each.contained);
  const birth = findings.find((each) => each.id === 'birth-date' && isOwn(each));
  const first = names[0];
  if (first === undefined || first.documents < documents * LEAST_SHARE) return undefined;
  const paths = [...names.slice(0, 2), ...(birth === undefined ? [] : [birth])].map((each) => joinPath(each.path));
  return {
    paths,
    classId: 'person-name',
    label: birth === undefined ? 'name' : 'name and birth date',
    share: first.documents / Math.max(1, documents),
  };
}

/** One value per record, at a path that can be followed. */
function isReadable(path: readonly string[]): boolean {
  return !path.some((segment) => segment === '[]' || segment === '*' || (segment.startsWith('#') && !singleMarks.has(segment)));
}

function isOwn(finding: Finding): boolean {
  return finding.role === 'patient' || finding.role === 'person';
}

/** Entries of one record beyond these are not read: a page holds people, not a nation. */
const MOST_ENTRIES = 10_000;

/** Reads the keys of the persons of a record: one or none, or one for each entry of its list of persons. */
export function keysReader(key: PersonKey): (document: unknown) => readonly string[] {
  const read = keyReader(key);
  const { below } = key;
  if (below === undefined) {
    return (document) => {
      const value = read(document);
      return value === undefined ? [] : [value];
    };
  }
  return (document) =>
    entriesBelow(document, below).flatMap((entry) => {
      const value = read(entry);
      return value === undefined ? [] : [value];
    });
}

function entriesBelow(document: unknown, below: readonly string[]): unknown[] {
  let entries: unknown[] = [document];
  for (const segment of below) {
    entries = entries.flatMap((entry) => {
      if (segment === '[]') return Array.isArray(entry) ? entry : [];
      if (segment === '*') return entry instanceof Entries ? entry.pairs.map(([, value]) => value) : valuesOf(entry);
      return [memberOf(entry, segment)];
    });
    if (entries.length > MOST_ENTRIES) entries.length = MOST_ENTRIES;
  }
  return entries;
}

const valuesOf = (entry: unknown): unknown[] =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? Object.values(entry) : [];

/** The key at the paths; undefined when its first part is missing. The paths are taken apart once. */
function keyReader(key: PersonKey): (document: unknown) => string | undefined {
  const paths = key.paths.map((path) => path.split('.'));
  return (document) => {
    let joined: string | undefined;
    for (const names of paths) {
      const value = readPath(document, names);
      if (value !== undefined) joined = joined === undefined ? value : `${joined}\u0000${value}`;
      // Without its first part a key tells nobody apart.
      else if (joined === undefined) return undefined;
    }
    return joined?.toLowerCase();
  };
}

/** Follows a name also into a string that is a structure, as the walk does. */
function memberOf(container: unknown, name: string): unknown {
  const opened = typeof container === 'string' ? openString(container, newBudget()) : undefined;
  if (opened?.mark !== undefined) return opened.mark === name ? opened.value : undefined;
  const at = opened === undefined ? container : opened.value;
  if (at instanceof Entries) return at.pairs.find(([each]) => each === name)?.[1];
  return typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined;
}

function readPath(document: unknown, names: readonly string[]): string | undefined {
  let at: unknown = document;
  for (let next = 0; next < names.length; next++) {
    let name = names[next] ?? '';
    let member = memberOf(at, name);
    // Names may hold dots themselves, as columns of joined tables do.
    while (member === undefined && next + 1 < names.length) {
      next += 1;
      name = `${name}.${names[next]}`;
      member = memberOf(at, name);
    }
    at = member;
  }
  if (typeof at === 'string') return at === '' ? undefined : at.slice(0, 200).trim();
  if (typeof at === 'number' || typeof at === 'bigint') return String(at);
  if (at instanceof Date) return String(at.getTime());
  if (typeof at === 'object' && at !== null && '_bsontype' in at) return String(at);
  return undefined;
}
