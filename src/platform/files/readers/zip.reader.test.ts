import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { records, zipped } from '../archives/packed.fixture.ts';
import { collect, countsOf } from '../collect.fixture.ts';
import { describeReader } from '../reader.conformance.ts';
import { zip } from './zip.ts';

describeReader(zip, {
  name: 'all.zip',
  file: zipped,
  counts: { patients: 6, visits: 2 },
  strangers: ['{"a":1}', 'PK is a word', 'a,b\n1,2'],
  packed: true,
});

test('hundreds of small files are read one after another', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `p/patient-${at}.json`);
  const file = zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('{"name":"A","born":"1950-01-02"}')])));

  const collected = await collect(file, { name: 'p.zip' });

  expect(countsOf(collected)).toEqual({ patient: 300 });
  expect(collected.reports.slice(0, -1).map(({ name }) => name)).toEqual(names.map((name) => `p.zip/${name}`));
});

test('a file that grows without measure is refused, and those before it count', async () => {
  const file = zipSync({ 'patients.ndjson': Buffer.from(records), 'zeros.json': Buffer.alloc(20_000_000) });

  const collected = await collect(file, { name: 'a.zip', limits: { ratio: 50, ratioFrom: 1_000_000 } });

  expect(countsOf(collected)).toEqual({ patients: 6 });
  expect(collected.reports.at(-1)).toMatchObject({ name: 'a.zip', state: 'failed', code: 'FILE_REFUSED' });
});

test('more files than are allowed are refused', async () => {
  const { reports } = await collect(zipped, { name: 'a.zip', limits: { members: 1 } });

  expect(reports.at(-1)).toMatchObject({ state: 'failed', code: 'FILE_REFUSED' });
});

test('an archive inside of itself many times over ends at the depth that is allowed', async () => {
  let nested = zipped;
  for (let depth = 0; depth < 6; depth++) nested = zipSync({ 'inner.zip': nested });

  const { reports } = await collect(nested, { name: 'a.zip' });

  expect(reports).toContainEqual(expect.objectContaining({ state: 'failed', code: 'FILE_REFUSED' }));
});

test('a name whose stated length runs on into the content says nothing of it', async () => {
  const file = Uint8Array.from(zipped);
  const second = Buffer.from(zipped).indexOf('PK\u0003\u0004', 1);
  // As found by breaking bytes at random: the length of the second name is one that takes in two lines of the table.
  file[second + 26] = 33;

  const { reports } = await collect(file, { name: 'all.zip' });

  expect(JSON.stringify(reports)).not.toContain('canary');
  expect(reports.map(({ name }) => name)).toEqual(['all.zip/a/patients.ndjson', 'all.zip/file 2', 'all.zip']);
});
