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

  /** Forgets the value; bytes in it, however deep, are overwritten, since freed memory is not cleared by the runtime. */
  erase(): void {
    const value = this.#value;
    this.#value = undefined;
    this.#held = false;
    overwriteBytes(value);
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

/** Without recursion, since targets choose how deep their documents are, and each object once, since they may share. */
function overwriteBytes(value: unknown): void {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) new Uint8Array(next.buffer, next.byteOffset, next.byteLength).fill(0);
    else if (next instanceof ArrayBuffer) new Uint8Array(next).fill(0);
    else if (next instanceof Map) for (const [key, inside] of next) waiting.push(key, inside);
    else if (next instanceof Set) for (const inside of next) waiting.push(inside);
    // Lists may be many, and describing the properties of each costs ten times the look at its items.
    else if (Array.isArray(next)) for (const inside of next) waiting.push(inside);
    // Another container erases its own.
    else if (!(next instanceof Ephemeral)) for (const inside of insideOf(next)) waiting.push(inside);
  }
}

/** Getters run code and may fail, so they are not asked; what they would make is not held here. */
function insideOf(value: object): readonly unknown[] {
  return Object.values(Object.getOwnPropertyDescriptors(value)).flatMap((property) => ('value' in property ? [property.value] : []));
}
