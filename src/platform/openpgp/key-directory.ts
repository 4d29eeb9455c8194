/**
 * Where the key of an address lies on the web server of its domain (Web Key Directory): on a host of its own first, on
 * the domain itself second. Only says where to ask; whoever asks does so through the wire and its gate.
 */
import { createHash } from 'node:crypto';

export interface KeyPlace {
  readonly method: 'advanced' | 'direct';
  readonly host: string;
  readonly path: string;
}

const DIGITS = 'ybndrfg8ejkmcpqxot1uwisza345h769';

export function keyPlaces(address: string): readonly KeyPlace[] {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  const hash = zBase32(createHash('sha1').update(local.toLowerCase()).digest());
  const query = `${hash}?l=${encodeURIComponent(local)}`;
  return [
    { method: 'advanced', host: `openpgpkey.${domain}`, path: `/.well-known/openpgpkey/${domain}/hu/${query}` },
    { method: 'direct', host: domain, path: `/.well-known/openpgpkey/hu/${query}` },
  ];
}

/** Base 32 for people (z-base-32), without padding. */
function zBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
