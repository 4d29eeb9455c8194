/**
 * Databases and collections with their counts and sizes. The server's own databases are counted apart; a
 * collection whose counts are refused is listed without them. Stops where the request budget ends.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Omission, RawCollection } from '../protocol.ts';
import type { CollectionShape } from '../ransom-signals.ts';
import { collectionsSchema, countSchema, refusesCaller, statsSchema } from './answers.ts';
import type { Conversation } from './conversation.ts';

const OWN_DATABASES: ReadonlySet<string> = new Set(['admin', 'config', 'local']);
/** Kept for the samples that follow the inventory. */
const RESERVED_BYTES = 500_000;

export interface Inventory {
  readonly collections: readonly RawCollection[];
  readonly shapes: readonly CollectionShape[];
  readonly omissions: readonly Omission[];
  /** Databases whose collections the server would not list. */
  readonly refused: number;
}

export async function takeInventory(conversation: Conversation, wire: Wire, databases: readonly string[]): Promise<Inventory> {
  const collections: RawCollection[] = [];
  const shapes: CollectionShape[] = [];
  let refused = 0;
  let skipped = 0;
  for (const database of databases) {
    if (!hasRoom(wire, conversation)) {
      skipped += 1;
      continue;
    }
    const own = OWN_DATABASES.has(database);
    const listed = own ? undefined : await conversation.ask({ is: 'listCollections', database });
    if (own) continue;
    if (listed?.ok !== true) {
      skipped += 1;
      continue;
    }
    if (refusesCaller(listed.document)) refused += 1;
    const parsed = collectionsSchema.safeParse(listed.document);
    if (!parsed.success) continue;
    for (const { name, type } of parsed.data.cursor.firstBatch) {
      const system = name.startsWith('system.');
      const measured = system || type === 'view' || !hasRoom(wire, conversation) ? nothing : await measure(conversation, database, name);
      collections.push({ name: Ephemeral.of(name), database: Ephemeral.of(database), ...measured, system: system || type === 'view' });
      shapes.push({ name, documents: measured.documents }, { name: database, documents: measured.documents });
    }
  }
  const omissions: Omission[] = [];
  if (skipped > 0) omissions.push({ what: 'databases', why: 'the budget of requests ran out before they were looked at', count: skipped });
  if (refused > 0) omissions.push({ what: 'databases', why: 'the server lists them and refuses their collections', count: refused });
  return { collections, shapes, omissions, refused };
}

const nothing = { documents: undefined, bytes: undefined } as const;

async function measure(
  conversation: Conversation,
  database: string,
  collection: string,
): Promise<{ documents: number | undefined; bytes: number | undefined }> {
  const stats = await conversation.ask({ is: 'collStats', database, collection });
  const parsed = statsSchema.safeParse(stats.ok ? stats.document : undefined);
  if (parsed.success) return { documents: parsed.data.count, bytes: parsed.data.size };
  const counted = await conversation.ask({ is: 'count', database, collection });
  const count = countSchema.safeParse(counted.ok ? counted.document : undefined);
  return { documents: count.success ? count.data.n : undefined, bytes: undefined };
}

function hasRoom(wire: Wire, conversation: Conversation): boolean {
  return conversation.commandsLeft > 0 && wire.budget.bytes - wire.spent.bytes > RESERVED_BYTES;
}
