import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { json } from './json.ts';

const people = Array.from({ length: 5 }, (_, at) => ({
  name: `${CANARY} ${at}`,
  note: 'a "quoted" \\ {brace} [',
  visits: [{ at }, { at: 2 }],
}));
const fixture = {
  name: 'download',
  file: JSON.stringify(people, undefined, 2),
  counts: { download: 5 },
  strangers: ['<a/>', 'a,b\n1,2\n', '[not json]', '{not json}'],
};

describeReader(json, fixture);
describeEncodings(json, fixture);

test.each([
  ['named lists', { patients: people, visits: [{ at: 1 }] }, { patients: 5, visits: 1 }],
  ['a page of an interface', { total: 5, page: 1, next: null, items: people }, { file: 5 }],
  [
    'hits of a search engine',
    { took: 3, hits: { total: 2, hits: people.slice(0, 2).map((each) => ({ _index: 'patients', _source: each })) } },
    { patients: 2 },
  ],
  [
    'a bundle',
    { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }, { resource: { resourceType: 'Encounter' } }] },
    { Patient: 1, Encounter: 1 },
  ],
  ['a map from ids', Object.fromEntries(people.map((each, at) => [`id${at}`, each])), { file: 5 }],
  ['one document', { name: CANARY, born: '1950-02-03', visits: [{ at: 1 }] }, { file: 1 }],
])('%s', async (_, value, counts) => {
  expect(countsOf(await collect(JSON.stringify(value)))).toEqual(counts);
});

test('documents one after another, spread over lines, are records of one collection', async () => {
  const file = people.map((each) => JSON.stringify(each, undefined, 2)).join('\n');

  expect(countsOf(await collect(file, { name: 'patients.json' }))).toEqual({ patients: 5 });
});

test('a document in a file of its own is called as its neighbours are', async () => {
  const file = JSON.stringify({ name: CANARY, born: '1950-02-03' });

  expect(countsOf(await collect(file, { name: 'patient-0017.json' }))).toEqual({ patient: 1 });
  expect(countsOf(await collect(file, { name: '0017.json' }))).toEqual({ folder: 1 });
});

test.each([1000, 65_536])('large values are taken apart without being held, in portions of %i bytes', async (chunk) => {
  const filler = { text: 'x'.repeat(2000) };
  const large = { meta: { name: 'export "of" all' }, patients: Array.from({ length: 2500 }, () => filler), visits: [filler, filler] };

  const collected = await collect(JSON.stringify(large), { name: 'all.json', chunk });

  expect(countsOf(collected)).toEqual({ patients: 2500, visits: 2 });
});

test('records of a large bundle go by their type', async () => {
  const entry = { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient', text: 'x'.repeat(3000) } };

  const collected = await collect(JSON.stringify({ resourceType: 'Bundle', entry: Array.from({ length: 1600 }, () => entry) }));

  expect(countsOf(collected)).toEqual({ Patient: 1600 });
});

test('hundreds of thousands of brackets inside of each other end in a named state', async () => {
  for (const file of ['['.repeat(500_000), '{"a":'.repeat(500_000), `[${'[{'.repeat(100_000)}]`]) {
    const { reports } = await collect(file, { name: 'deep.json' });
    expect(reports[0]?.state).not.toBe('read');
  }
});
