import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchCanaries } from './canary-search.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-canary-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a planted value is found in each form in which it could be written', async () => {
  writeFileSync(join(folder, 'utf8'), `before ${'成都锦棠路'} after`);
  writeFileSync(join(folder, 'utf16'), Buffer.from('xx成都锦棠路xx', 'utf16le'));
  writeFileSync(join(folder, 'json'), '{"a":"\\u6210\\u90fd\\u9526\\u68e0\\u8def"}');

  const { hits } = await searchCanaries([folder], ['成都锦棠路']);

  expect(hits.map(({ form }) => form).sort()).toEqual(['json', 'utf-16', 'utf-8']);
});

test('a value across the border of two blocks is found at its offset', async () => {
  const offset = 4 * 1024 * 1024 - 5;
  const bytes = Buffer.alloc(offset + 100, 0x61);
  bytes.write('Bigomebifa-184', offset);
  writeFileSync(join(folder, 'large'), bytes);

  const { hits } = await searchCanaries([folder], ['Bigomebifa-184']);

  expect(hits).toEqual([{ path: join(folder, 'large'), offset, form: 'utf-8' }]);
});

test('values around the holes of a sparse file are found at their offsets', async () => {
  const block = 4 * 1024 * 1024;
  const offsets = [block - 3, 3 * block - 6, 7 * block + 11];
  const file = openSync(join(folder, 'sparse'), 'w');
  for (const offset of offsets) writeSync(file, 'Bigomebifa-184', offset);
  ftruncateSync(file, 9 * block + 5);
  closeSync(file);

  const { hits, bytes } = await searchCanaries([folder], ['Bigomebifa-184']);

  expect(hits.map(({ offset }) => offset)).toEqual(offsets);
  expect(bytes).toBe(9 * block + 5);
});

test('a search ends with as many hits as were asked for', async () => {
  writeFileSync(join(folder, 'often'), 'Bigomebifa-184 '.repeat(10));

  expect((await searchCanaries([folder], ['Bigomebifa-184'], 2)).hits).toHaveLength(2);
});

test('files without the value give no hit, and every byte of them is counted', async () => {
  writeFileSync(join(folder, 'clean'), 'nothing of anybody is kept here');

  const { hits, bytes, files } = await searchCanaries([folder], ['Bigomebifa-184']);

  expect(hits).toEqual([]);
  expect(bytes).toBe(31);
  expect(files).toBe(1);
});

test('of many thousand values each one is found, whatever stands around it', async () => {
  const planted = Array.from({ length: 20_000 }, (_, n) => `Rua Caneta ${String(n * 7919).padStart(9, '0')}`);
  writeFileSync(join(folder, 'some'), [planted[3], planted[12_345], planted[19_999]].join('\n'));

  const { hits } = await searchCanaries([folder], planted);

  expect(hits.map(({ offset }) => offset)).toEqual([0, 21, 42]);
});

test('a number counts with and without its separators, and not inside a longer number', async () => {
  writeFileSync(join(folder, 'numbers'), 'a 529.982.247-25 b 52998224725 c 152998224725 d 529982247253');

  const { hits } = await searchCanaries([folder], ['529.982.247-25']);

  expect(hits.map(({ offset, form }) => ({ offset, form }))).toEqual([
    { offset: 2, form: 'utf-8' },
    { offset: 19, form: 'digits' },
  ]);
});

test('a value at the very end of a file is found', async () => {
  writeFileSync(join(folder, 'tail'), 'x'.repeat(4 * 1024 * 1024 - 9).concat('Bigomebifa'));

  const { hits } = await searchCanaries([folder], ['Bigomebifa']);

  expect(hits).toHaveLength(1);
});

test('a value too short to prove anything is refused', async () => {
  await expect(searchCanaries([folder], ['Ana'])).rejects.toThrow(RangeError);
});
