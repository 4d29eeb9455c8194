/** Azure Blob Storage, held to the promises of every protocol on look-alikes, and to its own. Synthetic data. */
import { expect, onTestFinished, test } from 'vitest';
import { type AzureLookalikeOptions, LOOKALIKE_ACCOUNT, openAzureLookalike } from '../../lab/lookalikes/buckets/azure-blob.ts';
import type { Stand } from '../../lab/lookalikes/stand.ts';
import type { Dataset } from '../../lab/server.ts';
import { describeProtocol, type RequestKind, verdictOf } from '../protocol.conformance.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { azureBlob } from './index.ts';
import { readPageXml } from './page.ts';

const container = 'canary-xray-archive';
const objects = Array.from({ length: 250 }, (_, n) => ({
  key: `scans/Canary-Person-${n} & <a>+ü${n % 50 === 0 ? '\u0001' : ''}.${n < 200 ? 'png' : 'csv'}`,
  contentType: n < 200 ? 'image/png' : 'text/csv',
  body: `canary-body-${n}`.padEnd(9000 + n, '.'),
}));
const dataset: Dataset = { collections: [{ name: container, documents: () => objects }] };
const empty: Dataset = { collections: [{ name: container, documents: () => [] }] };
const stated = { collections: 1, documents: 250, bytes: objects.reduce((sum, { body }) => sum + body.length, 0) };

function kindOf(request: string): RequestKind {
  const path = request.replaceAll(`/${LOOKALIKE_ACCOUNT}/${container}`, '/CONTAINER');
  if (path === 'HEAD /CONTAINER?restype=container') return 'identify';
  if (path.startsWith('GET /CONTAINER?restype=container&comp=list&') || /^HEAD \/CONTAINER\/[^?]+$/.test(path)) return 'inventory';
  return /^GET \/CONTAINER\/[^?]+$/.test(path) ? 'document' : 'forbidden';
}

const targetOf = ({ address, port }: Pick<Stand, 'address' | 'port'>, name = `${LOOKALIKE_ACCOUNT}.${container}`) =>
  ({ kind: 'bucket', scheme: 'az', name, endpoint: `http://${address}:${port}/${LOOKALIKE_ACCOUNT}` }) as const;
const start = (options: AzureLookalikeOptions) => () => openAzureLookalike(options);

describeProtocol(azureBlob, {
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
    'shows blobs by name alone': { verdict: 'auth-required', start: start({ dataset, state: 'blob-level' }) },
    'belongs to an account that forbids public access': { verdict: 'auth-required', start: start({ dataset, state: 'forbidden' }) },
    'refuses our network': { verdict: 'auth-required', start: start({ dataset, state: 'network-rules' }) },
    'misses credentials': { verdict: 'auth-required', start: start({ dataset, state: 'no-information' }) },
    'limits its list alone': { verdict: 'throttled', start: start({ dataset, state: 'list-limited' }) },
    'has a list that leads back to its beginning': { verdict: 'open-data', start: start({ dataset, state: 'endless' }) },
    'has every blob that it is asked for': {
      verdict: 'open-data',
      start: start({ dataset, state: 'says-yes' }),
      flags: ['honeypot-suspected'],
    },
  },
});

async function open(options: AzureLookalikeOptions, requests = azureBlob.budget.requests, name?: string) {
  const stand = await openAzureLookalike({ dataset, ...options });
  onTestFinished(() => stand.close());
  const wire = testWire(targetOf(stand, name), { ...azureBlob.budget, requests });
  onTestFinished(() => wire.close());
  return { stand, wire, probed: await azureBlob.probe(wire, { depth: 'sample', random: seededRandom(4) }) };
}

test('the sample of a container is spread over its pages and holds names that XML cannot', async () => {
  const { wire, probed } = await open({});
  const collection = probed.is === 'answered' ? probed.store?.collections[0] : undefined;
  if (collection === undefined) throw new Error('The container was not listed.');
  const { documents } = await azureBlob.sample(collection, wire, { documents: 250, documentBytes: 65_536, random: seededRandom(9) });
  const seen = documents.map((each) => each.read((value) => ({ key: String(Object(value).key), head: Object(value).head?.length })));

  expect(new Set(seen.map(({ key }) => key))).toEqual(new Set(objects.map(({ key }) => key)));
  expect(seen.filter(({ head }) => head === 4096)).toHaveLength(30);
});

test('an absent container is not told from a private one, and the reason says so', async () => {
  const absent = await open({ dataset: { collections: [] } });
  const hidden = await open({ state: 'private' });

  expect(absent.probed).toEqual(hidden.probed);
  expect(absent.probed).toMatchObject({ reason: expect.stringContaining('private or not there') });
});

test('a list that does not fit the budget gives lower bounds, and says so', async () => {
  const { probed } = await open({}, 4);

  expect(probed).toMatchObject({ verdict: 'open-data', reason: expect.stringMatching(/^Lists 200 or more objects to anyone/) });
});

test.each(['labaccount', 'lab-account.images', 'labaccount.a.b'])('nothing is sent for "%s", which names no container', async (name) => {
  const { stand, probed } = await open({}, 10, name);

  expect(verdictOf(probed)).toBe('unknown');
  expect(stand.connections).toBe(0);
});

test('a page whose mark cannot be sent back is not taken for the last one', () => {
  const page = readPageXml(
    new TextEncoder().encode(`<EnumerationResults><Blobs/><NextMarker>${'m'.repeat(9000)}</NextMarker></EnumerationResults>`),
  );

  expect(page?.items).toEqual([]);
  expect(page?.next).toHaveLength(4000);
});
