/** Bytes handed from one that has them to one that wants them, who may also lose interest. */
export class Pipe implements AsyncIterable<Uint8Array> {
  readonly #waiting: Uint8Array[] = [];
  #ended = false;
  #closed = false;
  #failure: unknown;
  #wake = Promise.withResolvers<void>();
  #drained = Promise.withResolvers<void>();

  push(chunk: Uint8Array): void {
    if (this.#closed || chunk.length === 0) return;
    this.#waiting.push(chunk);
    this.#wake.resolve();
  }

  end(failure?: unknown): void {
    this.#ended = true;
    this.#failure = failure;
    this.#wake.resolve();
  }

  /** The reader wants no more: what comes is dropped. */
  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    this.#drained.resolve();
  }

  /** Settles when everything that was pushed has been taken. */
  async drained(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#closed) {
      this.#drained = Promise.withResolvers();
      await this.#drained.promise;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        if (this.#waiting.length === 0) this.#drained.resolve();
        yield next;
      } else if (this.#failure !== undefined) throw this.#failure;
      else if (this.#ended) return;
      else {
        this.#wake = Promise.withResolvers();
        await this.#wake.promise;
      }
    }
  }
}
