import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchCanaries } from './canary-search.ts';
import { coresIn, whyNoCores, withCores } from './core-dump.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-core-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const why = await whyNoCores();

test.skipIf(why !== undefined)(
  `what a process holds is found in its core file, and only that${why === undefined ? '' : ` (SKIPPED: ${why})`}`,
  async () => {
    const program = "globalThis.kept = process.argv[1].toUpperCase(); process.kill(process.pid, 'SIGABRT'); setInterval(() => {}, 1000);";
    const [command, ...args] = withCores(process.execPath, ['-e', program, 'bigomebifa-held']);
    await once(spawn(command, args, { cwd: folder, stdio: 'ignore' }), 'exit');

    const cores = await coresIn(folder);
    const held = await searchCanaries(cores, ['BIGOMEBIFA-HELD'], 1);
    const absent = await searchCanaries(cores, ['Bigomebifa-never-there']);

    expect(cores).toHaveLength(1);
    expect(held.hits).toHaveLength(1);
    expect(absent.hits).toEqual([]);
    expect(absent.bytes).toBeGreaterThan(1_000_000);
  },
);
