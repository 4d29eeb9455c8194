/**
 * Addresses as numbers, so that a permit costs a few comparisons: IPv4 is a `number`, IPv6 a `bigint`,
 * and a v4-mapped IPv6 address is the IPv4 address. Only full spellings are read; forms that resolvers
 * disagree about (`127.1`, `0177.0.0.1`, zones) are refused.
 */
import ipaddr from 'ipaddr.js';

export type Address = number | bigint;

/** Both ends are inside; both have the same family. */
export type AddressRange = { readonly from: number; readonly to: number } | { readonly from: bigint; readonly to: bigint };

const MAPPED_FIRST = 0xffff_0000_0000n;
const MAPPED_LAST = 0xffff_ffff_ffffn;
const LAST_V6 = (1n << 128n) - 1n;

export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

export function formatAddress(address: Address): string {
  if (typeof address === 'number') return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
  const parts = Array.from({ length: 8 }, (_, index) => Number((address >> BigInt(112 - 16 * index)) & 0xffffn));
  return new ipaddr.IPv6(parts).toString();
}

/** Reads `192.0.2.0/24`, or a single address; a sentence says what is wrong with anything else. */
export function parseCidr(text: string): AddressRange | string {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === undefined) return `"${shorten(text)}" is not an address in full form`;
  if (slash < 0) return single(address);
  const mapped = text.includes(':') && typeof address === 'number';
  const width = typeof address === 'number' ? 32 : 128;
  const written = text.slice(slash + 1);
  const prefix = /^(0|[1-9][0-9]{0,2})$/.test(written) ? Number(written) - (mapped ? 96 : 0) : -1;
  if (prefix < 0 || prefix > width) return `"${shorten(text)}" has no prefix length between ${mapped ? 96 : 0} and ${mapped ? 128 : width}`;
  const range = block(address, prefix);
  if (range.from === address) return range;
  return `"${shorten(text)}" has bits set behind its prefix; write ${formatAddress(range.from)}/${prefix} or the single address`;
}

/** Reads `192.0.2.10-192.0.2.20`. */
export function parseRange(text: string): AddressRange | string {
  const ends = text.split('-');
  const from = parseAddress((ends[0] ?? '').trim());
  const to = parseAddress((ends[1] ?? '').trim());
  if (ends.length !== 2 || from === undefined || to === undefined)
    return `"${shorten(text)}" is not FIRST-LAST with two addresses in full form`;
  if (typeof from === 'number' && typeof to === 'number') return from <= to ? { from, to } : `"${shorten(text)}" ends before it starts`;
  if (typeof from === 'bigint' && typeof to === 'bigint') {
    if (from > to) return `"${shorten(text)}" ends before it starts`;
    // A range across the mapped block would cover IPv4 addresses by another name.
    if (from <= MAPPED_LAST && to >= MAPPED_FIRST) return `"${shorten(text)}" spans the v4-mapped block; write the IPv4 range itself`;
    return { from, to };
  }
  return `"${shorten(text)}" mixes IPv4 and IPv6`;
}

export function single(address: Address): AddressRange {
  return typeof address === 'number' ? { from: address, to: address } : { from: address, to: address };
}

/** @throws TypeError when the ends are of two families */
export function rangeBetween(from: Address, to: Address): AddressRange {
  if (typeof from === 'number' && typeof to === 'number') return { from, to };
  if (typeof from === 'bigint' && typeof to === 'bigint') return { from, to };
  throw new TypeError('A range has one family.');
}

export function sizeOf(range: AddressRange): bigint {
  return typeof range.from === 'number' ? BigInt(range.to) - BigInt(range.from) + 1n : BigInt(range.to) - range.from + 1n;
}

/** True when every address of `inner` is in `outer`. */
export function contains(outer: AddressRange, inner: AddressRange): boolean {
  return typeof outer.from === typeof inner.from && outer.from <= inner.from && inner.to <= outer.to;
}

/** `192.0.2.0/24` where the range is one block, otherwise both ends. */
export function formatRange(range: AddressRange): string {
  const size = sizeOf(range);
  if (size === 1n) return formatAddress(range.from);
  const bits = size.toString(2).length - 1;
  const aligned = 1n << BigInt(bits) === size && BigInt(range.from) % size === 0n;
  const width = typeof range.from === 'number' ? 32 : 128;
  return aligned ? `${formatAddress(range.from)}/${width - bits}` : `${formatAddress(range.from)}-${formatAddress(range.to)}`;
}

function parseV4(text: string): number | undefined {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 46) {
      if (octet < 0 || dots === 3) return undefined;
      value = value * 256 + octet;
      octet = -1;
      dots += 1;
    } else if (code >= 48 && code <= 57 && octet !== 0) {
      octet = Math.max(octet, 0) * 10 + code - 48;
      if (octet > 255) return undefined;
    } else return undefined;
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : undefined;
}

function parseV6(text: string): Address | undefined {
  if (text.length > 45 || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  let value = 0n;
  for (const part of ipaddr.IPv6.parse(text).parts) value = (value << 16n) | BigInt(part);
  return value >= MAPPED_FIRST && value <= MAPPED_LAST ? Number(value & 0xffff_ffffn) : value;
}

function block(address: Address, prefix: number): AddressRange {
  if (typeof address === 'number') {
    const size = 2 ** (32 - prefix);
    const from = address - (address % size);
    return { from, to: from + size - 1 };
  }
  const host = LAST_V6 >> BigInt(prefix);
  return { from: address & ~host & LAST_V6, to: address | host };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
