/**
 * Remembers which sightings were there already, in some twenty bytes each, so that memory grows with what differs and not with the file. Ports
 * of IPv4 are remembered as they are; IPv6 and buckets by 64 bits of a hash, which takes two of ten million for one with
 * a chance of one in 300,000.
 */
import { hash } from 'node:crypto';
import { parseAddress } from '../../scope/address.ts';
import type { Sighting } from '../import-format.ts';

const SMALLEST = 1 << 12;
const LARGEST_LOAD = 0.6;
const TRANSPORTS = { tcp: 1, udp: 2, sctp: 3 } as const;

export class SeenSet {
  #high = new Uint32Array(SMALLEST);
  #low = new Uint32Array(SMALLEST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** True when it was not there yet. */
  add(sighting: Sighting): boolean {
    const [high, low] = keyOf(sighting);
    if (!place(this.#high, this.#low, high, low)) return false;
    this.#size += 1;
    if (this.#size > this.#high.length * LARGEST_LOAD) this.#grow();
    return true;
  }

  #grow(): void {
    const high = new Uint32Array(this.#high.length * 2);
    const low = new Uint32Array(high.length);
    for (const [index, value] of this.#high.entries()) if (value !== 0) place(high, low, value, this.#low[index] ?? 0);
    this.#high = high;
    this.#low = low;
  }
}

/** The high half is never 0, which marks an empty place. */
function keyOf(sighting: Sighting): readonly [number, number] {
  if (sighting.kind === 'port') {
    const address = parseAddress(sighting.address);
    if (typeof address === 'number') return [((TRANSPORTS[sighting.transport] << 16) | sighting.port) >>> 0, address >>> 0];
  }
  const text =
    sighting.kind === 'port' ? `${sighting.address} ${sighting.port} ${sighting.transport}` : `${sighting.scheme}://${sighting.name}`;
  const digest = hash('sha256', text);
  return [(Number.parseInt(digest.slice(0, 8), 16) | 0x8000_0000) >>> 0, Number.parseInt(digest.slice(8, 16), 16)];
}

function place(highs: Uint32Array, lows: Uint32Array, high: number, low: number): boolean {
  const mask = highs.length - 1;
  let index = (Math.imul(high ^ (low * 31), 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b)) >>> 0;
  index = (index ^ (index >>> 15)) & mask;
  for (;;) {
    if (highs[index] === 0) {
      highs[index] = high;
      lows[index] = low;
      return true;
    }
    if (highs[index] === high && lows[index] === low) return false;
    index = (index + 1) & mask;
  }
}
