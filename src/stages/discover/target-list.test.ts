import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import { formatTarget } from '../../target.ts';
import { scopeAround, scopeFrom } from '../scope/file/scope.fixture.ts';
import { readLines } from './lines.ts';
import { readTargets } from './target-list.ts';

const scope = scopeFrom(
  scopeAround(
    'targets: [{ cidr: 192.0.2.0/24, ports: [9200] }, { host: es.test.example }, { bucket: "gs://rx-*", endpoint: "http://127.9.9.1:4443" }]',
  ),
);
const read = async (...lines: string[]) => {
  const { targets, problems } = await readTargets(lines, scope, [9200, 27_017]);
  return { targets: targets.map(formatTarget), problems };
};

test('comments and blank lines are skipped, repeats dropped, and every spelling becomes the one', async () => {
  const { targets, problems } = await read(
    '# mine',
    '',
    ' 192.0.2.7:9200 # a',
    '192.0.2.7',
    '::ffff:192.0.2.7',
    'ES.test.example.:9200',
    'es.test.example:9200',
    'https://es.test.example/a/',
  );
  expect(problems).toEqual([]);
  expect(targets).toEqual(['192.0.2.7:9200', 'es.test.example:9200', 'https://es.test.example:443/a']);
});

test('a host without a port gets the ports of its rules, or the usual ones', async () => {
  expect((await read('192.0.2.7')).targets).toEqual(['192.0.2.7:9200']);
  expect((await read('es.test.example')).targets).toEqual(['es.test.example:9200', 'es.test.example:27017']);
  expect((await read('stranger.example')).targets).toEqual(['stranger.example:9200', 'stranger.example:27017']);
});

test('blocks and ranges stand for their addresses', async () => {
  expect((await read('192.0.2.0/30', '192.0.2.2-192.0.2.5')).targets).toEqual([0, 1, 2, 3, 4, 5].map((last) => `192.0.2.${last}:9200`));
  expect((await read('2001:db8::/127')).targets).toHaveLength(4);
});

test('a bucket is dialled where its rule serves it', async () => {
  const { targets } = await readTargets(['gs://rx-images', 'gs://other'], scope, []);
  expect(targets).toEqual([
    { kind: 'bucket', scheme: 'gs', name: 'rx-images', endpoint: 'http://127.9.9.1:4443' },
    { kind: 'bucket', scheme: 'gs', name: 'other' },
  ]);
});

test('a line that cannot be read is reported by its number, and the others go on', async () => {
  const { targets, problems } = await read(
    '192.0.2.1',
    '127.1',
    '192.0.2.0/33',
    '10.0.0.0/8',
    'x'.repeat(3000),
    '192.0.2.2:0',
    '192.0.2.2',
  );
  expect(targets).toEqual(['192.0.2.1:9200', '192.0.2.2:9200']);
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
});

test('whatever the lines hold, reading ends with targets and problems or an AppError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f:./[\]#*-]{0,30}$/))), async (lines) => {
      await readTargets(lines, scope, [9200]).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
    }),
  );
});

async function* chunks(...pieces: readonly (string | Uint8Array)[]) {
  yield* pieces;
}

test('lines are cut out of a stream wherever its chunks break, and bounded', async () => {
  const bytes = new TextEncoder().encode('é\r\nlast');
  const lines: unknown[] = [];
  for await (const line of readLines(chunks('a\nb', 'c\n\nlongest\n', bytes.subarray(0, 1), bytes.subarray(1)), 4)) lines.push(line);
  expect(lines).toEqual([
    { number: 1, text: 'a', cut: false, ended: true },
    { number: 2, text: 'bc', cut: false, ended: true },
    { number: 3, text: '', cut: false, ended: true },
    { number: 4, text: 'long', cut: true, ended: true },
    { number: 5, text: 'é', cut: false, ended: true },
    { number: 6, text: 'last', cut: false, ended: false },
  ]);
});
