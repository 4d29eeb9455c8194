/**
 * Azure Blob Storage, by account and container: `az://ACCOUNT.CONTAINER`.
 *
 * Sends GET and HEAD only, without a key, a token or a signature: the container's facts, then its list; at depth `sample`
 * the first kilobytes of a few blobs, and a few small pictures whole. The public level "container" shows the list; at the
 * level "blob" objects can be read by those who know a name, which is never guessed.
 */
import { Ephemeral } from '../../ephemeral.ts';
import { canaryObject } from '../buckets/canary-object.ts';
import { judgeList } from '../buckets/judge-list.ts';
import { proveReading } from '../buckets/prove-reading.ts';
import { readList } from '../buckets/read-list.ts';
import { sampleObjects } from '../buckets/sample-objects.ts';
import { limited, presenceOnly } from '../buckets/unconcluded.ts';
import { unreachedBy } from '../failure-verdict.ts';
import { type Evidence, type Probed, type Protocol, type RawCollection, usualPatience } from '../protocol.ts';
import { type Container, containerOf } from './container.ts';
import { codeOf, type PageAnswer, readPage } from './page.ts';
import { isLimited, unlisted } from './unlisted.ts';

/** Where the pages of a container begin; the marks may hold names, and die with the collection they belong to. */
const pagesOf = new WeakMap<RawCollection, Ephemeral<readonly (string | undefined)[]>>();

export const azureBlob: Protocol = {
  id: 'azure-blob',
  title: 'Azure Blob Storage',
  ports: [],
  scheme: 'az',
  sends: [
    'HEAD /CONTAINER?restype=container (its public level)',
    'GET /CONTAINER?restype=container&comp=list (names, sizes, types)',
    'HEAD /CONTAINER/BLOB (whether one blob may be read; whether a made-up one is there too)',
    'GET /CONTAINER/BLOB with a Range: beginnings, and small pictures and documents whole (at depth sample)',
  ],
  neverSends: [
    'any method but GET and HEAD',
    'a key, a token or a signature, not even an empty header',
    'names of blobs that no list gave, but for one that is made up',
    'requests for containers that the scope does not name, or for the list of containers',
  ],
  closing: [
    'Switch off anonymous access for the storage account (allowBlobPublicAccess: false), and set the container to private.',
    'Restrict the network of the storage account to your own addresses or to private endpoints.',
    'Diagnostic logs of the blob service (StorageRead, StorageWrite) tell who listed and read; if they were off, switch them on now.',
    'Rotate both account keys, which ends shared access signatures that were made with them.',
    'Look at snapshots, soft-deleted blobs and static websites of the same account.',
    'Change every key and password that lay in a blob.',
  ],
  budget: { requests: 120, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 40 },
  patience: usualPatience,

  async probe(wire, { depth, random }) {
    const container = containerOf(wire);
    if (container === undefined) return unnamed;
    const facts = await wire.http(container.facts);
    if (!facts.ok) return unreachedBy(facts);
    const greeted = greeting(facts.status, facts.headers.get('x-ms-blob-public-access'));
    if (isLimited(facts.status, codeOf(facts.headers, facts.body))) return limited(greeted);
    if (depth === 'presence') return presenceOnly(greeted);
    const first = await readPage(wire, container.list(undefined));
    return first.is === 'page' ? listed(container, first, greeted, random) : unlisted(first, greeted);
  },

  async sample(collection, wire, plan) {
    const container = containerOf(wire);
    if (container === undefined) return { documents: [], omissions: [] };
    return sampleObjects(container, pagesOf.get(collection)?.read((pages) => pages) ?? [undefined], plan);
  },
};

const unnamed: Probed = {
  is: 'unreached',
  verdict: 'unknown',
  reason: 'A container is named by its account and its own name, as in az://ACCOUNT.CONTAINER; nothing was sent.',
  evidence: [],
};

function greeting(status: number, level: string | undefined): readonly Evidence[] {
  const head = { id: 'container-facts', text: `The container’s facts were answered with status ${status}.` };
  if (level !== 'container' && level !== 'blob') return [head];
  return [head, { id: 'public-level', text: `The container declares the public level "${level}".` }];
}

async function listed(
  container: Container,
  first: Extract<PageAnswer, { is: 'page' }>,
  greeted: readonly Evidence[],
  random: () => number,
): Promise<Probed> {
  const list = await readList(container, first);
  const reading = list.objects === 0 ? ({ is: 'granted' } as const) : await proveReading(container, list.example, [401, 403, 409]);
  const { target } = container.wire;
  const collection: RawCollection = { name: Ephemeral.of(container.name), documents: list.objects, bytes: list.bytes, system: false };
  pagesOf.set(collection, Ephemeral.of(list.pages));
  return {
    is: 'answered',
    // No public level lets anyone write.
    ...judgeList(list, reading, false),
    product: first.server?.startsWith('Azurite-') === true ? 'Azurite' : 'Azure Blob Storage',
    store: { name: Ephemeral.of(target.kind === 'bucket' ? target.name : ''), collections: [collection] },
    signals: reading.is === 'granted' ? await canaryObject(container, random) : [],
    evidence: [...greeted, { id: 'listing-answered', text: `The list names ${list.objects} blobs of ${list.bytes} bytes.` }, ...list.types],
    omissions: list.omissions,
  };
}
