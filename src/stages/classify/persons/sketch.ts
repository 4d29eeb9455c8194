/**
 * Counts distinct persons without keeping one: a HyperLogLog over keyed hashes, exact while it is small.
 * The key is random per run and stays in memory, so a sketch tells nobody who was in it.
 */
import type { KeyedHash } from '../engine/keyed-hash.ts';

const PRECISION = 12;
const REGISTERS = 1 << PRECISION;
/** Exact below this number of distinct hashes. */
const SPARSE = 2048;

export class PersonSketch {
  readonly #hash: KeyedHash;
  #sparse: Map<number, Set<number>> | undefined = new Map();
  #sparseSize = 0;
  #registers: Uint8Array | undefined;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  add(key: string): void {
    const [high, low] = this.#hash.hash64(key);
    this.#addHash(high, low);
  }

  /** Distinct keys so far: exact while sparse, else within about 1.6 %. */
  count(): number {
    if (this.#registers === undefined) return this.#sparseSize;
    let sum = 0;
    let empty = 0;
    for (const register of this.#registers) {
      sum += 2 ** -register;
      if (register === 0) empty += 1;
    }
    const raw = ((0.7213 / (1 + 1.079 / REGISTERS)) * REGISTERS * REGISTERS) / sum;
    // Small ranges are counted better by the share of empty registers.
    if (raw <= 2.5 * REGISTERS && empty > 0) return Math.round(REGISTERS * Math.log(REGISTERS / empty));
    return Math.round(raw);
  }

  get exact(): boolean {
    return this.#registers === undefined;
  }

  /** Takes in another sketch of the same key, so that a person in both is counted once. */
  merge(other: PersonSketch): void {
    if (other.#sparse !== undefined) {
      for (const [high, lows] of other.#sparse) for (const low of lows) this.#addHash(high, low);
      return;
    }
    const mine = this.#dense();
    for (const [at, value] of (other.#registers ?? []).entries()) mine[at] = Math.max(mine[at] ?? 0, value);
  }

  #addHash(high: number, low: number): void {
    if (this.#sparse === undefined) {
      this.#addDense(high, low);
      return;
    }
    const lows = this.#sparse.get(high) ?? new Set<number>();
    this.#sparse.set(high, lows);
    if (lows.has(low)) return;
    lows.add(low);
    this.#sparseSize += 1;
    if (this.#sparseSize > SPARSE) this.#dense();
  }

  #dense(): Uint8Array {
    if (this.#registers !== undefined) return this.#registers;
    this.#registers = new Uint8Array(REGISTERS);
    const sparse = this.#sparse;
    this.#sparse = undefined;
    for (const [high, lows] of sparse ?? []) for (const low of lows) this.#addDense(high, low);
    return this.#registers;
  }

  #addDense(high: number, low: number): void {
    if (this.#registers === undefined) return;
    const at = high >>> (32 - PRECISION);
    const rest = ((high << PRECISION) | (low >>> (32 - PRECISION))) >>> 0;
    const rank = rest === 0 ? 33 : Math.clz32(rest) + 1;
    if ((this.#registers[at] ?? 0) < rank) this.#registers[at] = rank;
  }
}
