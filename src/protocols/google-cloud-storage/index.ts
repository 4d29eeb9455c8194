/**
 * Google Cloud Storage, by bucket name.
 *
 * Sends GET and HEAD only, without credentials: own permissions first (they hold no data), then the list of objects by the
 * JSON interface, or the XML one where there is no other; at depth `sample` the first kilobytes of a few objects, and a
 * few small pictures whole. Newer
 * denials say that a bucket may not exist, so a refusal is not proof that there is one.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { BucketTarget } from '../../target.ts';
import { judgeList } from '../buckets/judge-list.ts';
import { proveReading, type Reading } from '../buckets/prove-reading.ts';
import { sampleObjects } from '../buckets/sample-objects.ts';
import { limited, presenceOnly } from '../buckets/unconcluded.ts';
import { unreachedBy } from '../failure-verdict.ts';
import { type Probed, type Protocol, type RawCollection, usualPatience } from '../protocol.ts';
import { type Listed, listObjects } from './listing.ts';
import { objectSource } from './object-source.ts';
import type { Interface } from './page.ts';
import { askPermissions, type Permissions } from './permissions.ts';
import { unlisted } from './unlisted.ts';

interface Entrances {
  readonly by: Interface;
  readonly pages: readonly (string | undefined)[];
}

/** Where the pages of a bucket begin; the marks may hold names, and die with the collection they belong to. */
const entrancesOf = new WeakMap<RawCollection, Ephemeral<Entrances>>();

export const googleCloudStorage: Protocol = {
  id: 'google-cloud-storage',
  title: 'Google Cloud Storage',
  ports: [],
  scheme: 'gs',
  sends: [
    'GET /storage/v1/b/BUCKET/iam/testPermissions',
    'GET /storage/v1/b/BUCKET/o (names, sizes, types), or GET /BUCKET where an endpoint knows the XML interface alone',
    'GET /storage/v1/b/BUCKET/o/OBJECT?fields=size, or HEAD /BUCKET/OBJECT (whether one object may be read)',
    'GET /storage/v1/b/BUCKET/o/OBJECT?alt=media with a Range: beginnings, and small pictures and documents whole (at depth sample)',
  ],
  neverSends: ['any method but GET and HEAD', 'credentials, not even an empty header', 'requests for buckets that the scope does not name'],
  closing: [
    "Remove allUsers and allAuthenticatedUsers from the bucket's permissions, and from ACLs of single objects.",
    'Enforce public access prevention on the bucket, and by policy of the organisation on all; switch on uniform bucket-level access.',
    'Data access audit logs of Cloud Storage, or usage logs, tell who listed and read; if they were off, switch them on now.',
    'In Firebase, check the rules of Storage and of the databases in the same project.',
    'Change every key and password that lay in an object; signed links stay valid until they run out.',
    'Look at older generations of objects and at copies in other projects.',
  ],
  budget: { requests: 120, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 40 },
  patience: usualPatience,

  async probe(wire, plan) {
    const bucket = bucketOf(wire);
    if (bucket === undefined) return { is: 'other', saw: 'no-bucket', evidence: [] };
    const permissions = await askPermissions(wire, bucket.name);
    if ('ok' in permissions) return unreachedBy(permissions);
    if (permissions.limited) return limited(permissions.evidence);
    if (plan.depth === 'presence') return presenceOnly(permissions.evidence);
    const list = await listObjects(wire, bucket.name);
    if (list.is !== 'listed') return unlisted(list, permissions);
    return listed(bucket, list, permissions, await readingOf(wire, bucket, list, permissions));
  },

  async sample(collection, wire, plan) {
    const bucket = bucketOf(wire);
    if (bucket === undefined) return { documents: [], omissions: [] };
    const { by, pages } = entrancesOf.get(collection)?.read((entrances) => entrances) ?? { by: 'json', pages: [undefined] };
    return sampleObjects(objectSource(wire, bucket.name, by), pages, plan);
  },
};

function bucketOf(wire: Wire): BucketTarget | undefined {
  return wire.target.kind === 'bucket' ? wire.target : undefined;
}

/** The provider's own word where it gives one; otherwise one object is asked about. */
async function readingOf(wire: Wire, bucket: BucketTarget, list: Listed, permissions: Permissions): Promise<Reading> {
  if (list.objects === 0 || permissions.mayRead === true) return { is: 'granted' };
  return proveReading(objectSource(wire, bucket.name, list.by), list.example);
}

function listed(bucket: BucketTarget, list: Listed, permissions: Permissions, reading: Reading): Probed {
  const { objects, bytes, by, pages, omissions } = list;
  const collection: RawCollection = { name: Ephemeral.of(bucket.name), documents: objects, bytes, system: false };
  entrancesOf.set(collection, Ephemeral.of<Entrances>({ by, pages }));
  return {
    is: 'answered',
    ...judgeList(list, reading, permissions.mayWrite),
    product: 'Google Cloud Storage',
    store: { name: Ephemeral.of(bucket.name), collections: [collection] },
    signals: [],
    evidence: [
      ...permissions.evidence,
      { id: 'listing-answered', text: `The list names ${objects} objects of ${bytes} bytes, by the ${by.toUpperCase()} interface.` },
      ...list.types,
    ],
    omissions,
  };
}
