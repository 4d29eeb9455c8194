/**
 * What the listing says, put into collections: data streams are one collection over their backing indices, the
 * cluster's own indices are counted apart, closed ones are named as not looked at.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { DeclaredField, Omission, RawCollection } from '../protocol.ts';
import type { CollectionShape } from '../ransom-signals.ts';
import { isIndexName } from './ask.ts';
import type { IndexRow } from './listing.ts';
import { readMapping } from './mappings.ts';

/** Indices whose mapping is read, the largest first. */
const MOST_MAPPINGS = 40;
/** Collections that are reported one by one; the rest is summed up in an omission. */
const MOST_COLLECTIONS = 1000;
/** `.ds-NAME-YYYY.MM.DD-000001`; the date came with 7.11. */
const BACKING = /^\.ds-(.+?)(-\d{4}\.\d{2}\.\d{2})?-\d{6}$/;

export interface Inventory {
  readonly collections: readonly RawCollection[];
  readonly shapes: readonly CollectionShape[];
  readonly omissions: readonly Omission[];
}

interface Merged {
  readonly name: string;
  readonly system: boolean;
  readonly documents: number | undefined;
  readonly bytes: number | undefined;
  readonly createdAt: string | undefined;
}

export async function takeInventory(wire: Wire, rows: readonly IndexRow[]): Promise<Inventory> {
  const merged = mergeStreams(rows.filter((row) => !row.closed));
  const own = merged.filter((row) => !row.system).toSorted((a, b) => (b.documents ?? 0) - (a.documents ?? 0));
  const kept = own.slice(0, MOST_COLLECTIONS);
  const mapped = new Map<string, readonly DeclaredField[]>();
  for (const { name } of [...kept.slice(0, MOST_MAPPINGS), ...kept.slice(MOST_MAPPINGS).filter(isNoteSized).slice(0, 5)]) {
    if (!isIndexName(name) || requestsLeft(wire) < 4) continue;
    const fields = await readMapping(wire, name);
    if (fields !== undefined) mapped.set(name, fields);
  }
  const system = merged.filter((row) => row.system).slice(0, 200);
  return {
    collections: [...kept, ...system].map((row) => collectionOf(row, mapped.get(row.name))),
    shapes: own.map(({ name, documents }) => ({ name, documents, ...topFields(mapped.get(name)) })),
    omissions: omissionsOf(rows, own.length - kept.length, kept.length - mapped.size),
  };
}

export function requestsLeft(wire: Wire): number {
  return wire.budget.requests - wire.spent.requests;
}

function isNoteSized(row: Merged): boolean {
  return row.documents !== undefined && row.documents <= 10;
}

function mergeStreams(rows: readonly IndexRow[]): Merged[] {
  const byName = new Map<string, Merged>();
  for (const row of rows) {
    const stream = BACKING.exec(row.name)?.[1];
    const name = stream ?? row.name;
    const before = byName.get(name);
    byName.set(name, {
      name,
      system: name.startsWith('.'),
      documents: sum(before, before?.documents, row.documents),
      bytes: sum(before, before?.bytes, row.bytes),
      createdAt: before?.createdAt ?? row.createdAt,
    });
  }
  return [...byName.values()];
}

function sum(before: Merged | undefined, a: number | undefined, b: number | undefined): number | undefined {
  if (before === undefined) return b;
  return a === undefined || b === undefined ? undefined : a + b;
}

function collectionOf(row: Merged, fields: readonly DeclaredField[] | undefined): RawCollection {
  return {
    name: Ephemeral.of(row.name),
    documents: row.documents,
    bytes: row.bytes,
    system: row.system,
    ...(fields === undefined ? {} : { fields: Ephemeral.of(fields) }),
    ...(row.createdAt === undefined ? {} : { createdAt: row.createdAt }),
  };
}

function topFields(fields: readonly DeclaredField[] | undefined): { fields?: readonly string[] } {
  return fields === undefined ? {} : { fields: fields.map(({ path }) => path).filter((path) => !path.includes('.')) };
}

function omissionsOf(rows: readonly IndexRow[], unlisted: number, unmapped: number): Omission[] {
  const omissions: Omission[] = [];
  const closed = rows.filter((row) => row.closed).length;
  if (closed > 0) omissions.push({ what: 'closed indices', why: 'a closed index answers no question', count: closed });
  if (unlisted > 0)
    omissions.push({ what: 'the smallest indices', why: `at most ${MOST_COLLECTIONS} are listed one by one`, count: unlisted });
  if (unmapped > 0) omissions.push({ what: 'mappings of indices', why: `at most ${MOST_MAPPINGS} are read`, count: unmapped });
  return omissions;
}
