/**
 * Collects a body in one growing buffer up to a ceiling. Growth copies and overwrites the old buffer, so
 * that a body exists once; nothing is allocated on the strength of an announced length.
 */
import type { WireFailure } from '../contract.ts';

const FIRST_BYTES = 4096;

export class BodySink {
  #buffer: Buffer = Buffer.alloc(0);
  #used = 0;
  readonly #most: number;
  readonly #count: (bytes: number) => WireFailure | undefined;
  truncated = false;
  failure: WireFailure | undefined;

  constructor(most: number, count: (bytes: number) => WireFailure | undefined) {
    this.#most = most;
    this.#count = count;
  }

  /** Takes a copy of `bytes`; false when no more is wanted, because of the cut or of a failure. */
  push(bytes: Uint8Array): boolean {
    const wanted = Math.min(bytes.length, this.#most - this.#used);
    this.failure ??= this.#count(wanted);
    if (this.failure !== undefined) return false;
    this.#reserve(wanted);
    this.#buffer.set(wanted === bytes.length ? bytes : bytes.subarray(0, wanted), this.#used);
    this.#used += wanted;
    if (wanted < bytes.length) this.truncated = true;
    return !this.truncated;
  }

  /** True when the ceiling is reached exactly: one more byte would be a cut. */
  get full(): boolean {
    return this.#used >= this.#most;
  }

  finish(): Uint8Array {
    return this.#buffer.subarray(0, this.#used);
  }

  erase(): void {
    this.#buffer.fill(0);
    this.#used = 0;
  }

  #reserve(more: number): void {
    const needed = this.#used + more;
    if (needed <= this.#buffer.length) return;
    const size = this.#used === 0 ? needed : Math.max(needed, this.#buffer.length * 2, FIRST_BYTES);
    // Zeroed: a slice of the process-wide pool must never hold a body.
    const grown = Buffer.alloc(size);
    grown.set(this.#buffer.subarray(0, this.#used));
    this.#buffer.fill(0);
    this.#buffer = grown;
  }
}
