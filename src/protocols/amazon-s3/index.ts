/**
 * Amazon S3 and services with its interface (MinIO, Ceph, versitygw), by bucket name.
 *
 * Sends GET and HEAD only, never signed: the bucket's head, then the list of objects and what the bucket declares that
 * anyone may do; at depth `sample` the first kilobytes of a few objects, and a few small pictures whole. A refused list
 * says neither that objects cannot be read nor that there is a bucket.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import { canaryObject } from '../buckets/canary-object.ts';
import { judgeList } from '../buckets/judge-list.ts';
import { proveReading } from '../buckets/prove-reading.ts';
import { readList } from '../buckets/read-list.ts';
import { sampleObjects } from '../buckets/sample-objects.ts';
import { limited, presenceOnly } from '../buckets/unconcluded.ts';
import { unreachedBy } from '../failure-verdict.ts';
import { type Evidence, type Probed, type Protocol, type RawCollection, usualPatience } from '../protocol.ts';
import { type BucketPlace, bucketPlace } from './bucket-place.ts';
import { askGrants } from './grants.ts';
import { type PageAnswer, readPage } from './page.ts';
import { productOf } from './product.ts';
import { endpointThere, isElsewhere } from './region.ts';
import { elsewhere, isLimited, unlisted } from './unlisted.ts';

interface Entrances {
  /** Of the bucket's region, where it is not the target's own. */
  readonly endpoint: string | undefined;
  readonly pages: readonly (string | undefined)[];
}

/** Where the pages of a bucket begin; the marks may hold names, and die with the collection they belong to. */
const entrancesOf = new WeakMap<RawCollection, Ephemeral<Entrances>>();

export const amazonS3: Protocol = {
  id: 'amazon-s3',
  title: 'Amazon S3 and compatible storage',
  ports: [],
  scheme: 's3',
  sends: [
    'HEAD /BUCKET (or HEAD / at a host that carries the bucket’s name; so for every request below)',
    'GET /BUCKET?list-type=2 (names and sizes), or the older list where a service knows that alone',
    'GET /BUCKET?acl (what anyone may do; the owner in the answer is not read)',
    'HEAD /BUCKET/OBJECT (whether one object may be read; whether a made-up one is there too)',
    'GET /BUCKET/OBJECT with a Range: beginnings, and small pictures and documents whole (at depth sample)',
    'the same once more at the endpoint of the bucket’s region, where the scope covers that',
  ],
  neverSends: [
    'any method but GET and HEAD',
    'a signature or other credentials, not even an empty header',
    'requests for buckets that the scope does not name, or for the list of buckets',
  ],
  closing: [
    'Switch on Block Public Access for the bucket, and for the whole account.',
    'Remove from the bucket policy and from the ACLs every grant to everybody (Principal "*", AllUsers, AuthenticatedUsers); set object ownership so that ACLs no longer count.',
    'S3 server access logs and data events of CloudTrail tell who listed and read objects; if neither was on, switch both on now, and ask support what it still has.',
    'IAM Access Analyzer lists other buckets of the account that are open.',
    'Change every key and password that lay in an object; a public link that was shared stays valid until it runs out.',
    'Look at other versions of objects and at replicas in other regions.',
  ],
  budget: { requests: 120, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 40 },
  patience: usualPatience,

  async probe(wire, { depth, random }) {
    const home = bucketPlace(wire);
    if (home === undefined) return { is: 'other', saw: 'no-bucket', evidence: [] };
    const head = await wire.http({ method: 'HEAD', path: home.path });
    if (!head.ok) return unreachedBy(head);
    const greeted: Evidence[] = [{ id: 'bucket-head', text: `The bucket’s head was answered with status ${head.status}.` }];
    if (isLimited(head.status)) return limited(greeted);
    if (depth === 'presence') return presenceOnly(greeted);
    const first = await readPage(wire, home.path, undefined);
    if (first.is !== 'refused' || !isElsewhere(first)) return judged(home, first, greeted, random);
    const endpoint = endpointThere(wire, first);
    const there = endpoint === undefined ? undefined : bucketPlace(wire.elsewhere(endpoint));
    if (there === undefined) return elsewhere(greeted, true);
    const second = await readPage(there.wire, there.path, undefined);
    if (second.is === 'failed' && second.failure.kind === 'not-permitted') return elsewhere(greeted, false);
    if (second.is === 'refused' && isElsewhere(second)) return elsewhere(greeted, true);
    return judged(there, second, [...greeted, { id: 'other-region', text: 'The bucket was asked at its region’s own endpoint.' }], random);
  },

  async sample(collection, wire, plan) {
    const { endpoint, pages } = entrancesOf.get(collection)?.read((entrances) => entrances) ?? { endpoint: undefined, pages: [undefined] };
    const place = bucketPlace(endpoint === undefined ? wire : wire.elsewhere(endpoint));
    return place === undefined ? { documents: [], omissions: [] } : sampleObjects(place, pages, plan);
  },
};

async function judged(place: BucketPlace, first: PageAnswer, greeted: readonly Evidence[], random: () => number): Promise<Probed> {
  if (first.is !== 'page') {
    const declares = first.is === 'refused' && first.status === 403 && first.code !== undefined;
    return unlisted(first, greeted, declares ? await askGrants(place) : undefined);
  }
  const grants = await askGrants(place);
  const list = await readList(place, first);
  const reading = list.objects === 0 ? ({ is: 'granted' } as const) : await proveReading(place, list.example);
  const collection: RawCollection = { name: nameOf(place.wire), documents: list.objects, bytes: list.bytes, system: false };
  entrancesOf.set(collection, Ephemeral.of<Entrances>({ endpoint: endpointOf(place.wire), pages: list.pages }));
  return {
    is: 'answered',
    ...judgeList(list, reading, grants.mayWrite),
    product: productOf(first.server),
    store: { name: nameOf(place.wire), collections: [collection] },
    signals: reading.is === 'granted' ? await canaryObject(place, random) : [],
    evidence: [
      ...greeted,
      ...grants.evidence,
      { id: 'listing-answered', text: `The list names ${list.objects} objects of ${list.bytes} bytes.` },
      ...list.types,
    ],
    omissions: list.omissions,
  };
}

function nameOf({ target }: Wire): Ephemeral<string> {
  return Ephemeral.of(target.kind === 'bucket' ? target.name : '');
}

function endpointOf({ target }: Wire): string | undefined {
  return target.kind === 'bucket' ? target.endpoint : undefined;
}
