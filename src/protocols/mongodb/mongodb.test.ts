/** MongoDB, held to the promises of every protocol on look-alikes, and to its own. Synthetic data. */
import { expect, onTestFinished, test } from 'vitest';
import { selfSigned } from '../../lab/lookalikes/certificate.fixture.ts';
import { type MongoLookalikeOptions, openMongoLookalike } from '../../lab/lookalikes/mongodb.ts';
import type { Dataset } from '../../lab/server.ts';
import { describeProtocol, type RequestKind, verdictOf } from '../protocol.conformance.ts';
import type { RawCollection } from '../protocol.ts';
import { valueFreeText } from '../value-free.fixture.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { mongodb } from './index.ts';

const dataset: Dataset = {
  collections: [
    {
      name: 'canary_patients',
      database: 'canary_clinic',
      documents: function* () {
        for (let n = 0; n < 60; n += 1) yield { name: `Canary-Person-${n % 20}`, ward: n };
      },
    },
    { name: 'canary_view', database: 'canary_clinic', documents: () => [] },
    { name: 'system.canary', database: 'canary_clinic', documents: () => [] },
  ],
};
const note: Dataset = {
  collections: [{ name: 'README', database: 'READ__ME_TO_RECOVER_YOUR_DATA', documents: () => [{ content: 'Canary-Note' }] }],
};

const identify = new Set(['hello', 'isMaster', 'buildInfo', 'OP_MSG']);
const inventory = new Set(['connectionStatus', 'listDatabases', 'listCollections', 'collStats', 'count']);
const documentRequests = new Set(['aggregate $sample', 'aggregate $match $group $count', 'find']);

function kindOf(request: string): RequestKind {
  if (identify.has(request)) return 'identify';
  if (inventory.has(request)) return 'inventory';
  return documentRequests.has(request) ? 'document' : 'forbidden';
}

const targetOf = ({ address, port }: { readonly address: string; readonly port: number }) =>
  ({ kind: 'socket', host: address, port }) as const;
const start = (options: MongoLookalikeOptions) => () => openMongoLookalike(options);

describeProtocol(mongodb, {
  targetOf,
  kindOf,
  canaries: ['Canary-Person', 'canary_', 'Canary-Note', 'READ__ME'],
  states: {
    'open-data': { verdict: 'open-data', start: start({ dataset }), stated: { collections: 1, documents: 60 } },
    'open-empty': { verdict: 'open-empty', start: start({}), stated: { collections: 0, documents: 0 } },
    'auth-required': { verdict: 'auth-required', start: start({ dataset, state: 'secured' }) },
    'metadata-only': { verdict: 'metadata-only', start: start({ dataset, state: 'metadata-only' }) },
    throttled: { notApplicable: 'the protocol has no word for it' },
    truncated: { verdict: 'unknown', start: start({ dataset, state: 'truncated' }) },
  },
  more: {
    'declares the right to write': { verdict: 'open-write-possible', start: start({ dataset, state: 'writable' }) },
    'lists collections and refuses their counts': { verdict: 'metadata-only', start: start({ dataset, state: 'names-only' }) },
    'is a router': { verdict: 'open-data', start: start({ dataset, state: 'router' }) },
    'is older than the present message': {
      verdict: 'open-data',
      start: start({ dataset, state: 'old' }),
      stated: { collections: 1, documents: 60 },
    },
    'answers its list with the code of a wrong opcode': { verdict: 'unknown', start: start({ dataset, state: 'odd-code' }) },
    'holds a ransom note': { verdict: 'open-data', start: start({ dataset: note }), flags: ['ransomed'] },
    'counts documents in any collection one asks for': {
      verdict: 'open-data',
      start: start({ dataset, state: 'trap' }),
      flags: ['honeypot-suspected'],
    },
  },
});

async function open(options: MongoLookalikeOptions) {
  const stand = await openMongoLookalike(options);
  onTestFinished(() => stand.close());
  return stand;
}

async function probe(options: MongoLookalikeOptions) {
  const stand = await open(options);
  const wire = testWire(targetOf(stand), mongodb.budget);
  onTestFinished(() => wire.close());
  const probed = await mongodb.probe(wire, { depth: 'sample', random: seededRandom(3) });
  const collections = probed.is === 'answered' ? (probed.store?.collections ?? []) : [];
  const patients = collections.find(({ name }) => name.read((text) => text === 'canary_patients'));
  return { stand, wire, probed, patients };
}

function evidenceOf(probed: Awaited<ReturnType<typeof probe>>['probed']): readonly string[] {
  return probed.evidence.map(({ id }) => id);
}

test('a server that drops plain connections is asked once more over TLS, and its sample comes over TLS too', async () => {
  const { stand, wire, probed, patients } = await probe({ dataset, certificate: await selfSigned('lab.example') });

  expect(verdictOf(probed), valueFreeText(probed)).toBe('open-data');
  expect(evidenceOf(probed)).toContain('tls-required');
  expect(probed.is === 'answered' && probed.tls?.trusted).toBe(false);
  expect(stand.connections).toBe(2);
  const sampled = await mongodb.sample(patients ?? never(), wire, { documents: 4, documentBytes: 1000, random: seededRandom(1) });
  expect(sampled.documents).toHaveLength(4);
});

test('a server without access control is not said to be writable, and the evidence says what it declares', async () => {
  const { probed } = await probe({ dataset });

  expect(verdictOf(probed)).toBe('open-data');
  expect(probed.evidence.find(({ id }) => id === 'privileges-declared')?.text).toContain('no privileges at all');
});

test('every command is a request: what the record states is what the server saw', async () => {
  const { stand, wire, patients } = await probe({ dataset });
  await mongodb.sample(patients ?? never(), wire, { documents: 4, documentBytes: 1000, random: seededRandom(1) });

  expect(stand.requests.length).toBeGreaterThan(5);
  expect(wire.spent.requests).toBe(stand.requests.length);
});

test('a router and an old server are named in the evidence', async () => {
  expect(evidenceOf((await probe({ dataset, state: 'router' })).probed)).toContain('router');
  expect(evidenceOf((await probe({ dataset, state: 'old' })).probed)).toContain('old-protocol');
});

test('distinct values are counted by the server, and no document comes back', async () => {
  const { stand, wire, patients } = await probe({ dataset });
  const before = stand.requests.length;

  expect(await mongodb.countDistinct?.(patients ?? never(), 'name', wire)).toBe(20);
  expect(stand.requests.slice(before)).toEqual(['aggregate $match $group $count']);
});

test.each(['$where', 'a.$b', 'a..b', 'items[].code', 'a\0b', ''])('the path %j is not put into a query', async (path) => {
  const { stand, wire, patients } = await probe({ dataset });
  const before = stand.requests.length;

  expect(await mongodb.countDistinct?.(patients ?? never(), path, wire)).toBeUndefined();
  expect(stand.requests.slice(before)).toEqual([]);
});

test('distinct values of a very large collection are not asked for', async () => {
  const { stand, wire, patients } = await probe({ dataset });
  const before = stand.requests.length;
  const huge: RawCollection = { ...(patients ?? never()), documents: 2_000_001 };

  expect(await mongodb.countDistinct?.(huge, 'name', wire)).toBeUndefined();
  expect(stand.requests.slice(before)).toEqual([]);
});

test('a document larger than the plan allows is cut, and the omission says so', async () => {
  const large: Dataset = {
    collections: [{ name: 'canary_patients', database: 'canary_clinic', documents: () => [{ a: 1, letter: 'x'.repeat(50_000), b: 2 }] }],
  };
  const { wire, patients } = await probe({ dataset: large });
  const sampled = await mongodb.sample(patients ?? never(), wire, { documents: 5, documentBytes: 10_000, random: seededRandom(1) });

  expect(sampled.documents.map((each) => each.read((document) => JSON.stringify(document).length < 10_000))).toEqual([true]);
  expect(sampled.documents[0]?.read((document) => JSON.stringify(document).includes('"b":2'))).toBe(true);
  expect(sampled.omissions).toEqual([expect.objectContaining({ what: 'parts of documents', count: 1 })]);
});

test('a server that cannot draw or skip in time gives its first documents, as many as were wanted, and the omission says so', async () => {
  const { wire, patients } = await probe({ dataset, state: 'slow-to-skip' });
  const sampled = await mongodb.sample(patients ?? never(), wire, { documents: 8, documentBytes: 1000, random: seededRandom(1) });

  expect(sampled.documents).toHaveLength(8);
  expect(sampled.omissions).toEqual([expect.objectContaining({ what: 'all but the first documents of a collection' })]);
});

function never(): never {
  throw new Error('The collection was not listed.');
}
