import { expect, test } from 'vitest';
import { collect } from './collect.fixture.ts';

test.each([
  ['SQLite format 3\0 and pages', /database file of SQLite.*\.dump/],
  ['PGDMP\x01\x0e', /binary dump of PostgreSQL/],
  ['7z\xbc\xaf\x27\x1c', /7z archive; unpack it first/],
  ['', /empty/],
  ['\x01\x02\x03\x04', /not known/],
  ['only words here', /text without records/],
])('of %j it is told what it is', async (content, reason) => {
  const { reports } = await collect(Buffer.from(content, 'latin1'));

  expect(reports).toMatchObject([{ state: 'not-read', reason: expect.stringMatching(reason) }]);
});
