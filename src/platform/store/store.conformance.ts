/**
 * The same tests on both databases: always on the embedded one, and on a PostgreSQL server when
 * OPENWARD_TEST_POSTGRES holds a connection string of a role that may create databases. Where it does
 * not, the second half shows up as skipped.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe } from 'vitest';
import { inSession } from './database/gateway.ts';
import type { Records } from './open-records.ts';
import { openTestRecords, scratch } from './records.fixture.ts';

export interface TestDatabase {
  readonly kind: 'embedded' | 'server';
  /** Opens empty records, or those in `at` again. The caller closes them. */
  open(options?: { readonly clock?: () => Date; readonly at?: TestPlace }): Promise<Records>;
  place(): Promise<TestPlace>;
}

/** Where one set of records lives, so that a test can close and open it again. */
export interface TestPlace {
  readonly dataDir: string;
  readonly connectionString?: string;
}

export function describeOnBoth(title: string, suite: (database: TestDatabase) => void): void {
  const server = process.env['OPENWARD_TEST_POSTGRES'];
  describe(`${title}, embedded`, () => suite(testDatabase(undefined)));
  const half = server === undefined || server === '' ? describe.skip : describe;
  half(`${title}, on a PostgreSQL server`, () => suite(testDatabase(server)));
}

function testDatabase(server: string | undefined): TestDatabase {
  const undo: (() => Promise<void>)[] = [];
  const spare: TestPlace[] = [];
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  const place = async (): Promise<TestPlace> => {
    const folder = scratch();
    undo.push(async () => folder[Symbol.dispose]());
    if (server === undefined) return { dataDir: folder.path };
    const name = `openward_test_${randomBytes(6).toString('hex')}`;
    await administer(server, `create database ${name}`);
    undo.push(() => administer(server, `drop database ${name} with (force)`));
    const own = new URL(server);
    own.pathname = `/${name}`;
    return { dataDir: folder.path, connectionString: own.href };
  };
  return {
    kind: server === undefined ? 'embedded' : 'server',
    place,
    async open(options = {}) {
      if (options.at !== undefined) return openTestRecords(options.at, options.clock);
      const at = spare.pop() ?? (await place());
      const records = await openTestRecords(at, options.clock);
      // Making a cluster is the dear part: the next test gets this one, emptied.
      const close = async () => {
        await inSession(records.gateway, (session) => session.script(EMPTY));
        await records.close();
        for (const name of ['ledger-head.json', 'masking.key']) rmSync(join(at.dataDir, name), { force: true });
        spare.push(at);
      };
      return { ...records, close, [Symbol.asyncDispose]: close };
    },
  };
}

const EMPTY = 'drop schema if exists pgboss cascade; drop schema public cascade; create schema public';

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
