import { Long, ObjectId, serialize } from 'bson';
import { expect, test } from 'vitest';
import { collect } from '../collect.fixture.ts';
import { CANARY, describeReader } from '../reader.conformance.ts';
import { bsonDump } from './bson-dump.ts';

const documents = Array.from({ length: 5 }, (_, at) => ({
  _id: new ObjectId(),
  name: `${CANARY} ${at}`,
  born: new Date('1950-02-03'),
  visits: [{ cost: Long.fromNumber(at) }],
  scan: Buffer.from([1, 2, 3]),
}));

describeReader(bsonDump, {
  name: 'patients.bson',
  file: Buffer.concat(documents.map((document) => serialize(document))),
  counts: { patients: 5 },
  strangers: ['{"a":1}', 'a,b\n1,2\n', '<a/>', new Uint8Array(64), Buffer.from([20, 0, 0, 0, 99, 97, 0])],
});

test('dates, numbers and bytes keep their kind', async () => {
  const { collections } = await collect(Buffer.concat(documents.map((document) => serialize(document))), { name: 'patients.bson' });

  expect(collections.get('patients')?.[2]).toMatchObject({
    born: new Date('1950-02-03'),
    visits: [{ cost: 2 }],
    scan: expect.any(Uint8Array),
  });
});
