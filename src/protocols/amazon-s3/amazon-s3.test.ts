/** Amazon S3 and compatibles, held to the promises of every protocol on look-alikes, and to their own. Synthetic data. */
import { expect, onTestFinished, test } from 'vitest';
import { openS3Lookalike, type S3LookalikeOptions } from '../../lab/lookalikes/buckets/amazon-s3.ts';
import type { Stand } from '../../lab/lookalikes/stand.ts';
import type { Dataset } from '../../lab/server.ts';
import type { Gate } from '../../platform/wire/contract.ts';
import { allowLoopback, testWires } from '../../platform/wire/test-gate.fixture.ts';
import { describeProtocol, type RequestKind, verdictOf } from '../protocol.conformance.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { amazonS3 } from './index.ts';

const bucket = 'canary-lab-exports';
const objects = Array.from({ length: 250 }, (_, n) => ({
  key: `scans/Canary-Person-${n} & <a>+ü.${n < 200 ? 'png' : 'csv'}`,
  contentType: n < 200 ? 'image/png' : 'text/csv',
  body: `canary-body-${n}`.padEnd(9000 + n, '.'),
}));
const dataset: Dataset = { collections: [{ name: bucket, documents: () => objects }] };
const empty: Dataset = { collections: [{ name: bucket, documents: () => [] }] };
const stated = { collections: 1, documents: 250, bytes: objects.reduce((sum, { body }) => sum + body.length, 0) };

function kindOf(request: string): RequestKind {
  const path = request.replaceAll(bucket, 'BUCKET');
  if (path === 'HEAD /BUCKET') return 'identify';
  if (/^GET \/BUCKET\?(acl$|list-type=2&|max-keys=)/.test(path) || /^HEAD \/BUCKET\/[^?]+$/.test(path)) return 'inventory';
  return /^GET \/BUCKET\/[^?]+$/.test(path) ? 'document' : 'forbidden';
}

const targetOf = ({ address, port }: Pick<Stand, 'address' | 'port'>) =>
  ({ kind: 'bucket', scheme: 's3', name: bucket, endpoint: `http://${address}:${port}` }) as const;
const start = (options: S3LookalikeOptions) => () => openS3Lookalike(options);

describeProtocol(amazonS3, {
  targetOf,
  kindOf,
  canaries: ['canary'],
  states: {
    'open-data': { verdict: 'open-data', start: start({ dataset }), stated },
    'open-empty': { verdict: 'open-empty', start: start({ dataset: empty }), stated: { collections: 1, documents: 0, bytes: 0 } },
    'auth-required': { verdict: 'auth-required', start: start({ dataset, state: 'private' }) },
    'metadata-only': { verdict: 'metadata-only', start: start({ dataset, state: 'list-only' }), stated },
    throttled: { verdict: 'throttled', start: start({ dataset, state: 'limited' }) },
    truncated: { verdict: 'unknown', start: start({ dataset, state: 'truncated' }) },
  },
  more: {
    'has no bucket of the name': { verdict: 'closed', start: start({}) },
    'declares the right to write': { verdict: 'open-write-possible', start: start({ dataset, state: 'writable' }), stated },
    'refuses its list and declares the right to write': {
      verdict: 'open-write-possible',
      start: start({ dataset, state: 'private-writable' }),
    },
    'has all access switched off': { verdict: 'auth-required', start: start({ dataset, state: 'switched-off' }) },
    'knows the older list alone': { verdict: 'open-data', start: start({ dataset, state: 'older-list' }), stated },
    'codes the names in its list': { verdict: 'open-data', start: start({ dataset, state: 'coded' }), stated },
    'limits its list alone': { verdict: 'throttled', start: start({ dataset, state: 'list-limited' }) },
    'is in another region and does not say where': { verdict: 'unknown', start: start({ dataset, state: 'elsewhere' }) },
    'has a list that leads back to its beginning': { verdict: 'open-data', start: start({ dataset, state: 'endless' }) },
    'has every object that it is asked for': {
      verdict: 'open-data',
      start: start({ dataset, state: 'says-yes' }),
      flags: ['honeypot-suspected'],
    },
  },
});

async function stand(options: S3LookalikeOptions) {
  const made = await openS3Lookalike({ dataset, ...options });
  onTestFinished(() => made.close());
  return made;
}

const urlOf = ({ address, port }: Stand) => `http://${address}:${port}`;

/** Permits loopback, but not what a bucket is said to be served at by `refused`. */
function gateWithout(refused: string): Gate {
  const loopback = allowLoopback();
  return {
    permit: (target, address, port) =>
      target.kind === 'bucket' && target.endpoint === refused
        ? { granted: false, refusal: { code: 'not-covered', rule: 'test' } }
        : loopback.permit(target, address, port),
    refuseLookup: () => undefined,
  };
}

test.each(['open', 'older-list', 'coded'] as const)('the sample of a bucket (%s) is spread over its pages', async (state) => {
  const wire = testWire(targetOf(await stand({ state })), amazonS3.budget);
  onTestFinished(() => wire.close());
  const probed = await amazonS3.probe(wire, { depth: 'sample', random: seededRandom(4) });
  const collection = probed.is === 'answered' ? probed.store?.collections[0] : undefined;
  if (collection === undefined) throw new Error('The bucket was not listed.');
  const plan = { documents: 60, documentBytes: 65_536, random: seededRandom(9) };
  const { documents } = await amazonS3.sample(collection, wire, plan);
  const seen = documents.map((each) => each.read((value) => ({ key: String(Object(value).key), head: Object(value).head?.length })));

  expect(new Set(seen.map(({ key }) => Math.floor(Number(/\d+/.exec(key)?.[0]) / 100)))).toEqual(new Set([0, 1, 2]));
  expect(seen.every(({ key }) => objects.some((object) => object.key === key))).toBe(true);
  expect(seen.filter(({ head }) => head === 4096)).toHaveLength(30);
});

test('a bucket in another region is read there where the scope covers it, and its sample too', async () => {
  const there = await stand({});
  const here = await stand({ state: 'elsewhere', region: urlOf(there) });
  const wire = testWire(targetOf(here), amazonS3.budget);
  onTestFinished(() => wire.close());
  const probed = await amazonS3.probe(wire, { depth: 'sample', random: seededRandom(4) });
  const collection = probed.is === 'answered' ? probed.store?.collections[0] : undefined;
  const asked = here.requests.length;
  const sampled = collection && (await amazonS3.sample(collection, wire, { documents: 3, documentBytes: 100, random: seededRandom(1) }));

  expect(verdictOf(probed)).toBe('open-data');
  expect(sampled?.documents).toHaveLength(3);
  expect(here.requests).toHaveLength(asked);
  expect(asked).toBe(2);
});

test('a region that the scope does not cover is not dialled, and the verdict says so', async () => {
  const there = await stand({});
  const here = await stand({ state: 'elsewhere', region: urlOf(there) });
  const wire = testWires({ gate: gateWithout(urlOf(there)) }).wireFor(targetOf(here), amazonS3.budget);
  onTestFinished(() => wire.close());
  const probed = await amazonS3.probe(wire, { depth: 'metadata', random: seededRandom(4) });

  expect(there.connections).toBe(0);
  expect(probed).toMatchObject({
    verdict: 'unknown',
    reason: 'The bucket is served in another region, and the scope does not cover its endpoint.',
  });
});

test('two regions that point at each other are asked once each', async () => {
  const second = await stand({ state: 'elsewhere', region: 'http://127.0.0.1:1' });
  const first = await stand({ state: 'elsewhere', region: urlOf(second) });
  const wire = testWire(targetOf(first), amazonS3.budget);
  onTestFinished(() => wire.close());

  expect(verdictOf(await amazonS3.probe(wire, { depth: 'metadata', random: seededRandom(4) }))).toBe('unknown');
  expect([first.requests.length, second.requests.length]).toEqual([2, 1]);
});

test('an endpoint whose host carries the name of the bucket is asked at its root', async () => {
  const made = await stand({});
  const wires = testWires({ resolver: async () => [made.address] });
  const endpoint = `http://${bucket}.s3.lab.test:${made.port}`;
  const wire = wires.wireFor({ kind: 'bucket', scheme: 's3', name: bucket, endpoint }, amazonS3.budget);
  onTestFinished(() => wire.close());

  expect(verdictOf(await amazonS3.probe(wire, { depth: 'metadata', random: seededRandom(4) }))).toBe('open-data');
  expect(made.requests.slice(0, 2)).toEqual(['HEAD /', 'GET /?list-type=2&max-keys=1000&encoding-type=url']);
});

test('a list that does not fit the budget gives lower bounds, and says so', async () => {
  const wire = testWire(targetOf(await stand({})), { ...amazonS3.budget, requests: 6 });
  onTestFinished(() => wire.close());
  const probed = await amazonS3.probe(wire, { depth: 'metadata', random: seededRandom(4) });

  expect(probed).toMatchObject({
    verdict: 'open-data',
    reason: 'Lists 200 or more objects to anyone, and lets them be read, without credentials.',
  });
  expect(probed.is === 'answered' && probed.omissions.map(({ why }) => why)).toEqual([
    'the budget ran out; counts and sizes are lower bounds',
  ]);
});

test('nothing that is sent carries a signature or credentials', async () => {
  const made = await stand({});
  const wire = testWire(targetOf(made), amazonS3.budget);
  onTestFinished(() => wire.close());
  await amazonS3.probe(wire, { depth: 'metadata', random: seededRandom(4) });

  expect(made.requests.filter((request) => /x-amz-|signature|credential|awsaccesskey/i.test(request))).toEqual([]);
});
