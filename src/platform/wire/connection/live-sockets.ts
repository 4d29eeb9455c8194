/**
 * Every connection that is being made or stands, by address, so that an opt-out or an interrupt can end
 * it at once. After `stopAll` nothing new is admitted.
 */
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

export interface LiveSocket {
  readonly address: string;
  readonly fail: (reason: WireFailure) => void;
}

export class LiveSockets {
  readonly #live = new Set<LiveSocket>();
  #stopped = false;

  get stopped(): boolean {
    return this.#stopped;
  }

  get size(): number {
    return this.#live.size;
  }

  /** Adds a connection; the result takes it out again. */
  add(socket: LiveSocket): () => void {
    this.#live.add(socket);
    return () => this.#live.delete(socket);
  }

  stop(matches: (address: string) => boolean): void {
    for (const socket of [...this.#live]) {
      if (matches(socket.address)) socket.fail(stoppedUnderWay());
    }
  }

  stopAll(): void {
    this.#stopped = true;
    this.stop(() => true);
  }
}

export function stoppedUnderWay(): WireFailure {
  return failure('stopped', 'It was stopped while under way: opted out, expired or interrupted.');
}
