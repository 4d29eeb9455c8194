/**
 * Reads lines and byte runs from a channel's chunks. It holds one chunk at a time and overwrites it as
 * soon as it is used up; whoever wants to keep bytes copies them.
 */
import type { Channel } from '../connection/channel.ts';
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

const NOTHING = Buffer.alloc(0);
const LF = 10;

export class Inbox {
  readonly #channel: Channel;
  #chunk: Buffer = NOTHING;
  #at = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  get left(): number {
    return this.#chunk.length - this.#at;
  }

  /** A view of what is here; valid until the next call. */
  peek(most: number): Buffer {
    return this.#chunk.subarray(this.#at, Math.min(this.#chunk.length, this.#at + most));
  }

  skip(bytes: number): void {
    this.#at += bytes;
    if (this.#at >= this.#chunk.length) this.drop();
  }

  /** Waits until at least one byte is here: true, or false when the peer has ended. */
  async fill(): Promise<boolean | WireFailure> {
    while (this.left === 0) {
      const received = await this.#channel.next();
      if (received === undefined) return false;
      if (!(received instanceof Uint8Array)) return received;
      this.#chunk = received;
      this.#at = 0;
    }
    return true;
  }

  /** Everything up to and including `end`, without it, as latin-1 text; at most `most` bytes long. */
  async readUntil(end: '\r\n' | '\r\n\r\n', most: number, what: string): Promise<string | WireFailure> {
    let text = '';
    for (;;) {
      const filled = await this.fill();
      if (filled === false) return failure('ended', `The peer closed the connection before the ${what} was complete.`);
      if (filled !== true) return filled;
      if (text === '') {
        const found = this.#chunk.indexOf(end, this.#at, 'latin1');
        if (found !== -1 && found - this.#at <= most) {
          const whole = this.#chunk.toString('latin1', this.#at, found);
          this.skip(found - this.#at + end.length);
          return whole;
        }
      }
      // Up to the next line feed only, so that nothing beyond the end is taken.
      const feed = this.#chunk.indexOf(LF, this.#at);
      const stop = feed === -1 ? this.#chunk.length : feed + 1;
      text += this.#chunk.toString('latin1', this.#at, stop);
      this.skip(stop - this.#at);
      // What is over is either the end or too long; a part of the end may still be missing its rest.
      if (text.endsWith(end) && text.length <= most + end.length) return text.slice(0, -end.length);
      if (text.length >= most + end.length) return failure('malformed', `The ${what} is longer than ${most} bytes.`);
    }
  }

  drop(): void {
    this.#chunk.fill(0);
    this.#chunk = NOTHING;
    this.#at = 0;
  }
}
