/**
 * Starts the lab: the nine and the decoys, real programs where this machine can start them, fills them, and
 * writes the scope that authorises looking at them. Only so many start at once; the machines are small.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from './lookalikes/certificate.fixture.ts';
import { optOutFileName, scopeText } from './scope-text.ts';
import type { LabServer } from './server.ts';
import { startDecoy } from './start-decoy.ts';
import { type RealPolicy, startKind } from './start-kind.ts';
import { datasetOf, type Scale, type Stock, type StorePlace, type WorldCase } from './world/cases/case.ts';
import { theNine } from './world/cases/index.ts';
import type { Decoy } from './world/decoys/decoy.ts';
import { decoys } from './world/decoys/index.ts';

export interface LabOptions {
  readonly scale: Scale;
  readonly real: RealPolicy;
  /** Ids of cases and decoys; all of them when left out. */
  readonly only?: readonly string[];
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
  /** Undefined where nothing or a misbehaving server stands. */
  readonly server?: LabServer;
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
  /** Which look-alike took whose place, and why. */
  readonly standIns: readonly string[];
  stop(): Promise<void>;
}

const AT_ONCE = 2;

export async function startLab(options: LabOptions): Promise<Lab> {
  const directory = await mkdtemp(join(tmpdir(), 'openward-lab-'));
  const started: { close(): Promise<void> }[] = [];
  const stores: RunningStore[] = [];
  const running: RunningDecoy[] = [];
  const skipped: string[] = [];
  const standIns: string[] = [];
  const wanted = (id: string): boolean => options.only === undefined || options.only.includes(id);

  async function start(id: string, place: StorePlace, secured: boolean): Promise<LabServer | undefined> {
    const { kind, address, port, clusterName, certificateOf } = place;
    const wish = {
      address,
      port,
      secured,
      ...(clusterName === undefined ? {} : { clusterName }),
      ...(certificateOf === undefined ? {} : { certificate: await selfSigned(`${id}.lab.example`, [], certificateOf) }),
    };
    const result = await startKind(kind, wish, options.real);
    if (result.server === undefined) {
      skipped.push(`${id}: ${kind} cannot be started here (${result.why})`);
      return undefined;
    }
    started.push(result.server);
    if (result.standsIn !== undefined) standIns.push(`${id}: a look-alike stands for ${kind} (${result.standsIn})`);
    return result.server;
  }

  async function startStore(world: WorldCase, store: Pick<RunningStore, 'id' | 'what' | 'place' | 'stock'>): Promise<void> {
    const server = await start(store.id, store.place, false);
    if (server === undefined) return;
    const from = performance.now();
    await server.load(datasetOf(store.stock));
    options.log(`${store.id} is filled (${server.name}, ${Math.round(performance.now() - from)} ms)`);
    const { address, port, bucket } = store.place;
    stores.push({ ...store, world, server, target: bucket === undefined ? `${address}:${port}` : `gs://${bucket}` });
  }

  const jobs = theNine
    .filter(({ id }) => wanted(id))
    .flatMap((world) => [
      () => startStore(world, { ...world, stock: world.stock(options.scale) }),
      ...[world.bucket ?? []].flat().map((bucket) => () => startStore(world, { ...bucket, stock: bucket.stock(options.scale) })),
    ]);
  for (const decoy of decoys.filter(({ id }) => wanted(id))) {
    jobs.push(async () => {
      const found = await startDecoy(decoy, { start, started: (server) => started.push(server) });
      if (found !== undefined) running.push(found);
    });
  }

  const stop = async (): Promise<void> => {
    await Promise.allSettled(started.map((server) => server.close()));
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await inLanes(jobs);
    const optOutFile = join(directory, optOutFileName);
    const scopePath = join(directory, 'scope.yaml');
    const objecting = decoys
      .filter(({ untouched }) => untouched === 'opted-out')
      .map(({ address }) => `${address} # asked to be left alone\n`);
    await writeFile(optOutFile, `# Owners of the lab who objected\n${objecting.join('')}`);
    const places = stores.map(({ place }) => place);
    await writeFile(
      scopePath,
      scopeText(
        places,
        running.map(({ decoy }) => decoy),
      ),
    );
    return { directory, scopePath, optOutFile, stores: sorted(stores), decoys: inOrder(running), skipped, standIns, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function inLanes(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function sorted(stores: readonly RunningStore[]): RunningStore[] {
  return stores.toSorted((a, b) => a.world.number - b.world.number || a.id.localeCompare(b.id));
}

/** They start side by side and are done in any order. */
function inOrder(running: readonly RunningDecoy[]): RunningDecoy[] {
  return running.toSorted((a, b) => decoys.indexOf(a.decoy) - decoys.indexOf(b.decoy));
}
