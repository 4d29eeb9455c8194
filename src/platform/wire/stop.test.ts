/** An opt-out or an interrupt ends what is under way, and a sweep leaves nothing behind. */
import { expect, test } from 'vitest';
import { onRequest } from '../../lab/hostile/hostile-server.ts';
import { gateOf, testWires } from './test-gate.fixture.ts';
import { AMPLE, okText, serve, serveText, signal, targetOf } from './test-server.fixture.ts';

test('an opt-out in the middle of an answer ends the connection at once, and no other', async () => {
  const half = signal();
  const gone = signal();
  const optedOut = await serve((socket) => {
    onRequest(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', () => half.send()));
    socket.on('error', () => {}).on('close', () => gone.send());
  });
  const release = signal();
  const other = await serve((socket) => onRequest(socket, () => void release.promise.then(() => socket.write(okText('{}')))), '127.0.7.20');
  const wires = testWires();
  const stopped = wires.wireFor(targetOf(optedOut), AMPLE).http({ path: '/' });
  const going = wires.wireFor(targetOf(other), AMPLE).http({ path: '/' });
  await half.promise;

  wires.stop((address) => address === '127.0.0.1');

  expect(await stopped).toMatchObject({ kind: 'stopped' });
  await gone.promise;
  release.send();
  expect(await going).toMatchObject({ ok: true });
});

test('after everything is stopped nothing is dialled any more', async () => {
  const stand = await serveText(() => okText('{}'));
  const wires = testWires();

  wires.stop('all');

  expect(await wires.wireFor(targetOf(stand), AMPLE).http({ path: '/' })).toMatchObject({ kind: 'stopped' });
  expect(await wires.knock(stand.address, stand.port, targetOf(stand))).toBe('stopped');
  expect(stand.connections).toBe(0);
});

test('a caller that waits for its turn is sent away by a stop', async () => {
  const stand = await serveText(() => okText('{}', 'Connection: close\r\n'));
  const limits = { perHostPerSecond: 0.001, perNetworkPerSecond: 100, globalPerSecond: 100, connectTimeoutMs: 1000, inFlight: 10 };
  const wires = testWires({ rates: limits });
  const wire = wires.wireFor(targetOf(stand), AMPLE);
  await wire.http({ path: '/' });
  const waiting = wire.http({ path: '/' });
  const knocking = wires.knock(stand.address, stand.port, targetOf(stand));
  await new Promise((resolve) => setImmediate(resolve));

  wires.stop((address) => address === stand.address);

  expect(await waiting).toMatchObject({ kind: 'stopped' });
  expect(await knocking).toBe('stopped');
  expect(stand.connections).toBe(1);
});

test('a caller whose address is opted out while it waits for its turn is refused', async () => {
  const stand = await serveText(() => okText('{}', 'Connection: close\r\n'));
  let covered = true;
  const limits = { perHostPerSecond: 20, perNetworkPerSecond: 100, globalPerSecond: 100, connectTimeoutMs: 1000, inFlight: 10 };
  const wires = testWires({ gate: gateOf(() => covered), rates: limits });
  const wire = wires.wireFor(targetOf(stand), AMPLE);
  await wire.http({ path: '/' });
  const waiting = wire.http({ path: '/' });
  const knocking = wires.knock(stand.address, stand.port, targetOf(stand));
  await new Promise((resolve) => setImmediate(resolve));

  covered = false;

  expect(await waiting).toMatchObject({ kind: 'not-permitted' });
  expect(await knocking).toBe('refused-by-scope');
  expect(stand.connections).toBe(1);
});

test('closing a wire ends the request that is under way', async () => {
  const asked = signal();
  const stand = await serve((socket) => onRequest(socket, () => asked.send()));
  const wires = testWires();
  const wire = wires.wireFor(targetOf(stand), AMPLE);
  const answer = wire.http({ path: '/' });
  await asked.promise;

  wire.close();

  expect(await answer).toMatchObject({ kind: 'stopped' });
  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'stopped' });
  expect(wires.live).toBe(0);
});

test('a knock on a listener is open and ends with a reset; on no listener it is closed', async () => {
  const code = signal<string>();
  const stand = await serve((socket) => {
    socket.on('error', (error) => code.send('code' in error ? String(error.code) : 'none'));
    socket.on('end', () => code.send('FIN'));
    socket.resume();
  });
  const wires = testWires();

  expect(await wires.knock(stand.address, stand.port, targetOf(stand))).toBe('open');
  expect(await code.promise).toBe('ECONNRESET');
  await stand.close();
  expect(await wires.knock(stand.address, stand.port, targetOf(stand))).toBe('closed');
  expect(wires.live).toBe(0);
});
