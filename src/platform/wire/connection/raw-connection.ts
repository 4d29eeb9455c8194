/** One connection for a protocol that is not HTTP: exact reads, within the target's budget. */

import type { Connection, TlsEvidence, WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';
import { Inbox } from '../http/inbox.ts';
import type { Channel } from './channel.ts';
import type { Meter } from './meter.ts';

export class RawConnection implements Connection {
  readonly #channel: Channel;
  readonly #inbox: Inbox;
  readonly #meter: Meter;
  readonly tls?: TlsEvidence;
  #reading = false;

  constructor(channel: Channel, meter: Meter) {
    this.#channel = channel;
    this.#inbox = new Inbox(channel);
    this.#meter = meter;
    if (channel.tls !== undefined) this.tls = channel.tls;
  }

  write(bytes: Uint8Array): void {
    this.#channel.write(bytes);
  }

  takeRequest(): WireFailure | undefined {
    return this.#meter.takeRequest();
  }

  async read(length: number): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | WireFailure> {
    if (this.#reading) throw new TypeError('A read is already under way on this connection.');
    if (length - this.#inbox.left - this.#channel.queuedBytes > this.#meter.bytesLeft) {
      return failure('too-large', `${length} more bytes are announced than the budget allows.`);
    }
    this.#reading = true;
    try {
      return await this.#collect(length);
    } finally {
      this.#reading = false;
    }
  }

  close(): void {
    this.#inbox.drop();
    this.#channel.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async #collect(length: number): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | WireFailure> {
    const runs: Buffer[] = [];
    let missing = length;
    let problem: WireFailure | undefined;
    while (missing > 0 && problem === undefined) {
      const filled = await this.#inbox.fill();
      if (filled === true) {
        const run = Buffer.alloc(Math.min(missing, this.#inbox.left));
        run.set(this.#inbox.peek(missing));
        this.#inbox.skip(run.length);
        runs.push(run);
        missing -= run.length;
      } else problem = filled === false ? failure('ended', `The peer closed the connection with ${missing} bytes missing.`) : filled;
    }
    const [only] = runs;
    if (problem === undefined && runs.length === 1 && only !== undefined) return { ok: true, bytes: only };
    const bytes = Buffer.alloc(problem === undefined ? length : 0);
    let at = 0;
    for (const run of runs) {
      if (problem === undefined) bytes.set(run, at);
      at += run.length;
      run.fill(0);
    }
    return problem ?? { ok: true, bytes };
  }
}
