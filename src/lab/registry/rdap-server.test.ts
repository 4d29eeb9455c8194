/** The lab's registry, asked by the product's own client. Every holder is invented. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWires } from '../../platform/wire/test-gate.fixture.ts';
import { singleServer } from '../../stages/attribute/rdap/bootstrap.ts';
import { createRdapClient, type RdapClient } from '../../stages/attribute/rdap/client.ts';
import { createRegistryGate } from '../../stages/attribute/rdap/registry-gate.ts';
import { labRegistry } from './lab-registry.ts';
import { type RdapServer, startRdapServer } from './start-rdap-server.ts';

let server: RdapServer;
let client: RdapClient;
beforeAll(async () => {
  server = await startRdapServer('127.0.0.1', 0, labRegistry);
  const bootstrap = singleServer(server.url);
  const wires = testWires({ gate: createRegistryGate(bootstrap) });
  client = createRdapClient({ bootstrap, wireFor: (target, budget) => wires.wireFor(target, budget), now: Date.now });
});
afterAll(() => server.close());

test('an address is answered with the network around it, its holder and the abuse desk', async () => {
  expect(await client.address('127.9.1.1')).toMatchObject({
    is: 'found',
    object: { kind: 'ip network', startAddress: '127.9.1.0', endAddress: '127.9.1.255', country: 'BR', type: 'ALLOCATED PA' },
  });
  const host = await client.address('127.9.9.77');
  expect(host.is === 'found' ? host.object.entities.flatMap(({ card }) => card?.emails ?? []) : []).toEqual([
    'abuse@cascade-hosting.example',
  ]);
});

test('of two networks around an address the smaller one answers', async () => {
  const [around] = labRegistry.networks;
  if (around === undefined) throw new Error('The registry is empty.');
  const inner = { ...around, handle: 'NET-INNER', prefix: '127.9.1.0/29', parentHandle: around.handle };
  const nested = await startRdapServer('127.0.0.1', 0, { ...labRegistry, networks: [around, inner] });
  const handles = await Promise.all(['127.9.1.6', '127.9.1.9'].map(async (text) => (await fetch(`${nested.url}ip/${text}`)).json()));
  await nested.close();
  expect(handles).toMatchObject([{ handle: 'NET-INNER', endAddress: '127.9.1.7' }, { handle: around.handle }]);
});

test('a domain is answered with its registrant, or with what the registry left out', async () => {
  const shown = await client.domain('deep-oncology.example');
  expect(shown.is === 'found' ? shown.object.entities[0]?.card?.organisation : '').toBe('Deep Oncology Insight');
  const hidden = await client.domain('prism-clinics.example');
  expect(hidden).toMatchObject({ is: 'found', object: { redacted: ['Registrant Name', 'Registrant Email'] } });
});

test('what is not there is not found, and what is no question is a bad one', async () => {
  expect(await client.address('192.0.2.1')).toMatchObject({ is: 'absent' });
  expect(await client.domain('nobody.example')).toMatchObject({ is: 'absent' });
  const answers = await Promise.all(
    ['ip/nonsense', 'entity/X', 'help', '../../etc', '%ff'].map(async (path) => (await fetch(`${server.url}${path}`)).status),
  );
  expect(answers).toEqual([400, 501, 200, 404, 501]);
  expect((await fetch(`${server.url}help`, { method: 'POST' })).status).toBe(405);
});

test('every network of the registry lies in loopback and every domain is one of documentation', () => {
  for (const { prefix } of labRegistry.networks) expect(prefix).toMatch(/^127\.9\./);
  for (const { name } of labRegistry.domains) expect(name).toMatch(/\.example$/);
});
