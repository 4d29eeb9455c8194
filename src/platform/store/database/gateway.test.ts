import { fsyncSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { unpackCluster } from '../directory/unpack-cluster.ts';
import { preparedCluster, scratch } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';
import { queryBuilder } from './dialect.ts';
import { syncedStart, syncFiles } from './embedded-durability.ts';
import { openEmbedded } from './embedded-gateway.ts';
import { inSession } from './gateway.ts';

describeOnBoth('the gateway', (database) => {
  test('a statement that comes while a transaction is open is not undone with it', async () => {
    await using records = await database.open();
    const { gateway } = records;
    const db = queryBuilder(gateway);
    await inSession(gateway, (session) => session.script('create table note (text text)'));
    const inside = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();

    const transaction = db.transaction().execute(async (tx) => {
      await sql`insert into note values ('undone')`.execute(tx);
      inside.resolve();
      await goOn.promise;
      throw new Error('changed my mind');
    });
    await inside.promise;
    const other = inSession(gateway, (session) => session.query("insert into note values ('kept')", []));
    goOn.resolve();
    await expect(transaction).rejects.toThrow('changed my mind');
    await other;

    const { rows } = await sql<{ text: string }>`select text from note`.execute(db);
    expect(rows).toEqual([{ text: 'kept' }]);
  });

  test('a script that fails inside its own transaction does not poison the next statement', async () => {
    await using records = await database.open();
    const failing = inSession(records.gateway, (session) => session.script('begin; create table half (a int); select 1/0; commit'));
    await expect(failing).rejects.toThrow(/division by zero/);

    const { rows } = await inSession(records.gateway, (session) =>
      session.query<{ half: string | null }>("select to_regclass('half')::text as half", []),
    );
    expect(rows).toEqual([{ half: null }]);
  });

  test('a failed statement inside a transaction undoes all of it', async () => {
    await using records = await database.open();
    const db = queryBuilder(records.gateway);
    await expect(
      db.transaction().execute(async (tx) => {
        await sql`create table half (a int)`.execute(tx);
        await sql`select 1/0`.execute(tx);
      }),
    ).rejects.toThrow();
    const { rows } = await sql<{ half: string | null }>`select to_regclass('half')::text as half`.execute(db);
    expect(rows).toEqual([{ half: null }]);
  });

  test('a transaction that had failed is not taken as committed, even where its failure was overlooked', async () => {
    await using records = await database.open();
    const db = queryBuilder(records.gateway);
    await expect(
      db.transaction().execute(async (tx) => {
        await sql`create table half (a int)`.execute(tx);
        await sql`select 1/0`.execute(tx).catch(() => undefined);
      }),
    ).rejects.toThrow(/undone/);
  });

  test('numbers and instants come back as the same types', async () => {
    await using records = await database.open();
    const { rows } = await inSession(records.gateway, (session) =>
      session.query("select 7000000000::bigint as big, timestamptz '2030-01-01T00:00:00.123Z' as at, '{\"a\":1}'::jsonb as doc", []),
    );
    expect(rows).toEqual([{ big: 7_000_000_000, at: new Date('2030-01-01T00:00:00.123Z'), doc: { a: 1 } }]);
  });
});

test('every commit of the embedded database is forced to the disk', async () => {
  using folder = scratch();
  const template = new Blob([new Uint8Array(readFileSync(await preparedCluster()))]);
  const database = await PGlite.create({ dataDir: join(folder.path, 'database'), loadDataDir: template, startParams: syncedStart() });
  let synced = 0;
  syncFiles(database, (descriptor) => {
    synced += 1;
    fsyncSync(descriptor);
  });
  await database.exec('create table note (text text)');
  for (let number = 1; number <= 5; number += 1) {
    const before = synced;
    await database.exec(`insert into note values ('${number}')`);
    expect(synced).toBeGreaterThan(before);
  }
  await database.close();
});

test('an answer that the embedded database breaks off is a failure and not an empty success', async () => {
  using folder = scratch();
  const directory = join(folder.path, 'database');
  unpackCluster(await preparedCluster(), directory);
  const gateway = await openEmbedded({ directory });
  await inSession(gateway, async (session) => {
    // A statement without a command is the one way to get an answer without its end out of a healthy engine.
    await expect(session.query('', [])).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
    await expect(session.script('-- nothing')).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
  });
  await gateway.close();
});
