/**
 * One connected socket as a pull: chunks are handed out one at a time, and while nobody asks, at most a
 * small queue is held and the socket is paused, so that a peer cannot fill our memory. Every byte is
 * counted against the target's budget as it arrives; the first failure ends the channel for good.
 */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { TlsEvidence, WireFailure } from '../contract.ts';
import { errorCode, failure } from '../failure.ts';
import type { TargetPatience } from '../patience/target-patience.ts';
import type { Waiting } from '../patience/watch.ts';
import type { Meter } from './meter.ts';

const MOST_QUEUED_BYTES = 65_536;

/** A chunk; undefined when the peer has ended; or the failure that ended the channel. */
export type Received = Buffer | undefined | WireFailure;

export interface ChannelParts {
  readonly address: string;
  readonly port: number;
  /** The TCP socket underneath; the same as `socket` without TLS. */
  readonly raw: Socket;
  readonly socket: Socket | TLSSocket;
  readonly tls: TlsEvidence | undefined;
  readonly meter: Meter;
  readonly patience: TargetPatience;
  readonly now: () => number;
  readonly onClose: () => void;
}

export class Channel {
  readonly address: string;
  readonly port: number;
  readonly tls: TlsEvidence | undefined;
  readonly #parts: ChannelParts;
  readonly #queue: Buffer[] = [];
  #queuedBytes = 0;
  #countedBytes = 0;
  #paused = false;
  #ended = false;
  #failure: WireFailure | undefined;
  #waiter: ((received: Received) => void) | undefined;
  #waiting: Waiting | undefined;
  #askedAt: number;
  #bytesSinceAsked = 0;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
    this.address = parts.address;
    this.port = parts.port;
    this.tls = parts.tls;
    this.#askedAt = parts.now();
    parts.socket.on('data', (chunk: Buffer) => this.#accept(chunk));
    parts.socket.on('end', () => this.#end());
    parts.socket.on('error', (error) => this.fail(failure('reset', `The connection broke (${errorCode(error)}).`)));
    parts.socket.on('close', () => this.#end());
    if (parts.raw !== parts.socket)
      parts.raw.on('error', (error) => this.fail(failure('reset', `The connection broke (${errorCode(error)}).`)));
    // The bytes of the handshake are received bytes too.
    this.#count();
  }

  /** True while nothing was received that nobody asked for and the peer is still there. */
  get fresh(): boolean {
    return this.#failure === undefined && !this.#ended && this.#queuedBytes === 0;
  }

  /** Bytes that are counted already but not handed out. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  write(bytes: Uint8Array | string): void {
    if (this.#failure !== undefined || this.#ended) return;
    this.#askedAt = this.#parts.now();
    this.#bytesSinceAsked = 0;
    if (typeof bytes === 'string') this.#parts.socket.write(bytes, 'latin1');
    else this.#parts.socket.write(bytes);
  }

  /** The next chunk. The caller owns it and overwrites it when done. */
  next(): Promise<Received> {
    const queued = this.#queue.shift();
    if (queued !== undefined) {
      this.#queuedBytes -= queued.length;
      return Promise.resolve(queued);
    }
    if (this.#failure !== undefined) return Promise.resolve(this.#failure);
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiter = resolve;
      const { patience, now } = this.#parts;
      const waitMs = patience.waitMs(now() - this.#askedAt, this.#bytesSinceAsked);
      this.#waiting = patience.watch.begin(waitMs, () => {
        patience.givenUp();
        this.fail(failure('slow', `Nothing more came within ${Math.round(waitMs)} ms.`));
      });
      if (this.#paused) {
        this.#paused = false;
        this.#parts.socket.resume();
      }
    });
  }

  /** Ends the channel with a reason; whatever it held is overwritten and the peer gets a reset. */
  fail(reason: WireFailure): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#forget();
    this.#parts.raw.resetAndDestroy();
    this.#parts.socket.destroy();
    this.#parts.onClose();
    this.#answer(reason);
  }

  close(): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure('stopped', 'The connection was closed by us.');
    this.#forget();
    this.#parts.socket.destroy();
    this.#parts.onClose();
    this.#answer(this.#failure);
  }

  #accept(chunk: Buffer): void {
    const exceeded = this.#count();
    if (exceeded !== undefined) {
      chunk.fill(0);
      this.fail(exceeded);
      return;
    }
    this.#bytesSinceAsked += chunk.length;
    this.#parts.patience.heard(this.#parts.now() - this.#askedAt);
    if (this.#waiter !== undefined) {
      this.#answer(chunk);
      return;
    }
    this.#queue.push(chunk);
    this.#queuedBytes += chunk.length;
    if (this.#queuedBytes >= MOST_QUEUED_BYTES && !this.#paused) {
      this.#paused = true;
      this.#parts.socket.pause();
    }
  }

  #end(): void {
    if (this.#ended || this.#failure !== undefined) return;
    this.#ended = true;
    this.#parts.socket.destroy();
    this.#parts.onClose();
    this.#answer(undefined);
  }

  #count(): WireFailure | undefined {
    const total = this.#parts.raw.bytesRead;
    const delta = total - this.#countedBytes;
    this.#countedBytes = total;
    return delta > 0 ? this.#parts.meter.countBytes(delta) : undefined;
  }

  #answer(received: Received): void {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    if (this.#waiting !== undefined) this.#parts.patience.watch.end(this.#waiting);
    this.#waiting = undefined;
    waiter?.(received);
  }

  #forget(): void {
    for (const chunk of this.#queue) chunk.fill(0);
    this.#queue.length = 0;
    this.#queuedBytes = 0;
  }
}
