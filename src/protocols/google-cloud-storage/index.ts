/**
 * Google Cloud Storage, by bucket name.
 *
 * Sends GET only, without credentials: own permissions first (they hold no data), then the list of objects by the JSON
 * interface with names, sizes and types; at depth `sample` the first kilobytes of a few objects. Newer denials say that a
 * bucket may not exist, so a refusal is not proof that there is one.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { BucketTarget } from '../../target.ts';
import { failureReason, unreachedBy } from '../failure-verdict.ts';
import type { Evidence, Probed, Protocol } from '../protocol.ts';
import { listObjects, type ObjectList } from './listing.ts';
import { sampleObjects } from './objects.ts';
import { askPermissions } from './permissions.ts';

type Answered = Extract<Probed, { is: 'answered' }>;

export const googleCloudStorage: Protocol = {
  id: 'google-cloud-storage',
  title: 'Google Cloud Storage',
  ports: [],
  scheme: 'gs',
  over: 'http',
  sends: [
    'GET /storage/v1/b/BUCKET/iam/testPermissions',
    'GET /storage/v1/b/BUCKET/o (names, sizes, types)',
    'GET /storage/v1/b/BUCKET/o/OBJECT?alt=media with a Range (at depth sample)',
  ],
  neverSends: ['any method but GET', 'credentials, not even an empty header', 'requests for buckets that the scope does not name'],
  budget: { requests: 120, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 40 },

  async probe(wire, plan) {
    const bucket = bucketOf(wire);
    if (bucket === undefined) return { is: 'other', saw: 'no-bucket', evidence: [] };
    const permissions = await askPermissions(wire, bucket.name);
    if (plan.depth === 'presence') return presence(permissions.evidence);
    const list = await listObjects(wire, bucket.name);
    return list.is === 'listed' ? listed(bucket, list, permissions) : refused(list, permissions);
  },

  sample: async (_collection, wire, plan) => {
    const bucket = bucketOf(wire);
    return bucket === undefined ? { documents: [], omissions: [] } : sampleObjects(wire, bucket.name, plan);
  },
};

function bucketOf(wire: Wire): BucketTarget | undefined {
  return wire.target.kind === 'bucket' ? wire.target : undefined;
}

function presence(evidence: readonly Evidence[]): Probed {
  const reason = 'The scope grants presence only, and a bucket that answers says little: its list was not asked for.';
  return answer({
    verdict: 'unknown',
    reason,
    evidence,
    omissions: [{ what: 'the list of objects', why: 'the scope grants presence only' }],
  });
}

function listed(bucket: BucketTarget, list: Extract<ObjectList, { is: 'listed' }>, permissions: Permissions): Probed {
  const { objects, bytes, complete } = list;
  const evidence = [...permissions.evidence, { id: 'listing-answered', text: `The list names ${objects} objects.` }, ...list.types];
  const store = {
    name: Ephemeral.of(bucket.name),
    collections: [{ name: Ephemeral.of(bucket.name), documents: objects, bytes, system: false }],
  };
  const omissions = complete
    ? []
    : [{ what: 'the rest of the list of objects', why: 'the budget ran out; counts and sizes are lower bounds' }];
  const base = { store, evidence, omissions, product: 'Google Cloud Storage' };
  if (objects === 0) return answer({ ...base, verdict: 'open-empty', reason: 'Lists its objects to anyone, and there is none.' });
  if (permissions.mayWrite) {
    return answer({
      ...base,
      verdict: 'open-write-possible',
      reason: `Lists ${objects} objects to anyone, and declares that anyone may change them.`,
    });
  }
  return answer({ ...base, verdict: 'open-data', reason: `Lists ${objects} objects to anyone, without credentials.` });
}

type Permissions = Awaited<ReturnType<typeof askPermissions>>;

function refused(list: Exclude<ObjectList, { is: 'listed' }>, permissions: Permissions): Probed {
  const { evidence } = permissions;
  if (list.is === 'failed') {
    if (evidence.length === 0) return unreachedBy(list.failure);
    return answer({ verdict: 'unknown', reason: `The list of objects failed: ${failureReason(list.failure)}`, evidence });
  }
  const { status } = list;
  const seen = [...evidence, { id: 'listing-refused', text: `The list was answered with status ${status}.` }];
  if (status === 404) return { is: 'unreached', verdict: 'closed', reason: 'There is no bucket of this name (404).', evidence: seen };
  if (status === 429 || status === 503) {
    return {
      is: 'unreached',
      verdict: 'throttled',
      reason: `The provider limits requests (${status}); nothing is concluded.`,
      evidence: seen,
    };
  }
  if (status === 401 || status === 403) {
    if (permissions.mayRead) {
      const reason = `The list is refused (${status}), but objects whose name is known may be read by anyone.`;
      return answer({ verdict: 'metadata-only', reason, evidence: seen, product: 'Google Cloud Storage' });
    }
    return answer({
      verdict: 'auth-required',
      reason: `Refuses callers without credentials (${status}); there may be no such bucket.`,
      evidence: seen,
    });
  }
  return answer({ verdict: 'unknown', reason: `The list was answered with status ${status}.`, evidence: seen });
}

function answer(parts: Omit<Answered, 'is' | 'signals' | 'omissions'> & Partial<Pick<Answered, 'omissions'>>): Probed {
  return { is: 'answered', signals: [], omissions: [], ...parts };
}
