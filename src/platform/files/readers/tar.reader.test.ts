import { expect, test } from 'vitest';
import { tarred } from '../archives/packed.fixture.ts';
import { collect } from '../collect.fixture.ts';
import { CANARY, describeReader } from '../reader.conformance.ts';
import { tar } from './tar.ts';

const file = await tarred();

describeReader(tar, {
  name: 'all.tar',
  file,
  counts: { patients: 6, visits: 2 },
  strangers: ['{"a":1}', new Uint8Array(600)],
  packed: true,
});

test('files have the path that they have inside', async () => {
  const { reports } = await collect(file, { name: 'all.tar' });

  expect(reports.map(({ name, format }) => `${name} ${format}`)).toEqual([
    'all.tar/a/patients.ndjson ndjson',
    'all.tar/a/visits.csv csv',
    'all.tar tar',
  ]);
  expect(JSON.stringify(reports)).not.toContain(CANARY);
});
