/** TLS: a certificate is evidence, never a condition, and its text is tamed. */
import tls from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { onRequest } from '../../../lab/hostile/hostile-server.ts';
import { type Pair, selfSigned } from '../../../lab/lookalikes/certificate.fixture.ts';
import { openStand, type Stand } from '../../../lab/lookalikes/stand.ts';
import { testWires } from '../test-gate.fixture.ts';
import { AMPLE, okText, serve, targetOf } from '../test-server.fixture.ts';

test('a self-signed certificate is recorded with why it would not verify, and the answer is read', async () => {
  const stand = await serveTls(await selfSigned('store.example', ['store.example', '127.0.0.1'], 'Invented Clinic'));
  const answer = await testWires()
    .wireFor({ ...targetOf(stand), tls: true }, AMPLE)
    .http({ path: '/' });

  expect(answer).toMatchObject({ ok: true, status: 200 });
  expect(answer.ok && answer.tls).toMatchObject({
    protocol: 'TLSv1.3',
    subject: 'CN=store.example, O=Invented Clinic',
    issuer: 'CN=store.example, O=Invented Clinic',
    names: ['store.example', '127.0.0.1'],
    trusted: false,
    trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    fingerprint256: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    validTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

test('a certificate full of names gives fifty short ones', async () => {
  const names = Array.from({ length: 300 }, (_, i) => `${'n'.repeat(60)}.${i}.example`);
  const stand = await serveTls(await selfSigned('many.example', names));
  const answer = await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' }, { tls: true });

  expect(answer.ok && answer.tls?.names).toHaveLength(50);
});

test('the name of the target goes into the handshake, the address is what is dialled', async () => {
  let asked: string | false | null = false;
  const stand = await serveTls(await selfSigned('store.example', ['store.example']), (socket) => {
    asked = socket.servername;
  });
  const wires = testWires({ resolver: async () => ['127.0.0.1'] });
  const answer = await wires.wireFor({ kind: 'socket', host: 'store.example', port: stand.port, tls: true }, AMPLE).http({ path: '/' });

  expect(answer).toMatchObject({ ok: true });
  expect(asked).toBe('store.example');
});

test('a raw connection over TLS carries its evidence, and its handshake is counted', async () => {
  const stand = await serveTls(await selfSigned('raw.example', ['raw.example']));
  const wire = testWires().wireFor(targetOf(stand), AMPLE);
  const opened = await wire.connect({ tls: true });

  expect(opened.ok && opened.connection.tls).toMatchObject({ subject: 'CN=raw.example', trusted: false });
  expect(wire.spent.bytes).toBeGreaterThan(300);
  wire.close();
});

test('a server that does not speak TLS fails in the handshake, as TLS', async () => {
  const plain = await serve((socket) => onRequest(socket, () => socket.write(okText('{}'))));
  const talks = await serve((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const hangsUp = await serve((socket) => socket.once('data', () => socket.destroy()));
  const short = { ...AMPLE, seconds: 0.3 };

  expect(
    await testWires()
      .wireFor({ ...targetOf(talks), tls: true }, AMPLE)
      .http({ path: '/' }),
  ).toMatchObject({ kind: 'tls' });
  expect(
    await testWires()
      .wireFor({ ...targetOf(hangsUp), tls: true }, AMPLE)
      .http({ path: '/' }),
  ).toMatchObject({ kind: 'tls' });
  expect(
    await testWires()
      .wireFor({ ...targetOf(plain), tls: true }, short)
      .http({ path: '/' }),
  ).toMatchObject({ kind: 'slow' });
});

async function serveTls(pair: Pair, onSocket?: (socket: tls.TLSSocket) => void): Promise<Stand> {
  const server = tls.createServer(pair, (socket) => {
    onSocket?.(socket);
    socket.on('error', () => {});
    onRequest(socket, () => socket.write(okText('{}')));
  });
  server.on('tlsClientError', () => {});
  const stand = await openStand(server, []);
  onTestFinished(() => stand.close());
  return stand;
}
