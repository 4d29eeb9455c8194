/**
 * Distinct persons of a whole store: collections that name persons by the same key are about the same people,
 * so they count once. Groups without a shared key are added, and the interval says that they may overlap.
 */
import type { Persons } from '../../../outcome.ts';
import type { PersonSketch } from './sketch.ts';

export interface CollectionPersons {
  readonly persons: Persons | null;
  /** Classes of keys that the collection holds: national ids, record numbers, person keys. */
  readonly keys: readonly string[];
  readonly staff: boolean;
  /** Present when every record was read. */
  readonly complete: PersonSketch | undefined;
  readonly keyClass: string | undefined;
  /** False when persons were told apart by name or contact only, which joins with nothing. */
  readonly strong: boolean;
  /** A list of persons, one record each. */
  readonly register: boolean;
}

const TIGHT = 1.5;

export function personsOfStore(collections: readonly CollectionPersons[]): Persons | null {
  const counted = collections.filter((each) => each.persons !== null && each.persons.estimate > 0);
  if (counted.length === 0) return null;
  const strong = counted.filter((each) => each.strong || each.staff);
  const weak = counted.filter((each) => !each.strong && !each.staff);
  return strong.some((each) => !each.staff) || weak.length === 0 ? total(groupByKeys(strong), weak) : total(groupByKeys(counted), []);
}

/**
 * People told apart by name only are most likely those of the other collections too: they widen the
 * interval, and count where they are more.
 */
function total(groups: readonly (readonly CollectionPersons[])[], weak: readonly CollectionPersons[]): Persons | null {
  const totals = groups.map(unite).filter((each) => each !== null);
  const most = Math.max(0, ...weak.map((each) => each.persons?.estimate ?? 0));
  const [only] = totals;
  if (totals.length === 1 && only !== undefined && most <= only.estimate) return only;
  if (totals.length === 1 && only !== undefined) {
    return { estimate: most, low: only.low, high: only.high + most, method: 'largest collection; its people are told apart by name only' };
  }
  return {
    estimate: sum(totals.map((each) => each.estimate)),
    low: Math.max(...totals.map((each) => each.low)),
    high: sum(totals.map((each) => each.high)),
    method: `sum of ${totals.length} groups of collections without a shared key; they may overlap`,
  };
}

/** Staff and patients never form one group, whatever key they share. */
function groupByKeys(collections: readonly CollectionPersons[]): CollectionPersons[][] {
  const groups: { readonly keys: Set<string>; readonly staff: boolean; readonly members: CollectionPersons[] }[] = [];
  for (const collection of collections) {
    const fitting = groups.filter((group) => group.staff === collection.staff && collection.keys.some((key) => group.keys.has(key)));
    const merged = { keys: new Set(collection.keys), staff: collection.staff, members: [collection] };
    for (const group of fitting) {
      for (const key of group.keys) merged.keys.add(key);
      merged.members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.members);
}

function unite(members: readonly CollectionPersons[]): Persons | null {
  const first = members[0];
  if (first === undefined) return null;
  if (members.length === 1) return first.persons;
  const union = exactUnion(members);
  if (union !== undefined) return union;
  // The tightest of the large estimates: bounds without repeats say little beside a counted register.
  const lists = members.filter((member) => member.register);
  const persons = (lists.length > 0 ? [...lists, ...members.filter(isFirm)] : members).flatMap((member) =>
    member.persons === null ? [] : [member.persons],
  );
  const firm = persons.filter((each) => each.high <= each.low * TIGHT);
  const best = (firm.length > 0 ? firm : persons).reduce((a, b) => (b.estimate > a.estimate ? b : a));
  return { ...best, method: `largest of ${members.length} collections that share a key: ${best.method}`.slice(0, 200) };
}

/** Counted rather than bounded. */
function isFirm({ persons }: CollectionPersons): boolean {
  return persons !== null && persons.high <= persons.low * TIGHT;
}

function exactUnion(members: readonly CollectionPersons[]): Persons | undefined {
  const [first, ...rest] = members;
  if (first?.complete === undefined || rest.some((member) => member.complete === undefined || member.keyClass !== first.keyClass))
    return undefined;
  for (const member of rest) if (member.complete !== undefined) first.complete.merge(member.complete);
  const count = first.complete.count();
  return {
    estimate: count,
    low: count,
    high: count,
    method: `union of ${members.length} fully read collections by ${first.keyClass ?? 'key'}`,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
