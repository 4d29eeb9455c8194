/**
 * The network that an address is counted under: /24 for v4, /48 for v6. Both are what one customer
 * usually holds, so that a rate per network protects a hospital's line and not just one of its hosts.
 */
import ipaddr from 'ipaddr.js';

export function networkOf(address: string): string {
  if (!address.includes(':')) return address.slice(0, address.lastIndexOf('.'));
  const parsed = ipaddr.parse(address);
  if (parsed.kind() !== 'ipv6') return address;
  return parsed
    .toByteArray()
    .slice(0, 6)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
