/**
 * Starts the lab: the nine and the decoys, real programs where this machine can start them, fills them, and
 * writes the scope that authorises looking at them. Only so many start at once; the machines are small.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileServers } from './hostile/index.ts';
import type { LabServer } from './server.ts';
import { realServers } from './servers/index.ts';
import { datasetOf, type Scale, type Stock, type StorePlace, type WorldCase } from './world/cases/case.ts';
import { theNine } from './world/cases/index.ts';
import type { Decoy } from './world/decoys/decoy.ts';
import { decoys } from './world/decoys/index.ts';

export interface LabOptions {
  readonly scale: Scale;
  readonly log: (line: string) => void;
}

/** A store of the nine that runs, with what it holds. */
export interface RunningStore {
  readonly id: string;
  readonly what: string;
  readonly world: WorldCase;
  readonly place: StorePlace;
  readonly target: string;
  readonly stock: Stock;
  readonly server: LabServer;
}

export interface RunningDecoy {
  readonly decoy: Decoy;
  readonly target: string;
  connections(): number;
}

export interface Lab {
  readonly directory: string;
  readonly scopePath: string;
  readonly optOutFile: string;
  readonly stores: readonly RunningStore[];
  readonly decoys: readonly RunningDecoy[];
  /** What could not be started, and why. */
  readonly skipped: readonly string[];
  stop(): Promise<void>;
}

const AT_ONCE = 2;
/** Loading a full-size cluster needs more heap and time than starting it: the largest go first. */
type Job = () => Promise<void>;

export async function startLab(options: LabOptions): Promise<Lab> {
  const directory = await mkdtemp(join(tmpdir(), 'openward-lab-'));
  const started: { close(): Promise<void> }[] = [];
  const stores: RunningStore[] = [];
  const running: RunningDecoy[] = [];
  const skipped: string[] = [];
  const jobs: Job[] = theNine.flatMap((world) => [
    () => startStore(world, { id: world.id, what: world.what, place: world.place, stock: world.stock(options.scale) }),
    ...(world.bucket === undefined ? [] : [bucketJob(world, world.bucket)]),
  ]);
  for (const decoy of decoys) jobs.push(() => startDecoy(decoy));

  async function startStore(world: WorldCase, store: Pick<RunningStore, 'id' | 'what' | 'place' | 'stock'>): Promise<void> {
    const server = await startServer(store.place.kind, store.place, store.id);
    if (server === undefined) return;
    const from = performance.now();
    await server.load(datasetOf(store.stock));
    options.log(`${store.id} is filled (${server.name}, ${Math.round(performance.now() - from)} ms)`);
    const { address, port, bucket } = store.place;
    stores.push({ ...store, world, server, target: bucket === undefined ? `${address}:${port}` : `gs://${bucket}` });
  }

  function bucketJob(world: WorldCase, bucket: NonNullable<WorldCase['bucket']>): Job {
    return () => startStore(world, { id: bucket.id, what: bucket.what, place: bucket.place, stock: bucket.stock(options.scale) });
  }

  async function startServer(kindId: string, place: StorePlace, id: string, secured = false): Promise<LabServer | undefined> {
    const kind = realServers.find((known) => known.id === kindId);
    const missing = kind === undefined ? 'the lab knows no such kind' : await kind.missing();
    if (kind === undefined || missing !== undefined) {
      skipped.push(`${id}: ${kindId} cannot be started here (${missing})`);
      return undefined;
    }
    const { address, port, clusterName } = place;
    const server = await kind.start({ address, port, secured, ...(clusterName === undefined ? {} : { clusterName }) });
    started.push(server);
    return server;
  }

  async function startDecoy(decoy: Decoy): Promise<void> {
    const { plays, address, port } = decoy;
    const target = `${address}:${port}`;
    if (plays.is === 'nothing') {
      running.push({ decoy, target, connections: () => 0 });
      return;
    }
    if (plays.is === 'hostile') {
      const behaviour = hostileServers.find(({ id }) => id === plays.behaviour);
      if (behaviour === undefined) throw new Error(`The lab knows no hostile behaviour "${plays.behaviour}".`);
      const server = await behaviour.start(address, port);
      started.push(server);
      running.push({ decoy, target, connections: () => server.connections });
      return;
    }
    const server = await startServer(plays.kind, { kind: plays.kind, address, port }, decoy.id, plays.secured ?? false);
    if (server === undefined) return;
    if (plays.collections !== undefined) await server.load({ collections: plays.collections });
    running.push({ decoy, target, connections: () => server.connections });
  }

  const stop = async () => {
    await Promise.allSettled(started.map((server) => server.close()));
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await inLanes(jobs);
    const optOutFile = join(directory, 'opt-out.txt');
    const scopePath = join(directory, 'scope.yaml');
    await writeFile(optOutFile, '# Owners of the lab who objected\n127.9.201.1 # asked to be left alone\n');
    await writeFile(scopePath, scopeText(stores, running));
    return { directory, scopePath, optOutFile, stores: sorted(stores), decoys: running, skipped, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function inLanes(jobs: readonly Job[]): Promise<void> {
  const queue = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function sorted(stores: readonly RunningStore[]): RunningStore[] {
  return stores.toSorted((a, b) => a.world.number - b.world.number || a.id.localeCompare(b.id));
}

/** Every address of the lab that is meant, with its port; the one outside is not in it. */
function scopeText(stores: readonly RunningStore[], running: readonly RunningDecoy[]): string {
  const addressed = [
    ...stores.filter(({ place }) => place.bucket === undefined).map(({ place }) => place),
    ...running.filter(({ decoy }) => decoy.untouched !== 'outside').map(({ decoy }) => decoy),
  ];
  const buckets = stores.filter(({ place }) => place.bucket !== undefined);
  return [
    'openward: 1',
    'name: The lab, nine invented health stores and their decoys',
    'authorisation:',
    '  party: The lab on this machine',
    '  basis: own-network',
    '  reference: LAB-1',
    '  validFrom: 2026-01-01',
    '  validUntil: 2099-12-31',
    '  contact: lab@openward.example',
    '  optOut: https://openward.example/opt-out',
    'defaults: { depth: sample }',
    'targets:',
    ...addressed.map(({ address, port }) => `  - { cidr: ${address}, ports: [${port}] }`),
    ...buckets.map(({ place }) => `  - { bucket: "gs://${place.bucket}", endpoint: "http://${place.address}:${place.port}" }`),
    'exclude:',
    '  - { cidr: 127.9.200.0/24, reason: Never to be touched }',
    'specialPurpose: [127.9.0.0/16]',
    'rates: { global: 2000, perHost: 500, perNetwork: 2000, connectTimeout: 2s }',
    'optOutFile: ./opt-out.txt',
    '',
  ].join('\n');
}
