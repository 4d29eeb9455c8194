/**
 * What the listing says, put into collections: data streams are one collection over their backing indices, the
 * cluster's own indices are counted apart, closed ones are named as not looked at. Aliases are other names of what is
 * listed already and are not asked for.
 */
import { Ephemeral } from '../../../ephemeral.ts';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { DeclaredField, Omission, RawCollection } from '../../protocol.ts';
import type { CollectionShape } from '../../ransom-signals.ts';
import { isIndexName } from '../ask.ts';
import type { IndexRow } from './listing.ts';
import { readMapping } from './mappings.ts';
import { countIndex } from './reading.ts';

/** Indices whose mapping is read, the largest first, and a few of the smallest since notes are small. */
const MOST_MAPPINGS = 40;
const MOST_NOTES = 5;
/** Requests that are left for the sample of what is listed. */
const KEPT_REQUESTS = 4;
/** `.ds-NAME-YYYY.MM.DD-000001`; the date came with 7.11. */
const BACKING = /^\.ds-(.+?)(-\d{4}\.\d{2}\.\d{2})?-\d{6}$/;

export interface Inventory {
  readonly collections: readonly RawCollection[];
  /** The collections that are not the cluster's own, for telling ransom notes. */
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

/** @param mayCount false where the cluster refuses to count: then the list's own numbers stand. */
export async function takeInventory(wire: Wire, rows: readonly IndexRow[], mayCount: boolean): Promise<Inventory> {
  const merged = mergeStreams(rows.filter((row) => !row.closed));
  const own = merged.filter((row) => !row.system).toSorted((a, b) => (b.documents ?? 0) - (a.documents ?? 0));
  const mapped = await readMappings(wire, own);
  const counted = mayCount ? await countNested(wire, mapped) : new Map<string, number>();
  const exact = own.map((row) => ({ ...row, documents: counted.get(row.name) ?? row.documents }));
  const system = merged.filter((row) => row.system);
  return {
    collections: [...exact, ...system].map((row) => collectionOf(row, mapped.get(row.name))),
    shapes: exact.map(({ name, documents }) => ({ name, documents, ...topFields(mapped.get(name)) })),
    omissions: omissionsOf(rows, own.length - mapped.size),
  };
}

export function requestsLeft(wire: Wire): number {
  return wire.budget.requests - wire.spent.requests;
}

/** Not the cluster's own: what hides behind a data stream belongs to its user. */
export function isOwnIndex(row: IndexRow): boolean {
  return !streamOf(row.name).startsWith('.');
}

function streamOf(name: string): string {
  return BACKING.exec(name)?.[1] ?? name;
}

async function readMappings(wire: Wire, own: readonly Merged[]): Promise<Map<string, readonly DeclaredField[]>> {
  const mapped = new Map<string, readonly DeclaredField[]>();
  const notes = own.slice(MOST_MAPPINGS).filter(isNoteSized).slice(0, MOST_NOTES);
  for (const { name } of [...own.slice(0, MOST_MAPPINGS), ...notes]) {
    if (!isIndexName(name)) continue;
    if (requestsLeft(wire) < KEPT_REQUESTS) break;
    const fields = await readMapping(wire, name);
    if (fields !== undefined) mapped.set(name, fields);
  }
  return mapped;
}

function isNoteSized(row: Merged): boolean {
  return row.documents !== undefined && row.documents > 0 && row.documents <= 10;
}

/** The list counts every nested object as a document of its own; the count does not. */
async function countNested(wire: Wire, mapped: ReadonlyMap<string, readonly DeclaredField[]>): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  for (const [name, fields] of mapped) {
    if (!fields.some(({ type }) => type === 'nested') || requestsLeft(wire) < KEPT_REQUESTS) continue;
    const reading = await countIndex(wire, name);
    if (reading.is === 'counted') counted.set(name, reading.documents);
  }
  return counted;
}

function mergeStreams(rows: readonly IndexRow[]): Merged[] {
  const byName = new Map<string, Merged>();
  for (const row of rows) {
    const name = streamOf(row.name);
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

function omissionsOf(rows: readonly IndexRow[], unmapped: number): Omission[] {
  const omissions: Omission[] = [];
  const closed = rows.filter((row) => row.closed).length;
  if (closed > 0) omissions.push({ what: 'closed indices', why: 'a closed index answers no question', count: closed });
  if (unmapped > 0) {
    omissions.push({ what: 'mappings of indices', why: `at most ${MOST_MAPPINGS} are read, and some may be refused`, count: unmapped });
  }
  return omissions;
}
