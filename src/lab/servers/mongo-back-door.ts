/** Fills and measures servers of the MongoDB protocol past their front door. */
import { calculateObjectSize } from 'bson';
import { z } from 'zod';
import type { Dataset, DatasetCollection, Measured } from '../server.ts';
import { type Login, type MongoClient, openMongo } from './mongo-client.ts';
import type { BackDoor } from './real-server.ts';

const BATCH_DOCUMENTS = 1000;
const BATCH_BYTES = 8_000_000;
const SYSTEM_DATABASES = new Set(['admin', 'config', 'local']);

const databasesSchema = z.object({ databases: z.array(z.object({ name: z.string() })) });
const collectionsSchema = z.object({ cursor: z.object({ firstBatch: z.array(z.object({ name: z.string() })) }) });
const statsSchema = z.object({ count: z.coerce.number(), size: z.coerce.number() });

/** Where collections go whose dataset names no database. */
export const DEFAULT_DATABASE = 'lab';

export function mongoBackDoor(address: string, port: number, login?: Login): BackDoor {
  const within = async <T>(work: (client: MongoClient) => Promise<T>): Promise<T> => {
    const client = await openMongo(address, port, login);
    try {
      return await work(client);
    } finally {
      client.close();
    }
  };
  return {
    load: (dataset: Dataset) =>
      within(async (client) => {
        for (const collection of dataset.collections) await insertAll(client, collection);
      }),
    measure: () => within(measureAll),
  };
}

export async function mongoIsReady(address: string, port: number): Promise<boolean> {
  const client = await openMongo(address, port);
  try {
    await client.command('admin', { isMaster: 1 });
    return true;
  } finally {
    client.close();
  }
}

async function insertAll(client: MongoClient, { name, database = DEFAULT_DATABASE, documents }: DatasetCollection): Promise<void> {
  let batch: object[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (batch.length > 0) await client.command(database, { insert: name, documents: batch });
    batch = [];
    bytes = 0;
  };
  for (const document of documents()) {
    batch.push(document);
    bytes += calculateObjectSize(document);
    if (batch.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) await send();
  }
  await send();
}

async function measureAll(client: MongoClient): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const { databases } = databasesSchema.parse(await client.command('admin', { listDatabases: 1, nameOnly: true }));
  for (const { name: database } of databases) {
    if (SYSTEM_DATABASES.has(database)) continue;
    const { cursor } = collectionsSchema.parse(await client.command(database, { listCollections: 1, nameOnly: true }));
    for (const { name } of cursor.firstBatch) {
      if (name.startsWith('system.')) continue;
      const { count, size } = statsSchema.parse(await client.command(database, { collStats: name }));
      measured.push({ name, documents: count, bytes: size });
    }
  }
  return measured;
}
