/** Starts what plays a decoy: a store, a trap, a server that misbehaves, or nothing at all. */
import { hostileServers, redirectsTo } from './hostile/index.ts';
import type { RunningDecoy } from './lab.ts';
import { openSearchLookalike } from './lookalikes/elasticsearch.ts';
import type { LabServer } from './server.ts';
import type { StorePlace } from './world/cases/case.ts';
import type { Decoy } from './world/decoys/decoy.ts';

export interface DecoyMeans {
  start(id: string, place: StorePlace, secured: boolean): Promise<LabServer | undefined>;
  /** Told of every server, so that it is closed in the end. */
  started(server: { close(): Promise<void> }): void;
}

/** Undefined when this machine cannot start it. */
export async function startDecoy(decoy: Decoy, means: DecoyMeans): Promise<RunningDecoy | undefined> {
  const { plays, address, port } = decoy;
  const target = `${address}:${port}`;
  if (plays.is === 'nothing') return { decoy, target, connections: () => 0 };
  if (plays.is === 'store') {
    const server = await means.start(decoy.id, { kind: plays.kind, address, port }, plays.secured ?? false);
    if (server === undefined) return undefined;
    if (plays.collections !== undefined) await server.load({ collections: plays.collections });
    return { decoy, target, server, connections: () => server.connections };
  }
  const server =
    plays.is === 'trap'
      ? await openSearchLookalike({ state: plays.state, dataset: { collections: plays.collections }, address, port })
      : await (plays.is === 'redirect' ? redirectsTo(plays.location) : behaviourOf(plays.behaviour)).start(address, port);
  means.started(server);
  return { decoy, target, connections: () => server.connections };
}

function behaviourOf(id: string) {
  const behaviour = hostileServers.find((known) => known.id === id);
  if (behaviour === undefined) throw new Error(`The lab knows no hostile behaviour "${id}".`);
  return behaviour;
}
