import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchCanaries } from './canary-search.ts';
import { writeMemoryImage } from './memory-image.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-image-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(existsSync('/proc/self/pagemap'))('what a process holds in memory is found in its image, and only that', async () => {
  const program = "globalThis.kept = process.argv[1].toUpperCase(); console.log('ready'); setInterval(() => {}, 1000);";
  const child = spawn(process.execPath, ['-e', program, 'bigomebifa-held'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGSTOP');

  const written = await writeMemoryImage(child.pid ?? 0, join(folder, 'image'));
  const held = await searchCanaries([folder], ['BIGOMEBIFA-HELD']);
  const absent = await searchCanaries([folder], ['Bigomebifa-never-there']);
  child.kill('SIGKILL');

  expect(written).toBeGreaterThan(1_000_000);
  expect(held.hits.length).toBeGreaterThan(0);
  expect(absent.hits).toEqual([]);
});
