/** Reading of registry answers, cards and the bootstrap list. Invented holders only. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packagedBootstrap } from './bootstrap.generated.ts';
import { openBootstrap } from './bootstrap.ts';
import { readJcard } from './jcard.ts';
import { network } from './rdap.fixture.ts';
import { readRdapObject } from './rdap-object.ts';
import { createRegistryGate } from './registry-gate.ts';

const bootstrap = openBootstrap(packagedBootstrap);

test.each([
  ['200.0.0.1', 'https://rdap.lacnic.net/rdap/'],
  ['41.1.2.3', 'https://rdap.afrinic.net/rdap/'],
  ['2a00::1', 'https://rdap.db.ripe.net/'],
  ['2001:4200::1', 'https://rdap.afrinic.net/rdap/'],
])('the packaged list knows the registry of %s', (address, url) => {
  expect(bootstrap.forAddress(address)).toBe(url);
});

test('the packaged list knows registries of domains by their last labels, and no server without TLS', () => {
  expect(bootstrap.forDomain('a.b.example.com')).toBe('https://rdap.verisign.com/com/v1/');
  expect(bootstrap.forDomain('clinic.invalid')).toBeUndefined();
  for (const part of [packagedBootstrap.ipv4, packagedBootstrap.ipv6, packagedBootstrap.dns])
    for (const url of Object.keys(part)) expect(url).toMatch(/^https:\/\/[^ ]+\/$/);
});

test('the longest prefix decides, whatever its place in the list', () => {
  const lists = openBootstrap({
    publication: '2026-01-01T00:00:00Z',
    ipv4: { 'https://wide.example/': '192.0.0.0/8', 'https://narrow.example/': '192.0.2.0/24' },
    ipv6: {},
    dns: { 'https://short.example/': 'test', 'https://long.example/': 'co.test' },
  });

  expect(lists.forAddress('192.0.2.1')).toBe('https://narrow.example/');
  expect(lists.forAddress('192.0.3.1')).toBe('https://wide.example/');
  expect(lists.forDomain('clinic.co.test')).toBe('https://long.example/');
});

test('the registry gate permits servers of the list at public addresses, and nothing else', () => {
  const gate = createRegistryGate(bootstrap);
  const ripe = { kind: 'socket', host: 'rdap.db.ripe.net', port: 443, tls: true } as const;

  expect(gate.permit(ripe, '1.1.1.1', 443).granted).toBe(true);
  expect(gate.permit(ripe, '127.0.0.1', 443).granted).toBe(false);
  expect(gate.permit(ripe, '169.254.169.254', 443).granted).toBe(false);
  expect(gate.permit({ ...ripe, port: 9200 }, '1.1.1.1', 9200).granted).toBe(false);
  expect(gate.permit({ ...ripe, tls: false, port: 80 }, '1.1.1.1', 80).granted).toBe(false);
  expect(gate.permit({ ...ripe, host: 'clinic.example' }, '1.1.1.1', 443).granted).toBe(false);
  expect(gate.refuseLookup({ kind: 'bucket', scheme: 'gs', name: 'clinic' }, 443)?.code).toBe('not-covered');
});

test('a card is read whatever its dialect, and a text that could mislead is made plain', () => {
  const card = readJcard([
    'vcard',
    [
      ['FN', {}, 'text', 'Clinic\u202e\u0000  \r\nNorth'],
      ['org', {}, 'text', ['Clinic North', 'IT']],
      ['email', {}, 'text', 'MAILTO:It@Clinic.Example'],
      ['tel', {}, 'text', '+49 30 5550-100'],
      ['adr', {}, 'text', ['', '', '', '', '', '', 'Germany']],
    ],
  ]);

  expect(card).toMatchObject({
    name: 'Clinic North',
    organisation: 'Clinic North',
    emails: ['it@clinic.example'],
    phones: ['+49 30 5550-100'],
    country: 'Germany',
  });
});

test.each([
  ['a header', 'abuse@hosting.example\r\nBcc: all@hosting.example'],
  ['two mailboxes', 'abuse@hosting.example,other@hosting.example'],
  ['a name beside', '"Abuse" <abuse@hosting.example>'],
  ['a bare host', 'abuse@localhost'],
  ['an address', 'abuse@[127.0.0.1]'],
])('a mailbox that smuggles %s is none', (_, email) => {
  expect(readJcard(['vcard', [['email', {}, 'text', email]]])?.emails).toEqual([]);
});

test('any JSON ends in an object or in nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.jsonValue({ maxDepth: 6 }), (value, part) => {
      readRdapObject(value);
      const read = readRdapObject({
        ...network,
        entities: [value, { vcardArray: part, roles: part, entities: [part] }],
        redacted: part,
        status: part,
      });
      expect(read === undefined || read.entities.length <= 60).toBe(true);
    }),
  );
});
