/**
 * The two questions that touch documents: a random sample, and the number of distinct values of a field, which
 * returns a number alone. Each opens a connection of its own, bounded in time by the server.
 */
import { z } from 'zod';
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { RawCollection, Sampled, SamplePlan } from '../protocol.ts';
import { batchSchema } from './answers.ts';
import type { Command } from './commands.ts';
import { Conversation } from './conversation.ts';

/** A `$group` walks the collection: above this it is not asked for. */
const MOST_COUNTED = 2_000_000;

const numberSchema = z.object({ n: z.number().nonnegative() });

export async function sampleCollection(collection: RawCollection, wire: Wire, plan: SamplePlan): Promise<Sampled> {
  const place = placeOf(collection);
  const documents = Math.max(1, Math.min(plan.documents, 1000));
  const skip = Math.floor(plan.random() * Math.max(1, (collection.documents ?? 0) - documents));
  const commands: readonly Command[] = [
    { is: 'sample', ...place, documents },
    { is: 'find', ...place, documents, skip },
    { is: 'find', ...place, documents, skip: 0 },
  ];
  for (const command of commands) {
    const found = await askOnce(wire, command);
    if (found !== undefined && found.length > 0)
      return { documents: found.slice(0, documents).map((document) => Ephemeral.of<unknown>(document)), omissions: [] };
  }
  return { documents: [], omissions: [{ what: 'the sample of a collection', why: 'the server gave none within the budget' }] };
}

export async function countDistinctValues(collection: RawCollection, path: string, wire: Wire): Promise<number | undefined> {
  if ((collection.documents ?? MOST_COUNTED + 1) > MOST_COUNTED || !/^[^$.\0][^$\0]{0,200}$/u.test(path)) return undefined;
  const found = await askOnce(wire, { is: 'countDistinct', ...placeOf(collection), path: path.replaceAll('[]', '') });
  const parsed = numberSchema.safeParse(found?.[0]);
  return parsed.success ? parsed.data.n : undefined;
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
