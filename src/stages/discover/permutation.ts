/**
 * A pseudo-random order of 0 … size-1 in which each index comes exactly once, from a seed and nothing else:
 * a balanced Feistel network with cycle walking. A chunk of a sweep is thereby two integers, and neighbours
 * in the order are strangers in the address space, so that no network sees a burst.
 *
 * Source: J. Black, P. Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002.
 */
const ROUNDS = 4;

/** Sizes up to 2^48; walking stays within four times the size, so a lookup takes a few rounds. */
export function permutation(size: number, seed: number): (index: number) => number {
  if (!Number.isSafeInteger(size) || size < 0 || size > 2 ** 48) throw new RangeError('A target space has at most 2^48 endpoints.');
  let half = 1;
  while (2 ** (2 * half) < size) half += 1;
  const width = 2 ** half;
  const keys = Array.from({ length: ROUNDS }, (_, round) => mix(seed + round * 0x9e37_79b9, round + 1));

  return (index) => {
    let value = index;
    do value = encrypt(value, width, keys);
    while (value >= size);
    return value;
  };
}

function encrypt(value: number, width: number, keys: readonly number[]): number {
  let left = Math.floor(value / width);
  let right = value % width;
  for (const key of keys) {
    const next = (left + mix(right, key)) % width;
    left = right;
    right = next;
  }
  return left * width + right;
}

/** 32-bit finaliser of MurmurHash3, keyed by addition. */
function mix(value: number, key: number): number {
  let hash = (value + key) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
