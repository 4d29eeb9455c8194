/** Silence ends when patience does, and a host that speaks is not cut. */
import { expect, test } from 'vitest';
import { onRequest } from '../../../lab/hostile/hostile-server.ts';
import { hostileServers } from '../../../lab/hostile/index.ts';
import type { Patience } from '../contract.ts';
import { testWires } from '../test-gate.fixture.ts';
import { AMPLE, okText, serve, targetOf } from '../test-server.fixture.ts';
import { GreetingTimes } from './greeting-times.ts';
import { Watch } from './watch.ts';

const SHORT: Patience = { greetingMs: 100, answerMs: 200, adaptive: false };
const LONG: Patience = { greetingMs: 60_000, answerMs: 60_000, adaptive: false };

test('a silent host is given up when its greeting is over, long before its budget', async () => {
  const server = await (hostileServers.find(({ id }) => id === 'silent') ?? hostileServers[0])?.start('127.0.0.1', 0);
  if (server === undefined) throw new Error('no silent server');
  let givenUp = 0;
  const onGiveUp = () => {
    givenUp += 1;
  };
  const waiting = { patience: SHORT, onGiveUp };
  const wire = testWires().wireFor(targetOf(server), AMPLE, waiting);

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'slow' });
  expect(givenUp).toBe(1);
  expect(wire.spent.ms).toBeLessThan(AMPLE.seconds * 1000);
  await server.close();
});

test('a pause in the middle of an answer is given up after the patience for answers', async () => {
  const stand = await serve((socket) => onRequest(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')));
  let givenUp = 0;
  const onGiveUp = () => {
    givenUp += 1;
  };
  const waiting = { patience: { ...LONG, answerMs: 100 }, onGiveUp };

  expect(await testWires().wireFor(targetOf(stand), AMPLE, waiting).http({ path: '/' })).toMatchObject({ kind: 'slow' });
  expect(givenUp).toBe(1);
});

test('a host that answers within its patience is never given up', async () => {
  const stand = await serve((socket) => onRequest(socket, () => socket.write(okText('{}'))));
  let givenUp = 0;
  const onGiveUp = () => {
    givenUp += 1;
  };
  const wires = testWires();
  const wire = wires.wireFor(targetOf(stand), AMPLE, { patience: LONG, onGiveUp });

  for (let i = 0; i < 5; i += 1) expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(givenUp).toBe(0);
  wire.close();
  expect(wires.live).toBe(0);
});

test('the patience for a greeting follows what hosts need, between a second and what is declared', () => {
  const times = new GreetingTimes();

  expect(times.patienceMs(2500)).toBe(2500);
  for (let i = 0; i < 100; i += 1) times.add(20);
  expect(times.patienceMs(2500)).toBe(1000);
  for (let i = 0; i < 100; i += 1) times.add(i % 2 === 0 ? 100 : 900);
  expect(times.patienceMs(2500)).toBe(2500);
  expect(times.patienceMs(500)).toBe(500);
});

test('waits that are ended in time are not given up, and the last one stops the ticking', async () => {
  const watch = new Watch();
  const given: string[] = [];
  const ended = watch.begin(1, () => given.push('ended'));
  watch.begin(Number.POSITIVE_INFINITY, () => given.push('never'));
  watch.end(ended);

  await new Promise<void>((resolve) => watch.begin(40, resolve));

  expect(given).toEqual([]);
  expect(watch.size).toBe(0);
});
