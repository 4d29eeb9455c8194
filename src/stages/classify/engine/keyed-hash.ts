/**
 * A keyed 32-bit and 64-bit hash of strings (two lanes of a multiply-rotate mix, after the design of
 * MurmurHash3). The key is random per run and stays in memory: without it a hash says nothing about who was
 * counted. It is no message authentication; outside names are masked with HMAC instead.
 */
export interface KeyedHash {
  hash32(text: string): number;
  /** Two independent 32-bit words. */
  hash64(text: string): readonly [number, number];
}

const LONGEST = 512;

export function keyedHash(key: Uint8Array): KeyedHash {
  const a = word(key, 0);
  const b = word(key, 4);
  return {
    hash32: (text) => mix(text, a),
    hash64: (text) => [mix(text, a ^ 0x9e3779b9), mix(text, b)],
  };
}

function mix(text: string, seed: number): number {
  let hash = seed;
  const length = Math.min(text.length, LONGEST);
  for (let at = 0; at < length; at++) {
    let block = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    block = (block << 15) | (block >>> 17);
    hash ^= Math.imul(block, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function word(key: Uint8Array, from: number): number {
  let value = 0;
  for (let at = 0; at < 4; at++) value = (value << 8) | (key[(from + at) % Math.max(1, key.length)] ?? 0);
  return value;
}
