/** Keys from the web servers of domains, on loopback. Keys, persons and hosts are invented. */
import { generateKey } from 'openpgp';
import { expect, test } from 'vitest';
import { keyPlaces } from '../platform/openpgp/key-directory.ts';
import { gateOf, testWires } from '../platform/wire/test-gate.fixture.ts';
import { serve } from '../platform/wire/test-server.fixture.ts';
import { lookUpKey } from './key-lookup.ts';

const NOW = new Date('2030-01-07T09:00:00Z');

async function keyFor(email: string): Promise<Uint8Array> {
  const { publicKey } = await generateKey({ userIDs: [{ email }], date: new Date('2029-01-01T00:00:00Z'), format: 'object' });
  return publicKey.write();
}

async function domain(status: string, body: Uint8Array, permitted = true) {
  const asked: string[] = [];
  const stand = await serve((socket) => {
    socket.on('data', (data) => {
      asked.push(data.toString('latin1').split(' ')[1] ?? '');
      socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n`), body]));
    });
    socket.on('error', () => undefined);
  });
  const wires = testWires({ gate: gateOf((address) => permitted && address.startsWith('127.')) });
  const at = { kind: 'socket', host: stand.address, port: stand.port, tls: false } as const;
  return {
    asked,
    lookUp: (absent: readonly string[] = []) =>
      lookUpKey('dpo@clinic.example', {
        wireFor: (target, budget) => wires.wireFor(target, budget),
        now: NOW,
        targetOf: (host) => (absent.includes(host) ? { ...at, host: 'absent.invalid' } : at),
      }),
  };
}

const [advanced, direct] = keyPlaces('dpo@clinic.example');

test('a key is asked for on the host of its own, once, and counts when it names the address', async () => {
  const { lookUp, asked } = await domain('200 OK', await keyFor('dpo@clinic.example'));
  expect(await lookUp()).toMatchObject({ addresses: ['dpo@clinic.example'], foundAt: 'https://openpgpkey.clinic.example' });
  expect(asked).toEqual([advanced?.path]);
});

test('the domain itself is asked only where the host of its own does not exist', async () => {
  const { lookUp, asked } = await domain('200 OK', await keyFor('dpo@clinic.example'));
  expect(await lookUp(['openpgpkey.clinic.example'])).toMatchObject({ foundAt: 'https://clinic.example' });
  expect(asked).toEqual([direct?.path]);
});

test.each([
  ['another address', '200 OK', 'else@clinic.example', /does not name this address/, 1],
  ['no key', '404 Not Found', undefined, /status 404/, 1],
  ['a redirect', '302 Found\r\nLocation: https://elsewhere.example/', undefined, /status 302/, 1],
])('%s is refused with a code, and nobody else is asked', async (_, status, email, why, requests) => {
  const { lookUp, asked } = await domain(status, email === undefined ? new Uint8Array([60]) : await keyFor(email));
  await expect(lookUp()).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE', detail: expect.stringMatching(why) });
  expect(asked).toHaveLength(requests);
});

test('where the gate permits nothing, nothing is sent', async () => {
  const { lookUp, asked } = await domain('200 OK', await keyFor('dpo@clinic.example'), false);
  await expect(lookUp()).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
  expect(asked).toEqual([]);
});
