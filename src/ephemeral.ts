/**
 * The container for everything that a target sent us: documents, names, bytes. It refuses to print,
 * log, serialise or clone, and it is emptied when its reader is done, so that keeping a value takes
 * more typing than dropping it. Only code that runs in the clean room (platform/room) opens one.
 */
import { inspect } from 'node:util';

const REFUSAL = '[ephemeral]';

export class Ephemeral<T> implements Disposable {
  #value: T | undefined;
  #held = true;

  private constructor(value: T) {
    this.#value = value;
  }

  static of<T>(value: T): Ephemeral<T> {
    return new Ephemeral(value);
  }

  /** Lends the value to `reader`. The reader hands back something that holds no part of the value. */
  read<R>(reader: (value: T) => R): R {
    if (!this.#held || this.#value === undefined) throw new TypeError('This ephemeral value has been erased.');
    return reader(this.#value);
  }

  get erased(): boolean {
    return !this.#held;
  }

  /** Forgets the value; bytes are overwritten, since freed memory is not cleared by the runtime. */
  erase(): void {
    if (this.#value instanceof Uint8Array) this.#value.fill(0);
    this.#value = undefined;
    this.#held = false;
  }

  [Symbol.dispose](): void {
    this.erase();
  }

  toJSON(): never {
    throw new TypeError('An ephemeral value cannot be serialised.');
  }

  toString(): string {
    return REFUSAL;
  }

  [inspect.custom](): string {
    return REFUSAL;
  }
}
