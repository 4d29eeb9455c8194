import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, formatAddress, formatRange, parseAddress, parseCidr, parseRange, sizeOf } from './address.ts';
import { specialPurposeOf, specialPurposeRanges } from './ranges/special-purpose.ts';

test('every address is read back from its canonical spelling', () => {
  fc.assert(fc.property(fc.nat(2 ** 32 - 1), (address) => parseAddress(formatAddress(address)) === address));
  const mapped = 0xffffn;
  fc.assert(
    fc.property(fc.bigInt(0n, 2n ** 128n - 1n), (address) => address >> 32n === mapped || parseAddress(formatAddress(address)) === address),
  );
});

test.each([
  '127.1',
  '0177.0.0.1',
  '1.2.3.4.5',
  '1.2.3',
  '256.1.1.1',
  '1.2.3.',
  '.1.2.3',
  '01.2.3.4',
  '1.2.3.4 ',
  '::1%lo',
  '1::2::3',
  'x',
  '',
])('"%s" is no address in full form', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test('a v4-mapped address and block are the IPv4 ones', () => {
  expect(parseAddress('::ffff:192.0.2.7')).toBe(parseAddress('192.0.2.7'));
  expect(parseCidr('::ffff:192.0.2.0/120')).toEqual(parseCidr('192.0.2.0/24'));
  expect(parseCidr('::ffff:192.0.2.0/90')).toContain('prefix length between 96 and 128');
});

test('blocks and ranges have their size and their shortest spelling', () => {
  const shown = (range: ReturnType<typeof parseCidr>) => (typeof range === 'string' ? range : `${formatRange(range)} ${sizeOf(range)}`);
  expect(shown(parseCidr('0.0.0.0/0'))).toBe('0.0.0.0/0 4294967296');
  expect(shown(parseCidr('2001:db8::/64'))).toBe('2001:db8::/64 18446744073709551616');
  expect(shown(parseRange('192.0.2.0-192.0.2.255'))).toBe('192.0.2.0/24 256');
  expect(shown(parseRange('192.0.2.1 - 192.0.2.2'))).toBe('192.0.2.1-192.0.2.2 2');
  expect(shown(parseRange('192.0.2.1-::1'))).toContain('mixes IPv4 and IPv6');
});

test('a special-purpose range inside another is listed before it, so that the innermost decides', () => {
  const ranges = specialPurposeRanges.map(({ cidr }) => parseCidr(cidr));
  for (const [index, inner] of ranges.entries()) {
    for (const outer of ranges.slice(0, index)) {
      if (typeof inner === 'string' || typeof outer === 'string') throw new Error('A range of the registry cannot be read.');
      expect(contains(outer, inner)).toBe(false);
    }
  }
  expect(specialPurposeOf(parseAddress('2001:2::1') ?? 0)?.title).toBe('benchmarking');
});
