/**
 * Millions of byte patterns, found in one pass: a rolling hash over a window of fixed length meets a bitmap first,
 * and what the bitmap lets through is compared by the length and a second hash of the whole pattern. Patterns of
 * digits alone count only where no further digit stands beside them.
 */

export const forms = ['utf-8', 'utf-16', 'json', 'latin-1', 'digits'] as const;
export type Form = (typeof forms)[number];

export interface Found {
  readonly at: number;
  readonly form: Form;
}

const BASE = 0x01000193;
/** Bits of the bitmap for each pattern, as a power of two: few positions of a file get past it by chance. */
const SPARSE = 5;
const LEAST_BITS = 16;
const MOST_BITS = 28;

/** Patterns shorter than this are not taken: they would be met by chance. */
export const shortestPattern = 8;

/** Patterns whose window is `window` bytes long. */
class WindowTable {
  readonly window: number;
  readonly #outgoing: number;
  /** Made for as many patterns as there are when a search begins: a few must be fast, and millions must fit. */
  #bits = LEAST_BITS;
  #bitmap = new Uint8Array(0);
  #heads = new Int32Array(0);
  #next = new Int32Array(0);
  #ready = 0;
  #keys = new Int32Array(1024);
  #checks = new Int32Array(1024);
  #lengths = new Uint16Array(1024);
  #forms = new Uint8Array(1024);
  count = 0;

  constructor(window: number) {
    this.window = window;
    let power = 1;
    for (let i = 1; i < window; i += 1) power = Math.imul(power, BASE);
    this.#outgoing = power;
  }

  add(bytes: Uint8Array, form: number): void {
    if (this.count === this.#keys.length) this.#grow();
    this.#keys[this.count] = hashOf(bytes, 0, this.window);
    this.#checks[this.count] = checkOf(bytes, 0, bytes.length);
    this.#lengths[this.count] = bytes.length;
    this.#forms[this.count] = form;
    this.count += 1;
  }

  #prepare(): void {
    if (this.#ready === this.count) return;
    this.#bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(this.count)) + SPARSE));
    this.#bitmap = new Uint8Array(2 ** (this.#bits - 3));
    this.#heads = new Int32Array(2 ** (this.#bits - SPARSE)).fill(-1);
    this.#next = new Int32Array(this.count);
    for (let each = 0; each < this.count; each += 1) {
      const key = this.#keys[each] ?? 0;
      const head = (key >>> 0) % this.#heads.length;
      this.#next[each] = this.#heads[head] ?? -1;
      this.#heads[head] = each;
      const bit = key >>> (32 - this.#bits);
      this.#bitmap[bit >>> 3] = (this.#bitmap[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
    this.#ready = this.count;
  }

  /** Calls `found` for every pattern that starts at or after `from` and lies in `block` with a byte to spare, or ends with it when `last`. */
  search(block: Uint8Array, from: number, last: boolean, found: (hit: Found) => void): void {
    if (this.count === 0 || block.length - from < this.window) return;
    this.#prepare();
    const bitmap = this.#bitmap;
    const shift = 32 - this.#bits;
    let key = hashOf(block, from, from + this.window);
    for (let at = from; ; at += 1) {
      const bit = key >>> shift;
      if (((bitmap[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) this.#compare(block, at, key, last, found);
      const entering = at + this.window;
      if (entering >= block.length) return;
      key = Math.imul(key - Math.imul(block[at] ?? 0, this.#outgoing), BASE) + (block[entering] ?? 0);
    }
  }

  #compare(block: Uint8Array, at: number, key: number, last: boolean, found: (hit: Found) => void): void {
    for (let each = this.#heads[(key >>> 0) % this.#heads.length] ?? -1; each >= 0; each = this.#next[each] ?? -1) {
      if (this.#keys[each] !== (key | 0)) continue;
      const end = at + (this.#lengths[each] ?? 0);
      if (end > block.length || (!last && end + 2 > block.length)) continue;
      if (checkOf(block, at, end) !== this.#checks[each]) continue;
      const form = forms[this.#forms[each] ?? 0] ?? 'utf-8';
      if (!standsAmongDigits(block, at, end)) found({ at, form });
    }
  }

  #grow(): void {
    const larger = this.#keys.length * 2;
    const copy = <T extends Int32Array | Uint16Array | Uint8Array>(old: T, into: T): T => {
      into.set(old);
      return into;
    };
    this.#keys = copy(this.#keys, new Int32Array(larger));
    this.#checks = copy(this.#checks, new Int32Array(larger));
    this.#lengths = copy(this.#lengths, new Uint16Array(larger));
    this.#forms = copy(this.#forms, new Uint8Array(larger));
  }
}

export class CanaryIndex {
  /** The longer window tells digits in UTF-16 apart, of which the shorter one sees only four. */
  readonly #tables = [new WindowTable(16), new WindowTable(shortestPattern)];
  longest = shortestPattern;

  get count(): number {
    return this.#tables.reduce((sum, { count }) => sum + count, 0);
  }

  add(bytes: Uint8Array, form: Form): void {
    const table = this.#tables.find(({ window }) => bytes.length >= window);
    table?.add(bytes, forms.indexOf(form));
    this.longest = Math.max(this.longest, bytes.length);
  }

  search(block: Uint8Array, from: number, last: boolean, found: (hit: Found) => void): void {
    for (const table of this.#tables) table.search(block, from, last, found);
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, BASE) + (bytes[at] ?? 0)) | 0;
  return hash;
}

function checkOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), BASE);
  return hash;
}

/** A number inside a longer number is another number. */
function standsAmongDigits(block: Uint8Array, at: number, end: number): boolean {
  const step = block[at + 1] === 0 ? 2 : 1;
  for (let each = at; each < end; each += step) if (!isDigit(block[each])) return false;
  return isDigit(block[at - step]) || isDigit(block[end]);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
