import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { collect } from '../collect.fixture.ts';
import { CANARY, describeReader } from '../reader.conformance.ts';
import { parquet } from './parquet.ts';

const file = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'name', data: Array.from({ length: 7 }, (_, at) => `${CANARY} ${at}`), type: 'STRING' },
      { name: 'visits', data: Array.from({ length: 7 }, (_, at) => at), type: 'INT32' },
    ],
    rowGroupSize: 3,
  }),
);

describeReader(parquet, {
  name: 'patients.parquet',
  file,
  counts: { patients: 7 },
  strangers: ['{"a":1}', 'PAR1', 'a,b\n1,2'],
  packed: true,
});

test('columns have their names and kinds', async () => {
  const { collections } = await collect(file, { name: 'patients.parquet' });

  expect(collections.get('patients')?.[4]).toEqual({ name: `${CANARY} 4`, visits: 4 });
});
