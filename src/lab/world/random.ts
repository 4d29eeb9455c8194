/**
 * Seeded randomness of the lab's world. Every person and document has a stream of its own, drawn from a
 * seed and a number, so that the millionth document can be made without making those before it.
 */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** True with probability `share`. */
  chance(share: number): boolean;
  /** `length` digits, leading zeros kept. */
  digits(length: number): string;
}

export function randomFor(seed: string, n: number): Random {
  let state = mix(hash(seed) ^ Math.imul(n + 1, 0x9e3779b1));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    chance: (share) => next() < share,
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
  };
}

/** The element at `index`, counted round and round. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found;
}

/**
 * Maps 0, 1, 2 … one to one onto scattered numbers below `size`, so that numbers made from the result
 * are unique and do not look counted. Good for `n` up to three million.
 */
export function scatter(n: number, size: number, seed: string): number {
  return (n * 2_654_435_761 + (hash(seed) >>> 0)) % size;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

/** The finaliser of murmur3: every bit of the result depends on every bit of the input. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
