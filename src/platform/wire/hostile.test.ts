/** A hostile server costs its budget and no more: requests, bytes, expanded bytes, seconds, depth, memory. */
import { expect, test } from 'vitest';
import { type HostileBehaviour, hostileServers, resetsAfter } from '../../lab/hostile/index.ts';
import type { Budget, HttpAnswer, WireFailure } from './contract.ts';
import { testWires } from './test-gate.fixture.ts';
import { AMPLE, okText, serve, serveText, targetOf } from './test-server.fixture.ts';

const SHORT: Budget = { requests: 3, bytes: 4_000_000, expandedBytes: 8_000_000, seconds: 1, depth: 20 };
const SLACK = 16_000_000;

for (const behaviour of hostileServers.filter((server) => server.id !== 'many-indices')) {
  test(`a target that ${behaviour.title} ends as ${behaviour.ends}, within its budget and flat in memory`, async () => {
    const server = await behaviour.start('127.0.0.1', 0);
    const wires = testWires();
    const wire = wires.wireFor(targetOf(server), SHORT);
    const peak = watchMemory();

    const answer = await wire.http({ path: '/_cat/indices' });

    expect(endingOf(answer)).toBe(behaviour.ends);
    expect(wire.spent.requests).toBeLessThanOrEqual(SHORT.requests);
    expect(wire.spent.bytes).toBeLessThanOrEqual(SHORT.bytes);
    expect(wire.spent.expandedBytes).toBeLessThanOrEqual(SHORT.expandedBytes);
    expect(peak()).toBeLessThan(3 * SHORT.expandedBytes + SLACK);
    wire.close();
    expect(wires.live).toBe(0);
    await server.close();
  });
}

test('100,000 indices are read when the budget allows them', async () => {
  const answer = await askOnce(find('many-indices'), { ...AMPLE, bytes: 40_000_000 });
  const parsed = answer.ok ? answer.json() : answer;

  expect(parsed.ok && Array.isArray(parsed.value) && parsed.value.length).toBe(100_000);
});

test('100,000 indices end as too large when the budget does not allow them', async () => {
  expect(endingOf(await askOnce(find('many-indices'), SHORT))).toBe('too-large');
});

for (const bytes of [0, 5, 17, 90, 300]) {
  test(`a reset after ${bytes} bytes of an answer is a reset`, async () => {
    expect(endingOf(await askOnce(resetsAfter(bytes), SHORT))).toMatch(/^(reset|ended)$/);
  });
}

test('after the time of a target is over no request of it is sent any more', async () => {
  const server = await find('silent').start('127.0.0.1', 0);
  const wire = testWires().wireFor(targetOf(server), SHORT);

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'slow' });
  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'slow' });
  expect(await wire.connect()).toMatchObject({ kind: 'slow' });
  expect(server.connections).toBe(1);
  await server.close();
});

test('requests and raw connections are counted together', async () => {
  const stand = await serveText(() => okText('{}'));
  const wire = testWires().wireFor(targetOf(stand), { ...AMPLE, requests: 2 });

  expect(await wire.connect()).toMatchObject({ ok: true });
  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'requests-spent' });
  expect(await wire.connect()).toMatchObject({ kind: 'requests-spent' });
});

test('bytes are counted over all answers and connections of a target', async () => {
  const stand = await serveText(() => okText('x'.repeat(400), 'Connection: close\r\n'));
  const wire = testWires().wireFor(targetOf(stand), { ...AMPLE, bytes: 1000 });

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'too-large' });
});

test('a raw connection reads exactly, and refuses to wait for more than the budget', async () => {
  const stand = await serve((socket) => socket.end('abcdef'));
  const opened = await testWires()
    .wireFor(targetOf(stand), { ...AMPLE, bytes: 1000 })
    .connect();
  if (!opened.ok) throw new Error(opened.detail);
  const { connection } = opened;

  expect(textOf(await connection.read(4))).toBe('abcd');
  expect(await connection.read(100_000_000)).toMatchObject({ kind: 'too-large' });
  expect(textOf(await connection.read(2))).toBe('ef');
  expect(await connection.read(1)).toMatchObject({ kind: 'ended' });
});

test('a peer that sends while nobody reads is not taken in', async () => {
  const flood = Buffer.alloc(8_000_000, 'x');
  const stand = await serve((socket) => socket.write(flood));
  const wires = testWires();
  const idle = wires.wireFor(targetOf(stand), AMPLE);
  const reading = wires.wireFor(targetOf(stand), AMPLE);
  const opened = await idle.connect();
  const other = await reading.connect();
  if (!opened.ok || !other.ok) throw new Error('not connected');
  await opened.connection.read(1);

  // By the time that the second has read everything, the first would have, too.
  expect(await other.connection.read(flood.length)).toMatchObject({ ok: true });
  expect(idle.spent.bytes).toBeLessThan(1_000_000);
  idle.close();
});

function find(id: string): HostileBehaviour {
  const found = hostileServers.find((server) => server.id === id);
  if (found === undefined) throw new Error(`No hostile server is called ${id}.`);
  return found;
}

async function askOnce(behaviour: HostileBehaviour, budget: Budget): Promise<HttpAnswer | WireFailure> {
  const server = await behaviour.start('127.0.0.1', 0);
  try {
    return await testWires().wireFor(targetOf(server), budget).http({ path: '/_cat/indices' });
  } finally {
    await server.close();
  }
}

function endingOf(answer: HttpAnswer | WireFailure): string {
  const parsed = answer.ok ? answer.json() : answer;
  return parsed.ok ? 'answer' : parsed.kind;
}

function textOf(read: { readonly ok: true; readonly bytes: Uint8Array } | WireFailure): string {
  return read.ok ? Buffer.from(read.bytes).toString() : read.kind;
}

/** Samples the memory of buffers until it is asked for the most that was seen above the start. */
function watchMemory(): () => number {
  const start = process.memoryUsage().arrayBuffers;
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - start);
  }, 5);
  return () => {
    clearInterval(timer);
    return most;
  };
}
