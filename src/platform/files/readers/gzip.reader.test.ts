import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipped, tarred } from '../archives/packed.fixture.ts';
import { collect, countsOf } from '../collect.fixture.ts';
import { describeReader } from '../reader.conformance.ts';
import { gzip } from './gzip.ts';

describeReader(gzip, {
  name: 'patients.ndjson.gz',
  file: gzipped,
  counts: { patients: 6 },
  strangers: ['{"a":1}', 'a,b\n1,2', Buffer.from([0x1f, 0x8b, 0])],
  packed: true,
});

test('what is in a compressed archive is read', async () => {
  expect(countsOf(await collect(gzipSync(await tarred()), { name: 'all.tgz' }))).toEqual({ patients: 6, visits: 2 });
});

test('a file that grows without measure is refused', async () => {
  const bomb = gzipSync('{"a":1}\n'.repeat(1_000_000));

  const { reports } = await collect(bomb, { name: 'a.gz', limits: { ratio: 50, ratioFrom: 1_000_000 } });

  expect(reports).toContainEqual(expect.objectContaining({ state: 'failed', code: 'FILE_REFUSED' }));
});

test('archives inside of archives are refused below the depth that is allowed', async () => {
  let nested: Uint8Array = gzipped;
  for (let depth = 0; depth < 5; depth++) nested = gzipSync(nested);

  const { reports, collections } = await collect(nested, { name: 'a.gz' });

  expect(collections.size).toBe(0);
  expect(reports).toContainEqual(expect.objectContaining({ state: 'failed', code: 'FILE_REFUSED' }));
});
