/** What only Elasticsearch asks and answers: samples, distinct values, data streams, declared privileges. Synthetic data. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { manyIndices } from '../../lab/hostile/many-indices.ts';
import { openSearchLookalike, type SearchLookalikeOptions } from '../../lab/lookalikes/elasticsearch.ts';
import { searchGenerations } from '../../lab/lookalikes/search-answers.ts';
import type { Budget } from '../../platform/wire/contract.ts';
import { verdictOf } from '../protocol.conformance.ts';
import type { RawCollection } from '../protocol.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { elasticsearch } from './index.ts';

const people = {
  name: 'people',
  documents: () => Array.from({ length: 300 }, (_, n) => ({ n, card: `c${n % 40}`, full_name: `Vor${n} Nach${n % 7}`, jobs: [{ at: n }] })),
};

async function probe(options: SearchLookalikeOptions, limits: Partial<Budget> = {}) {
  const stand = await openSearchLookalike(options);
  onTestFinished(() => stand.close());
  const wire = testWire({ kind: 'socket', host: stand.address, port: stand.port }, { ...elasticsearch.budget, ...limits });
  onTestFinished(() => wire.close());
  const probed = await elasticsearch.probe(wire, { depth: 'sample', random: seededRandom(5) });
  const collections = probed.is === 'answered' ? (probed.store?.collections ?? []) : [];
  const named = (wanted: string): RawCollection => collections.find(({ name }) => name.read((text) => text === wanted)) ?? never();
  return { stand, wire, probed, collections, named };
}

function never(): never {
  throw new Error('The collection was not listed.');
}

describe.each(searchGenerations)('generation %s', (generation) => {
  test('gives a sample that is spread over the collection', async () => {
    const { wire, named } = await probe({ dataset: { collections: [people] }, generation });
    const { documents, omissions } = await elasticsearch.sample(named('people'), wire, {
      documents: 20,
      documentBytes: 5000,
      random: seededRandom(2),
    });
    const places = documents.map((each) => each.read((value) => Number(Object(value).n)));

    expect(documents).toHaveLength(20);
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(150);
    expect(omissions).toEqual([]);
  });

  test('counts the distinct values of a number and of a word', async () => {
    const { wire, named } = await probe({ dataset: { collections: [people] }, generation });

    expect(await elasticsearch.countDistinct?.(named('people'), 'n', wire)).toBe(300);
    expect(await elasticsearch.countDistinct?.(named('people'), 'card', wire)).toBe(40);
  });
});

test('words of analysed strings are not taken for values', async () => {
  const { wire, named } = await probe({ dataset: { collections: [people] }, generation: '2.4.6' });

  expect(await elasticsearch.countDistinct?.(named('people'), 'full_name', wire)).toBeUndefined();
});

test('distinct values of a field that was not declared are not asked for', async () => {
  const { stand, wire, named } = await probe({ dataset: { collections: [people] } });
  const before = stand.requests.length;

  expect(await elasticsearch.countDistinct?.(named('people'), 'elsewhere', wire)).toBeUndefined();
  expect(stand.requests.length).toBe(before);
});

test('documents that are larger than the list made expect are asked for in smaller parts', async () => {
  const scans = {
    name: 'scans',
    documents: () => Array.from({ length: 120 }, (_, n) => (n < 60 ? { n } : { n, text: 'x'.repeat(50_000) })),
  };
  const { wire, named } = await probe({ dataset: { collections: [scans] } });
  const { documents, omissions } = await elasticsearch.sample(named('scans'), wire, {
    documents: 60,
    documentBytes: 10_000,
    random: seededRandom(3),
  });

  expect(documents.length).toBeGreaterThan(0);
  expect(omissions).toEqual([{ what: 'a part of the planned sample', why: 'the documents are too large for the plan' }]);
});

test('a store that is locked between the probe and the sample gives no document, and the omission says so', async () => {
  const { wire, named } = await probe({ dataset: { collections: [people] }, state: 'documents-refused' });
  const sampled = await elasticsearch.sample(named('people'), wire, { documents: 5, documentBytes: 5000, random: seededRandom(1) });

  expect(sampled).toEqual({ documents: [], omissions: [{ what: 'the sample of a collection', why: 'the search was refused (403)' }] });
});

test('a data stream is one collection over the indices behind it, and can be sampled by its name', async () => {
  const part = (name: string) => ({ name, documents: () => [{ n: 1 }, { n: 2 }] });
  const { wire, collections, named } = await probe({
    dataset: { collections: [part('.ds-vitals-2019.07.01-000001'), part('.ds-vitals-000002'), part('.ds-.logs-000001')] },
  });

  expect(named('vitals')).toMatchObject({ documents: 4, system: false });
  expect(collections.filter(({ system }) => system)).toHaveLength(1);
  const sampled = await elasticsearch.sample(named('vitals'), wire, { documents: 9, documentBytes: 5000, random: seededRandom(1) });
  expect(sampled.documents).toHaveLength(4);
});

test('nested objects are not counted as documents', async () => {
  const { stand, collections } = await probe({
    dataset: { collections: [people] },
    indices: { people: { types: { jobs: 'nested' } } },
  });

  expect(collections.map(({ documents }) => documents)).toEqual([300]);
  expect(stand.requests.filter((request) => request === 'GET /people/_count')).toHaveLength(2);
});

test('closed indices and lost shards are named as not looked at', async () => {
  const { probed } = await probe({
    dataset: { collections: [people, { name: 'archive', documents: () => [] }] },
    indices: { archive: { closed: true } },
    state: 'red',
  });

  expect(probed.is === 'answered' && probed.omissions.map(({ what }) => what)).toEqual(['documents of lost shards', 'closed indices']);
});

test('a cluster without access control is not said to be writable, and the evidence says what it declares', async () => {
  const { probed } = await probe({ dataset: { collections: [people] }, state: 'declared-open' });

  expect(verdictOf(probed)).toBe('open-data');
  expect(probed.evidence.map(({ id }) => id)).toContain('access-control-off');
});

test('beside a ransom note the documents outside of it are counted', async () => {
  const note = { name: 'read_me_to_recover', documents: () => [{ message: 'pay', btc: 'invalid' }] };
  const { probed } = await probe({ dataset: { collections: [people, note] } });

  expect(probed.evidence.find(({ id }) => id === 'outside-notes')?.text).toBe(
    '1 collections look like ransom notes; 300 documents lie in 1 others.',
  );
});

test('a list of 100,000 indices is counted to its end', async () => {
  const stand = await manyIndices.start('127.0.0.1', 0);
  onTestFinished(() => stand.close());
  const wire = testWire({ kind: 'socket', host: stand.address, port: stand.port }, { ...elasticsearch.budget, bytes: 60_000_000 });
  onTestFinished(() => wire.close());
  const probed = await elasticsearch.probe(wire, { depth: 'metadata', random: seededRandom(5) });

  expect(probed.is === 'answered' && probed.omissions.map(({ what }) => what)).toContain('the rest of the index list');
  expect(verdictOf(probed)).toBe('open-data');
});
