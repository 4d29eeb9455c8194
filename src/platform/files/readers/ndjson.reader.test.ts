import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { ndjson } from './ndjson.ts';

const line = (at: number): string =>
  JSON.stringify({ _id: { $oid: `5f00000000000000000000${10 + at}` }, name: `${CANARY} ${at}`, visits: [{ at }] });
const fixture = {
  name: 'patients.ndjson',
  file: `${Array.from({ length: 6 }, (_, at) => line(at)).join('\r\n')}\n`,
  counts: { patients: 6 },
  strangers: ['[{"a":1}]', '<a/>', 'a,b\n1,2\n', '{', 'MSH|^~\\&|'],
};

// Under a name that says nothing the collection is called by it.
describeReader(ndjson, fixture);
describeEncodings(ndjson, fixture);

test('lines that are no JSON are counted, and the lines around them are read', async () => {
  const collected = await collect(`${line(1)}\n{"name":"${CANARY}\n\n[1]\n${line(2)}`, { name: 'a.ndjson' });

  expect(countsOf(collected)).toEqual({ a: 2 });
  expect(collected.reports[0]).toMatchObject({ state: 'partly', reason: '2 lines that are no JSON object' });
});

test('resources of FHIR go by their type, hits of a search engine and bulk requests by their index', async () => {
  const lines = [
    { resourceType: 'Patient', id: '1' },
    { resourceType: 'Observation', id: '2' },
    { _index: 'visits', _source: { at: 1 } },
    { index: { _index: 'bills', _id: '7' } },
    { amount: 12 },
  ];

  const collected = await collect(lines.map((each) => JSON.stringify(each)).join('\n'), { name: 'export.ndjson' });

  expect(countsOf(collected)).toEqual({ Patient: 1, Observation: 1, visits: 1, bills: 1 });
});

test('a line of megabytes is read while it is within the limit, and passed over beyond it', async () => {
  const long = JSON.stringify({ scan: '7'.repeat(3_000_000) });
  const file = `${line(1)}\n${long}\n${line(2)}\n`;

  expect(countsOf(await collect(file, { name: 'a.ndjson' }))).toEqual({ a: 3 });
  const limited = await collect(file, { name: 'a.ndjson', limits: { record: 1_000_000 } });
  expect(countsOf(limited)).toEqual({ a: 2 });
  expect(limited.reports[0]?.reason).toBe('1 lines that are too long');
});
