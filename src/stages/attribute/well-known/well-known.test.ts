/** Well-known files over the wire: on loopback, through the gate, and never without leave. */
import { expect, test } from 'vitest';
import { allowLoopback, gateOf, testWires } from '../../../platform/wire/test-gate.fixture.ts';
import { okText, serveText, targetOf } from '../../../platform/wire/test-server.fixture.ts';
import { createWellKnownGate } from './well-known-gate.ts';
import { createWellKnownReader } from './well-known-reader.ts';

const PATH = '/.well-known/security.txt';

async function readerFor(answer: string, gate = allowLoopback()) {
  const stand = await serveText(() => answer);
  const wires = testWires({ gate });
  const reader = createWellKnownReader({
    wireFor: (target, budget) => wires.wireFor(target, budget),
    targetOf: () => ({ ...targetOf(stand), tls: false }),
  });
  return { stand, reader };
}

test('a file is read with one request, and its address is that of the name', async () => {
  const { reader, stand } = await readerFor(okText('Contact: mailto:a@clinic.example', 'Content-Type: text/plain; charset=utf-8\r\n'));

  expect(await reader.read('clinic.example', PATH)).toEqual({
    is: 'found',
    text: 'Contact: mailto:a@clinic.example',
    url: `https://clinic.example${PATH}`,
  });
  expect(stand.connections).toBe(1);
});

test.each([
  ['a page', okText('<html>', 'Content-Type: text/html\r\n'), 'failed'],
  ['a redirect', 'HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n', 'failed'],
  ['an absent file', 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n', 'absent'],
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n', 'failed'],
  ['an endless file', okText('x'.repeat(200_000), 'Content-Type: text/plain\r\n'), 'failed'],
])('%s is told apart', async (_, answer, is) => {
  const { reader } = await readerFor(answer);

  expect((await reader.read('clinic.example', PATH)).is).toBe(is);
});

test('without leave nothing is sent, not even a connect', async () => {
  const { reader, stand } = await readerFor(
    okText('x'),
    gateOf(() => false),
  );

  expect(await reader.read('clinic.example', PATH)).toEqual({ is: 'refused' });
  expect(stand.connections).toBe(0);
});

test('the gate permits the names with leave at port 443 and public addresses only', () => {
  const gate = createWellKnownGate(new Set(['clinic.example']));
  const target = { kind: 'socket', host: 'clinic.example', port: 443, tls: true } as const;

  expect(gate.permit(target, '1.1.1.1', 443)).toMatchObject({ granted: true, permit: { depth: 'presence' } });
  expect(gate.permit(target, '10.0.0.1', 443).granted).toBe(false);
  expect(gate.permit(target, '::1', 443).granted).toBe(false);
  expect(gate.permit({ ...target, port: 9200 }, '1.1.1.1', 9200).granted).toBe(false);
  expect(gate.permit({ ...target, host: 'www.clinic.example' }, '1.1.1.1', 443).granted).toBe(false);
  expect(gate.refuseLookup({ ...target, host: 'evil.example' }, 443)?.code).toBe('not-covered');
});
