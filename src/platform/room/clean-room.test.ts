import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openCleanRoom, type RoomEnd } from './clean-room.ts';
import type { RoomOrder } from './messages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-room-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const order: RoomOrder = {
  run: 'run_test',
  scopeText: '',
  scopePath: 'scope.yaml',
  optOutFiles: [],
  maskingKey: '00',
  seed: 1,
  depth: 'presence',
  documents: 1,
  inFlight: 1,
  identity: { product: 'Openward', version: '0' },
  work: { kind: 'list', targets: [] },
  skip: [],
  known: [],
};

/** Runs `program` as the inside of a room. */
function roomOf(program: string): Promise<RoomEnd> {
  const entry = join(folder, 'inside.mjs');
  writeFileSync(entry, program);
  return openCleanRoom(pathToFileURL(entry), order, { onOutcomes: () => undefined, onTally: () => undefined }).ended;
}

/** The inside tells in the detail of a failure, which is all that it can say freely. */
const telling = (expression: string): string => `
  import { readFileSync } from 'node:fs';
  const detail = String(${expression});
  process.send({ type: 'failed', code: 'TEST', detail }, () => process.exit(0));`;

test.runIf(process.platform === 'linux')('a room may write no core file, and leaves all its memory out of what a core holds', async () => {
  const limits = await roomOf(telling("/^Max core file size.*$/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[0]"));
  const filter = await roomOf(telling("readFileSync('/proc/self/coredump_filter', 'utf8').trim()"));

  expect(limits).toMatchObject({ is: 'failed', detail: expect.stringMatching(/^Max core file size +0 +0 +bytes/) });
  expect(filter).toMatchObject({ is: 'failed', detail: '00000000' });
});

test('options that make Node.js write its memory to disk do not reach a room', async () => {
  vi.stubEnv('NODE_OPTIONS', '--report-uncaught-exception --heapsnapshot-signal=SIGUSR2');
  onTestFinished(() => void vi.unstubAllEnvs());

  const end = await roomOf(telling("[process.env.NODE_OPTIONS, process.report.reportOnUncaughtException].join(' ')"));

  expect(end).toMatchObject({ is: 'failed', detail: ' false' });
});

test('a room that aborts has broken, and says by which signal', async () => {
  expect(await roomOf('process.abort();')).toEqual({ is: 'broke', how: 'the room ended early (SIGABRT)', inFlight: [] });
});
