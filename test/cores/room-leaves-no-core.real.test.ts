/**
 * Promise 3 where it is hardest: a clean room is killed by a fault of memory while it holds what a target sent. That it
 * held the values is shown by its memory; that they are gone, by every file that is left.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { searchCanaries } from '../../src/lab/canary-search.ts';
import { coresIn, whyNoCores, withCores } from '../../src/lab/core-dump.ts';
import { onRequest } from '../../src/lab/hostile/hostile-server.ts';
import { openStand } from '../../src/lab/lookalikes/stand.ts';
import { writeMemoryImage } from '../../src/lab/memory-image.ts';
import { outcomeSchema } from '../../src/outcome.ts';
import { loopbackScopeText } from '../../src/surfaces/cli/scope/scope-text.fixture.ts';

const launcher = join(import.meta.dirname, '../../bin/openward.js');
const why = process.platform === 'linux' ? await whyNoCores() : 'needs Linux';
if (why !== undefined) console.warn(`SKIPPED cores of clean rooms: ${why}`);
/** The usual port, so that the first protocol that is tried is the one that is answered. */
const [ADDRESS, PORT] = ['127.0.0.93', 9200] as const;
const VALUE = 'Bigomebifa Ordanel, 184 Invented Street';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-cores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(why !== undefined)('a room that dies while it holds a value leaves neither a core file nor the value', async () => {
  const server = await serveHalfAnAnswer();
  writeFileSync(join(folder, 'scope.yaml'), loopbackScopeText(PORT));
  const scan = startScan([`${ADDRESS}:${PORT}`]);
  const ended = once(scan, 'close');
  const out = collect(scan);

  // A room that breaks is followed by a second one; then the target is set aside.
  for (const signal of ['SIGSEGV', 'SIGABRT'] as const) {
    await server.answered();
    const room = childOf(scan);
    process.kill(room, 'SIGSTOP');
    expect(await holds(room), `the room before ${signal}`).toBe(true);
    process.kill(room, signal);
    process.kill(room, 'SIGCONT');
  }
  await ended;

  expect(outcomeSchema.parse(JSON.parse(out()))).toMatchObject({ verdict: 'unknown', evidence: [{ id: 'room-broke' }] });
  expect(await coresIn(folder)).toEqual([]);
  const { hits, bytes } = await searchCanaries([folder], [VALUE]);
  expect(hits).toEqual([]);
  expect(bytes).toBeGreaterThan(1_000_000);
});

test.skipIf(why !== undefined)('the coordinator of such a scan does leave a core file, without the value', async () => {
  const server = await serveHalfAnAnswer();
  writeFileSync(join(folder, 'scope.yaml'), loopbackScopeText(PORT));
  const scan = startScan([`${ADDRESS}:${PORT}`]);
  await server.answered();

  scan.kill('SIGABRT');
  await once(scan, 'close');
  const cores = await coresIn(folder);

  expect(cores).toHaveLength(1);
  expect((await searchCanaries(cores, ['Klinikverbund Nord, external ranges'], 1)).hits).toHaveLength(1);
  expect((await searchCanaries([folder], [VALUE])).hits).toEqual([]);
});

/** Announces more than it sends, so that the room sits on the value until its time is over. */
async function serveHalfAnAnswer() {
  const body = `{"name":"${VALUE}","cluster_name":"`;
  let answers = Promise.withResolvers<void>();
  const onSocket = (socket: Socket): void =>
    onRequest(socket, () => {
      socket.write(
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n${body}`,
        () => void untilRead(socket).then(() => answers.resolve()),
      );
    });
  const stand = await openStand(createServer(onSocket), [], ADDRESS, PORT);
  onTestFinished(() => stand.close());
  return {
    /** Resolves with the next answer from now on. */
    answered: (): Promise<void> => {
      answers = Promise.withResolvers();
      return answers.promise;
    },
  };
}

function startScan(targets: readonly string[]): ChildProcess {
  const [command, ...args] = withCores(process.execPath, [
    launcher,
    'scan',
    '--scope',
    'scope.yaml',
    '--data',
    join(folder, 'data'),
    ...targets,
  ]);
  return spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The clean room is the only child of a scan. */
function childOf({ pid }: ChildProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

async function holds(pid: number): Promise<boolean> {
  const image = join(folder, 'memory');
  await writeMemoryImage(pid, image);
  const found = readFileSync(image).includes(VALUE);
  rmSync(image);
  return found;
}

/** Resolves when the peer of a connection has taken everything from its socket. */
async function untilRead({ remotePort = 0 }: Socket): Promise<void> {
  const port = remotePort.toString(16).toUpperCase().padStart(4, '0');
  // Local address, peer, state, bytes that wait to be sent and to be read.
  const row = new RegExp(`^ *\\d+: [0-9A-F]+:${port} [0-9A-F:]+ 01 [0-9A-F]+:([0-9A-F]+)`, 'm');
  while (Number.parseInt(row.exec(await readFile('/proc/net/tcp', 'utf8'))?.[1] ?? '0', 16) > 0);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}
