/**
 * A queue for something that only one may hold at a time, in order of asking. The embedded database has
 * a single session; whoever wants it waits for a turn.
 */
export class Turn {
  #tail: Promise<void> = Promise.resolve();

  /** Resolves when the turn has come; the answer ends it, and may be called more than once. */
  async take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#tail;
    this.#tail = before.then(() => promise);
    await before;
    return resolve;
  }
}
