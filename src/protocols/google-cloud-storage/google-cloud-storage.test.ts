/** Google Cloud Storage, held to the promises of every protocol on look-alikes, and to its own. Synthetic data. */
import { expect, onTestFinished, test } from 'vitest';
import { type BucketLookalikeOptions, openBucketLookalike } from '../../lab/lookalikes/buckets/google-cloud-storage.ts';
import type { Stand } from '../../lab/lookalikes/stand.ts';
import type { Dataset } from '../../lab/server.ts';
import { describeProtocol, type RequestKind, verdictOf } from '../protocol.conformance.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { googleCloudStorage } from './index.ts';

const bucket = 'canary-rx-pictures';
const objects = Array.from({ length: 250 }, (_, n) => ({
  key: `scans/Canary-Person-${n} & <a>.${n < 200 ? 'png' : 'csv'}`,
  contentType: n < 200 ? 'image/png' : 'text/csv',
  body: `canary-body-${n}`.padEnd(9000 + n, '.'),
}));
const dataset: Dataset = { collections: [{ name: bucket, documents: () => objects }] };
const empty: Dataset = { collections: [{ name: bucket, documents: () => [] }] };
const stated = { collections: 1, documents: 250, bytes: objects.reduce((sum, { body }) => sum + body.length, 0) };

function kindOf(request: string): RequestKind {
  const path = request.replaceAll(encodeURIComponent(bucket), 'BUCKET');
  if (path.startsWith('GET /storage/v1/b/BUCKET/iam/testPermissions?')) return 'identify';
  if (/^GET \/(storage\/v1\/b\/BUCKET\/o|BUCKET)\?/.test(path)) return 'inventory';
  if (/^(GET \/storage\/v1\/b\/BUCKET\/o\/[^/?]+\?fields=size|HEAD \/BUCKET\/[^/?]+)$/.test(path)) return 'inventory';
  return /^GET \/(storage\/v1\/b\/BUCKET\/o\/[^/?]+\?alt=media|BUCKET\/[^/?]+)$/.test(path) ? 'document' : 'forbidden';
}

const targetOf = ({ address, port }: Pick<Stand, 'address' | 'port'>) =>
  ({ kind: 'bucket', scheme: 'gs', name: bucket, endpoint: `http://${address}:${port}` }) as const;
const start = (options: BucketLookalikeOptions) => () => openBucketLookalike(options);

describeProtocol(googleCloudStorage, {
  targetOf,
  kindOf,
  canaries: ['canary'],
  states: {
    'open-data': { verdict: 'open-data', start: start({ dataset }), stated },
    'open-empty': { verdict: 'open-empty', start: start({ dataset: empty }), stated: { collections: 1, documents: 0, bytes: 0 } },
    'auth-required': { verdict: 'auth-required', start: start({ dataset, state: 'private' }) },
    'metadata-only': { verdict: 'metadata-only', start: start({ dataset, state: 'objects-only' }) },
    throttled: { verdict: 'throttled', start: start({ dataset, state: 'limited' }) },
    truncated: { verdict: 'unknown', start: start({ dataset, state: 'truncated' }) },
  },
  more: {
    'has no bucket of the name': { verdict: 'closed', start: start({}) },
    'lists objects and refuses them': { verdict: 'metadata-only', start: start({ dataset, state: 'list-only' }) },
    'declares the right to write': { verdict: 'open-write-possible', start: start({ dataset, state: 'writable' }), stated },
    'does not say what a caller may do': { verdict: 'open-data', start: start({ dataset, state: 'without-permissions' }), stated },
    'knows the XML interface alone': { verdict: 'open-data', start: start({ dataset, state: 'xml-only' }), stated },
    'limits its list alone': { verdict: 'throttled', start: start({ dataset, state: 'list-limited' }) },
    'charges its readers': { verdict: 'unknown', start: start({ dataset, state: 'requester-pays' }) },
    'has a list that leads back to its beginning': { verdict: 'open-data', start: start({ dataset, state: 'endless' }) },
  },
});

async function probe(options: BucketLookalikeOptions, requests = googleCloudStorage.budget.requests) {
  const stand = await openBucketLookalike({ dataset, ...options });
  onTestFinished(() => stand.close());
  const wire = testWire(targetOf(stand), { ...googleCloudStorage.budget, requests });
  onTestFinished(() => wire.close());
  const probed = await googleCloudStorage.probe(wire, { depth: 'sample', random: seededRandom(4) });
  const collection = probed.is === 'answered' ? probed.store?.collections[0] : undefined;
  return { stand, wire, probed, collection };
}

test.each(['open', 'xml-only'] as const)(
  'the sample of a bucket (%s) is spread over its pages, and only beginnings are read',
  async (state) => {
    const { wire, collection } = await probe({ state });
    const plan = { documents: 60, documentBytes: 65_536, random: seededRandom(9) };
    const { documents, omissions } = await googleCloudStorage.sample(collection ?? never(), wire, plan);
    const seen = documents.map((each) => each.read((value) => ({ key: String(Object(value).key), head: Object(value).head?.length })));

    expect(documents).toHaveLength(60);
    expect(new Set(seen.map(({ key }) => Math.floor(Number(/\d+/.exec(key)?.[0]) / 100)))).toEqual(new Set([0, 1, 2]));
    expect(seen.filter(({ head }) => head === 4096)).toHaveLength(30);
    expect(seen.filter(({ head }) => head === undefined)).toHaveLength(30);
    expect(omissions.map(({ count }) => count)).toEqual([30]);
  },
);

test('small pictures are taken whole where the plan allows, up to a number and never beyond its size', async () => {
  const { wire, collection } = await probe({ state: 'open' });
  const plan = { documents: 60, documentBytes: 65_536, objectBytes: 9100, random: seededRandom(9) };
  const { documents } = await googleCloudStorage.sample(collection ?? never(), wire, plan);
  const seen = documents.map((each) => each.read((value) => ({ size: Number(Object(value).size), head: Object(value).head?.length })));
  const whole = seen.filter(({ size, head }) => size === head);

  expect(whole.length).toBeGreaterThan(0);
  expect(whole.length).toBeLessThanOrEqual(24);
  expect(seen.every(({ size, head }) => head === undefined || head === (size === head && size <= 9100 ? size : 4096))).toBe(true);
});

test('the kinds of the objects are counted', async () => {
  const { probed } = await probe({});

  expect(probed.evidence.filter(({ id }) => id === 'object-kinds').map(({ text }) => text)).toEqual([
    '200 of the objects are pictures, by their declared type or their name.',
    '50 of the objects are tables and exports, by their declared type or their name.',
  ]);
});

test('a list that does not fit the budget gives lower bounds, and says so', async () => {
  const { probed, collection } = await probe({ state: 'without-permissions' }, 4);

  expect(verdictOf(probed)).toBe('open-data');
  expect(collection?.documents).toBe(200);
  expect(probed.is === 'answered' && probed.omissions).toEqual([
    { what: 'the rest of the list of objects', why: 'the budget ran out; counts and sizes are lower bounds' },
  ]);
});

test('a provider that is not there is closed at every depth', async () => {
  const stand = await openBucketLookalike();
  await stand.close();
  const wire = testWire(targetOf(stand), googleCloudStorage.budget);

  expect(verdictOf(await googleCloudStorage.probe(wire, { depth: 'presence', random: seededRandom(1) }))).toBe('closed');
});

function never(): never {
  throw new Error('The bucket was not listed.');
}
