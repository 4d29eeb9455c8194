/**
 * The two questions that touch documents: a random sample, and the number of distinct values of a field, which
 * returns a number alone. Each opens a connection of its own, bounded in time by the server.
 */
import { z } from 'zod';
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Omission, RawCollection, Sampled, SamplePlan } from '../protocol.ts';
import { batchSchema } from './answers.ts';
import type { Command } from './commands.ts';
import { Conversation } from './conversation.ts';
import { withinSize } from './within-size.ts';

const MOST_SAMPLED = 1000;
/** When documents are so large that the sample is refused for its size, a handful is taken instead. */
const FEW = 5;
/** A `$group` walks the collection: above this it is not asked for. */
const MOST_COUNTED = 2_000_000;

const FIRST_ONES: Omission = {
  what: 'all but the first documents of a collection',
  why: 'the server gave no random ones within its time and size',
};

const numberSchema = z.object({ n: z.number().nonnegative() });

export async function sampleCollection(collection: RawCollection, wire: Wire, plan: SamplePlan): Promise<Sampled> {
  const place = placeOf(collection);
  const wanted = Math.max(1, Math.min(plan.documents, MOST_SAMPLED));
  const few = Math.min(wanted, FEW);
  const startAt = (documents: number): number => Math.floor(plan.random() * Math.max(1, (collection.documents ?? 0) - documents));
  const commands: readonly Command[] = [
    { is: 'sample', ...place, documents: wanted },
    { is: 'find', ...place, documents: wanted, skip: startAt(wanted) },
    // Whoever cannot skip in time can still give the first ones; more of those say more than a handful from anywhere.
    { is: 'find', ...place, documents: wanted, skip: 0 },
    { is: 'find', ...place, documents: few, skip: startAt(few) },
    { is: 'find', ...place, documents: few, skip: 0 },
  ];
  for (const command of commands) {
    const found = await askOnce(wire, command);
    if (found === undefined || found.length === 0) continue;
    const sampled = sampledOf(found.slice(0, wanted), plan.documentBytes);
    return command.is === 'find' && command.skip === 0 && (collection.documents ?? 0) > found.length
      ? { ...sampled, omissions: [...sampled.omissions, FIRST_ONES] }
      : sampled;
  }
  return { documents: [], omissions: [{ what: 'the sample of a collection', why: 'the server gave none within the budget' }] };
}

/** Undefined for paths through arrays too: the server would count arrays, not what is in them. */
export async function countDistinctValues(collection: RawCollection, path: string, wire: Wire): Promise<number | undefined> {
  if ((collection.documents ?? MOST_COUNTED + 1) > MOST_COUNTED || !isFieldPath(path)) return undefined;
  const found = await askOnce(wire, { is: 'countDistinct', ...placeOf(collection), path });
  if (found?.length === 0) return 0;
  const parsed = numberSchema.safeParse(found?.[0]);
  return parsed.success ? parsed.data.n : undefined;
}

/** A path is put into a query as a field name: nothing that the server could read as an operator. */
export function isFieldPath(path: string): boolean {
  return (
    path.length <= 300 &&
    !path.includes('\0') &&
    !path.includes('[]') &&
    path.split('.').every((part) => part !== '' && !part.startsWith('$'))
  );
}

function sampledOf(found: readonly Record<string, unknown>[], documentBytes: number): Sampled {
  let cut = 0;
  const documents = found.map((document) => {
    const fitted = withinSize(document, documentBytes);
    if (fitted.cut) cut += 1;
    return Ephemeral.of(fitted.document);
  });
  const omissions: Omission[] =
    cut > 0 ? [{ what: 'parts of documents', why: 'they are larger than is read of one document', count: cut }] : [];
  return { documents, omissions };
}

function placeOf(collection: RawCollection): { readonly database: string; readonly collection: string } {
  return { database: collection.database?.read((name) => name) ?? 'test', collection: collection.name.read((name) => name) };
}

async function askOnce(wire: Wire, command: Command): Promise<readonly Record<string, unknown>[] | undefined> {
  const conversation = await Conversation.open(wire);
  if (!(conversation instanceof Conversation)) return undefined;
  const reply = await conversation.ask(command);
  conversation.close();
  const parsed = batchSchema.safeParse(reply.ok ? reply.document : undefined);
  return parsed.success ? parsed.data.cursor.firstBatch : undefined;
}
