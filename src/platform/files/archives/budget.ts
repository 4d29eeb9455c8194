/** What may come out of an archive: bytes in all, bytes for each byte in, files, and archives inside of archives. */
import { AppError } from '../../../errors.ts';
import type { ReadLimits } from '../reader.ts';
import type { Source } from '../source.ts';

export class ArchiveBudget {
  readonly #name: string;
  readonly #limits: ReadLimits;
  #in = 0;
  #out = 0;
  #members = 0;

  /** @throws AppError FILE_REFUSED for an archive too deep inside of others */
  constructor(source: Source, limits: ReadLimits) {
    this.#name = source.name;
    this.#limits = limits;
    if (source.depth >= limits.depth) throw this.#refusal(`lies inside of ${limits.depth} archives`);
  }

  /** Counts what goes in. */
  async *taking(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#in += chunk.length;
      yield chunk;
    }
  }

  /** Counts what comes out. @throws AppError FILE_REFUSED */
  async *giving(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.give(chunk.length);
      yield chunk;
    }
  }

  give(bytes: number): void {
    this.#out += bytes;
    const { expanded, ratio, ratioFrom } = this.#limits;
    if (this.#out > expanded) throw this.#refusal(`expands to more than ${Math.round(expanded / 1024 ** 2)} MiB`);
    if (this.#out > ratioFrom && this.#out > this.#in * ratio) throw this.#refusal(`expands to more than ${ratio} times its size`);
  }

  member(): void {
    this.#members += 1;
    if (this.#members > this.#limits.members) throw this.#refusal(`holds more than ${this.#limits.members} files`);
  }

  #refusal(rule: string): AppError {
    return new AppError('FILE_REFUSED', { detail: `${this.#name} ${rule}.` });
  }
}
