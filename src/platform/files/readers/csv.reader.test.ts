import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { csv } from './csv.ts';

const rows = Array.from({ length: 8 }, (_, at) => [`${CANARY} ${at}`, `195${at}-03-04`, `"ward ${at}, ""east"""`, String(at)]);
const table = (delimiter: string): string => [['name', 'born', 'ward', 'visits'], ...rows].map((row) => row.join(delimiter)).join('\n');
const fixture = {
  name: 'patients.csv',
  file: table(','),
  counts: { patients: 8 },
  strangers: ['{"a":1}\n{"a":2}', '[1,2]', '<a b="1,2"/>', 'one line of words'],
};

describeReader(csv, { ...fixture, name: 'download', counts: { download: 8 } });
describeEncodings(csv, fixture);

test.each([';', '\t', '|'])('cells between %j are told apart', async (delimiter) => {
  const collected = await collect(table(delimiter), { name: 'download' });

  expect(countsOf(collected)).toEqual({ download: 8 });
  expect(collected.collections.get('download')?.[1]).toMatchObject({ name: `${CANARY} 1`, ward: 'ward 1, "east"', visits: '1' });
});

test('a table without a line of names gets numbers for names', async () => {
  const collected = await collect(table(',').split('\n').slice(1).join('\n'), { name: 'a.csv' });

  expect(countsOf(collected)).toEqual({ a: 8 });
  expect(Object.keys(collected.collections.get('a')?.[0] ?? {})).toEqual(['c1', 'c2', 'c3', 'c4']);
});

test('names that stand twice are told apart, and cells beyond the names are kept', async () => {
  const collected = await collect('code,code,\nA,B,C,D\n', { name: 'a.csv' });

  expect(collected.collections.get('a')).toEqual([{ code: 'A', 'code (2)': 'B', c3: 'C', c4: 'D' }]);
});

test('a quote that is never closed costs its rows and no more', async () => {
  const collected = await collect(`name,born\nA,1\nB,"${CANARY} ${'x'.repeat(200_000)}\nC,3\n`, {
    name: 'a.csv',
    limits: { record: 10_000 },
  });

  expect(collected.reports[0]?.state).toBe('partly');
  expect(JSON.stringify(collected.reports)).not.toContain(CANARY);
});
