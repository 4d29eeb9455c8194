/**
 * Decides which program stands for a place of the lab: the real one where this machine can start it,
 * otherwise a look-alike that speaks the same protocol, and never silently: the reason is handed on.
 */
import { openFront } from './front.ts';
import { s3Lookalike } from './lookalikes/buckets/amazon-s3.ts';
import { azureLookalike } from './lookalikes/buckets/azure-blob.ts';
import { bucketLookalike } from './lookalikes/buckets/google-cloud-storage.ts';
import { searchLookalike } from './lookalikes/elasticsearch.ts';
import { mongoLookalike } from './lookalikes/mongodb.ts';
import type { LabServer, ServerKind, StartOptions } from './server.ts';
import { realServers } from './servers/index.ts';

/** `require` starts no look-alike, `never` starts nothing else. */
export type RealPolicy = 'prefer' | 'never' | 'require';

const lookalikes: readonly ServerKind[] = [searchLookalike, mongoLookalike, bucketLookalike, s3Lookalike, azureLookalike];

export type Started =
  | { readonly server: LabServer; readonly standsIn?: string }
  /** Nothing could be started; why. */
  | { readonly server: undefined; readonly why: string };

/** `standsIn` is set when a look-alike was started, and says why the real program was not. */
export async function startKind(id: string, options: StartOptions, policy: RealPolicy): Promise<Started> {
  const real = realServers.find((kind) => kind.id === id);
  if (real === undefined) return { server: undefined, why: `the lab knows no kind "${id}"` };
  const missing = policy === 'never' ? 'look-alikes were asked for' : await real.missing();
  if (missing === undefined) return { server: await real.start(options) };
  const imitation = lookalikes.find(({ stands }) => stands === real.stands);
  if (policy === 'require' || imitation === undefined) return { server: undefined, why: missing };
  return { server: await behindFront(imitation, options), standsIn: missing };
}

/** Stores with an address get a door that can be turned, as real ones have; named ones answer with their own address. */
async function behindFront(imitation: ServerKind, options: StartOptions): Promise<LabServer> {
  if (!DOORED.has(imitation.stands)) return imitation.start(options);
  const { address, port, certificate, ...rest } = options;
  const behind = await imitation.start({ ...rest, address: '127.0.0.1', port: 0 });
  const front = await openFront({ address, port, back: behind, ...(certificate === undefined ? {} : { certificate }) });
  return {
    name: behind.name,
    real: false,
    address: front.address,
    port: front.port,
    get connections() {
      return front.connections;
    },
    load: behind.load,
    measure: behind.measure,
    become: front.become,
    close: async () => {
      await front.close();
      await behind.close();
    },
  };
}

const DOORED: ReadonlySet<string> = new Set(['elasticsearch', 'mongodb']);
