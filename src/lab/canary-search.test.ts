import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test('files without the value give no hit, and every byte of them is counted', async () => {
  writeFileSync(join(folder, 'clean'), 'nothing of anybody is kept here');

  const { hits, bytes, files } = await searchCanaries([folder], ['Bigomebifa-184']);

  expect(hits).toEqual([]);
  expect(bytes).toBe(31);
  expect(files).toBe(1);
});
