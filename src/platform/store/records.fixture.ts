/**
 * Records for tests: a fresh data directory from a prepared cluster, which is made once per version of
 * the embedded database and of the migrations and kept with the installed packages. Also synthetic
 * outcomes to put into them.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../outcome.ts';
import { openEmbedded } from './database/embedded-gateway.ts';
import { migrate } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import { openRecords, type Records, type RecordsPlace } from './open-records.ts';

/** A folder that is gone at the end of the block. */
export function scratch(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'openward-store-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Path of the prepared cluster; made if it is not there yet. */
export async function preparedCluster(): Promise<string> {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { size, mtimeMs } = statSync(engine);
  const key = createHash('sha256').update(`${engine} ${size} ${mtimeMs}`).update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
  const folder = fileURLToPath(new URL('../../../node_modules/.cache/openward/', import.meta.url));
  const path = join(folder, `cluster-${key}.tar`);
  if (existsSync(path)) return path;
  const gateway = await openEmbedded({ directory: undefined });
  await migrate(gateway, new Date(0));
  mkdirSync(folder, { recursive: true });
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(fresh, await gateway.dump());
  renameSync(fresh, path);
  await gateway.close();
  return path;
}

/** A clock that stands until it is moved. */
export function standingClock(start = '2030-01-01T00:00:00.000Z') {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    iso: () => new Date(now).toISOString(),
    pass(ms: number) {
      now += ms;
    },
  };
}

export async function openTestRecords(place: RecordsPlace, clock: () => Date = () => new Date()): Promise<Records> {
  return openRecords({ template: await preparedCluster(), ...place }, { clock });
}

export function outcomeOf(target: string, changes: Partial<Outcome> = {}): Outcome {
  return {
    target,
    protocol: null,
    verdict: 'filtered',
    flags: [],
    reason: 'Nothing came back before the time was up.',
    evidence: [],
    notLookedAt: [],
    requests: 1,
    bytes: 0,
    connections: 1,
    ms: 5,
    at: '2030-01-01T00:00:00.000Z',
    ...changes,
  };
}

/** An open store with one collection of invented persons. */
export function openOutcome(target: string, at: string, changes: Partial<Outcome> = {}): Outcome {
  const persons = { estimate: 90, low: 85, high: 95, method: 'sketch' };
  return outcomeOf(target, {
    protocol: 'elasticsearch',
    verdict: 'open-data',
    reason: 'Documents were given without credentials.',
    store: { product: 'Elasticsearch', version: '7.10.2', documents: 1200, bytes: 4096, collections: 1, systemCollections: 0, persons },
    collections: [
      {
        id: 'c_1',
        name: 'p*****s',
        documents: 1200,
        bytes: 4096,
        sampled: 20,
        classes: [{ id: 'person-name', field: 'n***', confidence: 0.97, role: 'patient', n: 20, rate: 1, reasons: ['vocabulary'] }],
        persons,
        languages: [{ id: 'pt', share: 1 }],
      },
    ],
    requests: 4,
    bytes: 9000,
    at,
    ...changes,
  });
}

export const scopeRecord = { hash: 'a'.repeat(64), name: 'Example Hospital', version: '1', canonical: '{"name":"Example Hospital"}' };

/** A running run with one chunk for each list of targets. */
export async function runningRun(records: Records, ...chunks: readonly (readonly string[])[]): Promise<string> {
  const run = await records.runs.create({ scope: scopeRecord, seed: 7, space: { kind: 'list' } });
  await records.runs.planChunks(
    run,
    chunks.map((targets) => ({ kind: 'list', targets: [...targets] })),
  );
  await records.runs.begin(run);
  return run;
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
