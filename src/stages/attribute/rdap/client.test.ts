/** The RDAP client against a look-alike registry on loopback, friendly and hostile. */
import { expect, test } from 'vitest';
import { selfSigned } from '../../../lab/lookalikes/certificate.fixture.ts';
import { openRdapLookalike, rdapBase } from '../../../lab/lookalikes/rdap.ts';
import { network, redactedDomain, registry } from './rdap.fixture.ts';

test('an address is asked of its registry, and nested entities come with their roles', async () => {
  const { client, stand } = await registry({ objects: { 'ip/192.0.2.7': network } });

  const answer = await client.address('192.0.2.7');

  expect(answer).toMatchObject({ is: 'found', redirects: 0, object: { name: 'EXAMPLE-HOSTING', country: 'BR' } });
  if (answer.is !== 'found') return;
  expect(answer.object.entities.map(({ roles, level }) => [...roles, level])).toEqual([
    ['registrant', 0],
    ['administrative', 0],
    ['abuse', 1],
  ]);
  expect(answer.object.entities[2]?.card).toMatchObject({ emails: ['abuse@hosting.example'], phones: ['+55-11-5550-0100 ext. 7'] });
  expect(stand.requests).toEqual(['GET /rdap/ip/192.0.2.7']);
});

test('an IPv6 address is asked percent-encoded', async () => {
  const { client } = await registry({ objects: { 'ip/2001:db8::7': { ...network, handle: 'NET6' } } });

  expect(await client.address('2001:db8::7')).toMatchObject({ is: 'found', object: { handle: 'NET6' } });
});

test('what a registry redacted is named, and a stand-in for a holder is no holder', async () => {
  const { client } = await registry({ objects: { 'domain/clinic.example': redactedDomain } });

  const answer = await client.domain('Clinic.Example');

  expect(answer).toMatchObject({ is: 'found', object: { domain: 'clinic.example', redacted: ['Registrant Name', 'Registrant Email'] } });
  if (answer.is === 'found') expect(answer.object.entities.find(({ roles }) => roles.includes('registrant'))?.private).toBe(true);
});

test('a question is asked once while its answer is kept, and again when it is old', async () => {
  const { client, stand, clock } = await registry({ objects: { 'ip/192.0.2.7': network } });

  await Promise.all([client.address('192.0.2.7'), client.address('192.0.2.7')]);
  await client.address('192.0.2.7');
  expect(stand.requests).toHaveLength(1);
  clock.ms += 25 * 3_600_000;
  await client.address('192.0.2.7');
  expect(stand.requests).toHaveLength(2);
});

test('absence is an answer', async () => {
  const { client } = await registry();

  expect((await client.address('192.0.2.9')).is).toBe('absent');
});

test('an address or domain without a registry is not asked anywhere', async () => {
  const { client, stand } = await registry();

  expect((await client.address('198.51.100.1')).is).toBe('no-server');
  expect((await client.domain('clinic.test')).is).toBe('no-server');
  expect((await client.domain('not a domain/../../etc')).is).toBe('no-server');
  expect(stand.connections).toBe(0);
});

test('a server that limits us is left alone for as long as it asked', async () => {
  const { client, stand, clock } = await registry({ state: 'limited' });

  expect(await client.address('192.0.2.7')).toMatchObject({ is: 'throttled', forMs: 120_000 });
  expect(await client.address('192.0.2.8')).toMatchObject({ is: 'throttled' });
  expect(stand.requests).toHaveLength(1);
  clock.ms += 121_000;
  await client.address('192.0.2.8');
  expect(stand.requests).toHaveLength(2);
});

test('a redirect to another server of the list is followed', async () => {
  const second = await openRdapLookalike({ objects: { 'ip/192.0.2.7': network } });
  const { client, stand } = await registry({ redirects: { 'ip/192.0.2.7': `${rdapBase(second)}ip/192.0.2.7` } }, [rdapBase(second)]);

  expect(await client.address('192.0.2.7')).toMatchObject({ is: 'found', redirects: 1 });
  expect(stand.requests).toHaveLength(1);
  await second.close();
});

test('a redirect to a server that the list does not name is not followed', async () => {
  const stranger = await openRdapLookalike({ objects: { 'ip/192.0.2.7': network } });
  const { client } = await registry({ redirects: { 'ip/192.0.2.7': `${rdapBase(stranger)}ip/192.0.2.7` } });

  expect(await client.address('192.0.2.7')).toMatchObject({ is: 'failed', why: expect.stringContaining('no registry') });
  expect(stranger.connections).toBe(0);
  await stranger.close();
});

test.each([
  ['looping', 'circle'],
  ['leading-away', 'no registry'],
  ['html', ''],
  ['deep', ''],
  ['endless', ''],
  ['wrong-kind', 'no ip network'],
  ['broken-off', ''],
] as const)('a registry that is %s costs a named failure', async (state, why) => {
  const { client } = await registry({ state });

  expect(await client.address('192.0.2.7')).toMatchObject({ is: 'failed', why: expect.stringContaining(why) });
});

test('thousands of entities are cut, and that is said', async () => {
  const { client } = await registry({ state: 'crowded' });

  const answer = await client.address('192.0.2.7');

  expect(answer.is).toBe('found');
  if (answer.is !== 'found') return;
  expect(answer.object.entities.length).toBeLessThanOrEqual(60);
  expect(answer.object.omissions.join()).toContain('not read');
});

test('a registry whose certificate nobody vouches for is not believed', async () => {
  const { client } = await registry({ objects: { 'ip/192.0.2.7': network }, pair: await selfSigned('rdap.example', ['127.0.0.1']) });

  expect(await client.address('192.0.2.7')).toMatchObject({ is: 'failed', why: 'its certificate does not verify' });
});
