/**
 * The special-purpose address ranges of the IANA registries for IPv4 and IPv6, with the RFCs that made
 * them. Nothing is sent to one unless the scope names it under `specialPurpose`; those that carry
 * another address inside themselves, or that no host can have, cannot be named at all.
 */
import { type Address, type AddressRange, contains, parseCidr } from '../address.ts';
import { type Interval, RangeIndex } from './range-index.ts';

export interface SpecialPurpose {
  readonly cidr: string;
  readonly title: string;
  readonly rfc: number;
  /** Why a scope may not name the range, where it may not. */
  readonly never?: string;
}

const NO_HOST = 'no single host has such an address';
const CARRIES = 'such an address carries an IPv4 address; write that address itself';

/** A range inside another comes before it, so that the first one found decides. */
export const specialPurposeRanges: readonly SpecialPurpose[] = [
  { cidr: '0.0.0.0/8', title: 'this network', rfc: 791, never: NO_HOST },
  { cidr: '10.0.0.0/8', title: 'private use', rfc: 1918 },
  { cidr: '100.64.0.0/10', title: 'shared address space', rfc: 6598 },
  { cidr: '127.0.0.0/8', title: 'loopback', rfc: 1122 },
  { cidr: '169.254.0.0/16', title: 'link local', rfc: 3927 },
  { cidr: '172.16.0.0/12', title: 'private use', rfc: 1918 },
  { cidr: '192.0.0.0/24', title: 'IETF protocol assignments', rfc: 6890 },
  { cidr: '192.0.2.0/24', title: 'documentation', rfc: 5737 },
  { cidr: '192.31.196.0/24', title: 'AS112', rfc: 7535 },
  { cidr: '192.52.193.0/24', title: 'automatic multicast tunnelling', rfc: 7450 },
  { cidr: '192.88.99.0/24', title: 'deprecated 6to4 relay', rfc: 7526 },
  { cidr: '192.168.0.0/16', title: 'private use', rfc: 1918 },
  { cidr: '192.175.48.0/24', title: 'AS112', rfc: 7534 },
  { cidr: '198.18.0.0/15', title: 'benchmarking', rfc: 2544 },
  { cidr: '198.51.100.0/24', title: 'documentation', rfc: 5737 },
  { cidr: '203.0.113.0/24', title: 'documentation', rfc: 5737 },
  { cidr: '224.0.0.0/4', title: 'multicast', rfc: 5771, never: NO_HOST },
  { cidr: '240.0.0.0/4', title: 'reserved, and limited broadcast', rfc: 1112, never: NO_HOST },
  { cidr: '::/128', title: 'unspecified address', rfc: 4291, never: NO_HOST },
  { cidr: '::1/128', title: 'loopback', rfc: 4291 },
  { cidr: '::/96', title: 'deprecated IPv4-compatible', rfc: 4291, never: CARRIES },
  { cidr: '64:ff9b::/96', title: 'IPv4-IPv6 translation', rfc: 6052, never: CARRIES },
  { cidr: '64:ff9b:1::/48', title: 'local IPv4-IPv6 translation', rfc: 8215, never: CARRIES },
  { cidr: '100::/64', title: 'discard only', rfc: 6666, never: NO_HOST },
  { cidr: '100:0:0:1::/64', title: 'dummy prefix', rfc: 9780, never: NO_HOST },
  { cidr: '2001::/32', title: 'Teredo', rfc: 4380, never: CARRIES },
  { cidr: '2001:2::/48', title: 'benchmarking', rfc: 5180 },
  { cidr: '2001::/23', title: 'IETF protocol assignments', rfc: 2928 },
  { cidr: '2001:db8::/32', title: 'documentation', rfc: 3849 },
  { cidr: '2002::/16', title: '6to4', rfc: 3056, never: CARRIES },
  { cidr: '2620:4f:8000::/48', title: 'AS112', rfc: 7534 },
  { cidr: '3fff::/20', title: 'documentation', rfc: 9637 },
  { cidr: '5f00::/16', title: 'segment routing identifiers', rfc: 9602 },
  { cidr: 'fc00::/7', title: 'unique local', rfc: 4193 },
  { cidr: 'fe80::/10', title: 'link local', rfc: 4291 },
  { cidr: 'fec0::/10', title: 'deprecated site local', rfc: 3879 },
  { cidr: 'ff00::/8', title: 'multicast', rfc: 4291, never: NO_HOST },
];

interface Entry {
  readonly range: AddressRange;
  readonly item: SpecialPurpose;
}

const entries: readonly Entry[] = specialPurposeRanges.map((item) => {
  const range = parseCidr(item.cidr);
  if (typeof range === 'string') throw new TypeError(range);
  return { range, item };
});

const index = new RangeIndex(entries);
const intervals = [...index.intervals()];

/** The innermost special-purpose range that holds the address. */
export function specialPurposeOf(address: Address): SpecialPurpose | undefined {
  return index.at(address)[0];
}

/** The registries as disjoint intervals, each with the innermost range first. */
export function specialPurposeIntervals(): readonly Interval<SpecialPurpose>[] {
  return intervals;
}

/** `127.0.0.0/8 loopback (RFC 1122)`. */
export function describeSpecialPurpose({ cidr, title, rfc }: SpecialPurpose): string {
  return `${cidr} ${title} (RFC ${rfc})`;
}

/** Says why a scope may not name this range, or nothing when it may. */
export function refuseToName(range: AddressRange): string | undefined {
  const innermost = entries.find((entry) => contains(entry.range, range));
  if (innermost === undefined) return 'lies in no single special-purpose range; name each special-purpose range by itself';
  const { item } = innermost;
  return item.never === undefined ? undefined : `cannot be named, as ${describeSpecialPurpose(item)}: ${item.never}`;
}
