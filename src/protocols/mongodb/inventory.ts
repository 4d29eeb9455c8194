/**
 * Databases and collections with their counts and sizes. The server's own databases are left alone; a
 * collection whose counts are refused is listed without them. Stops where the budget ends, and says so.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Omission, RawCollection } from '../protocol.ts';
import type { CollectionShape } from '../ransom-signals.ts';
import { collectionsSchema, countSchema, refusesCaller, statsSchema } from './answers.ts';
import type { Conversation, Reply } from './conversation.ts';

const OWN_DATABASES: ReadonlySet<string> = new Set(['admin', 'config', 'local']);
/** Kept for the samples that follow the inventory. */
const RESERVED_BYTES = 500_000;
const RESERVED_REQUESTS = 200;

export interface Inventory {
  readonly collections: readonly RawCollection[];
  readonly shapes: readonly CollectionShape[];
  readonly omissions: readonly Omission[];
  /** Databases whose collections, or collections whose counts, the server refused to this caller. */
  readonly refused: number;
}

/** Whatever kept the list from being whole, counted. */
interface Gaps {
  refusedDatabases: number;
  refusedCounts: number;
  unlistedDatabases: number;
  unreadDatabases: number;
  uncounted: number;
  cutLists: number;
}

export async function takeInventory(conversation: Conversation, wire: Wire, databases: readonly string[]): Promise<Inventory> {
  const collections: RawCollection[] = [];
  const shapes: CollectionShape[] = [];
  const gaps: Gaps = { refusedDatabases: 0, refusedCounts: 0, unlistedDatabases: 0, unreadDatabases: 0, uncounted: 0, cutLists: 0 };
  let broken = false;
  for (const database of databases.filter((name) => !OWN_DATABASES.has(name))) {
    const listed: Reply | undefined =
      broken || !hasRoom(wire, conversation) ? undefined : await conversation.ask({ is: 'listCollections', database });
    if (listed?.ok !== true) {
      broken ||= listed !== undefined;
      gaps.unlistedDatabases += 1;
      continue;
    }
    const parsed = collectionsSchema.safeParse(listed.document);
    if (!parsed.success) {
      gaps[refusesCaller(listed.document) ? 'refusedDatabases' : 'unreadDatabases'] += 1;
      continue;
    }
    const { firstBatch, id } = parsed.data.cursor;
    if (Number(id) !== 0) gaps.cutLists += 1;
    let largest = 0;
    for (const { name, type } of firstBatch) {
      // A view shows what lies in other collections; counting it would count that twice.
      const system = name.startsWith('system.') || type === 'view';
      const measured = system ? nothing : hasRoom(wire, conversation) ? await measure(conversation, database, name) : nothing;
      if (measured === 'refused') gaps.refusedCounts += 1;
      else if (!system && measured.documents === undefined) gaps.uncounted += 1;
      const { documents, bytes } = measured === 'refused' ? nothing : measured;
      collections.push({ name: Ephemeral.of(name), database: Ephemeral.of(database), documents, bytes, system });
      if (!system) shapes.push({ name, documents });
      largest = Math.max(largest, documents ?? Number.POSITIVE_INFINITY);
    }
    // Notes are left under the name of a database, too; one that holds real data is no note.
    shapes.push({ name: database, documents: largest });
  }
  return { collections, shapes, omissions: omissionsOf(gaps), refused: gaps.refusedDatabases + gaps.refusedCounts };
}

interface Counts {
  readonly documents: number | undefined;
  readonly bytes: number | undefined;
}

const nothing: Counts = { documents: undefined, bytes: undefined };

async function measure(conversation: Conversation, database: string, collection: string): Promise<Counts | 'refused'> {
  const stats = await conversation.ask({ is: 'collStats', database, collection });
  if (!stats.ok) return nothing;
  const parsed = statsSchema.safeParse(stats.document);
  if (parsed.success) return { documents: parsed.data.count, bytes: parsed.data.size };
  const counted = await conversation.ask({ is: 'count', database, collection });
  if (!counted.ok) return nothing;
  const count = countSchema.safeParse(counted.document);
  if (count.success) return { documents: count.data.n, bytes: undefined };
  return refusesCaller(counted.document) ? 'refused' : nothing;
}

function omissionsOf(gaps: Gaps): readonly Omission[] {
  const lines: readonly Required<Omission>[] = [
    { what: 'databases', why: 'the budget ran out or the connection broke before they were looked at', count: gaps.unlistedDatabases },
    { what: 'databases', why: 'the server lists them and refuses their collections', count: gaps.refusedDatabases },
    { what: 'databases', why: 'their lists of collections could not be read', count: gaps.unreadDatabases },
    { what: 'databases', why: 'they have more collections than one answer lists', count: gaps.cutLists },
    { what: 'counts of collections', why: 'the server refuses them', count: gaps.refusedCounts },
    { what: 'counts of collections', why: 'the budget ran out or the server gave none', count: gaps.uncounted },
  ];
  return lines.filter(({ count }) => count > 0);
}

function hasRoom(wire: Wire, conversation: Conversation): boolean {
  if (conversation.commandsLeft <= Math.min(RESERVED_REQUESTS, Math.floor(wire.budget.requests / 4))) return false;
  return wire.budget.bytes - wire.spent.bytes > Math.min(RESERVED_BYTES, wire.budget.bytes / 4);
}
