/**
 * Counts what one target has cost over all its connections and says when a ceiling is reached. The
 * clock starts at the first connect; time that a request waits for our own rate limits is added to the
 * deadline, since the target did not cause it.
 */
import type { Budget, Spent, WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

export class Meter {
  readonly budget: Budget;
  readonly #now: () => number;
  #requests = 0;
  #bytes = 0;
  #expandedBytes = 0;
  #connections = 0;
  #startedAt: number | undefined;
  #grantedMs = 0;

  constructor(budget: Budget, now: () => number) {
    this.budget = budget;
    this.#now = now;
  }

  get spent(): Spent {
    return {
      requests: this.#requests,
      bytes: this.#bytes,
      expandedBytes: this.#expandedBytes,
      connections: this.#connections,
      ms: this.#startedAt === undefined ? 0 : Math.max(0, Math.round(this.#now() - this.#startedAt)),
    };
  }

  countConnection(): void {
    this.#connections += 1;
    this.#startedAt ??= this.#now();
  }

  /** Takes one request from the budget, or says that none is left. */
  takeRequest(): WireFailure | undefined {
    if (this.#requests >= this.budget.requests) {
      return failure('requests-spent', `The budget of ${this.budget.requests} requests is spent.`);
    }
    this.#requests += 1;
    return undefined;
  }

  /** The read that crosses the ceiling (at most 64 KiB) is dropped unseen and counted up to the ceiling. */
  countBytes(bytes: number): WireFailure | undefined {
    const total = this.#bytes + bytes;
    this.#bytes = Math.min(total, this.budget.bytes);
    return total > this.budget.bytes ? failure('too-large', `More than the budget of ${this.budget.bytes} bytes arrived.`) : undefined;
  }

  countExpanded(bytes: number): WireFailure | undefined {
    const most = this.budget.expandedBytes;
    const total = this.#expandedBytes + bytes;
    this.#expandedBytes = Math.min(total, most);
    return total > most ? failure('too-large', `The answers grew beyond the budget of ${most} bytes.`) : undefined;
  }

  get bytesLeft(): number {
    return Math.max(0, this.budget.bytes - this.#bytes);
  }

  /** Time left in ms; all of it before the first connect. */
  get msLeft(): number {
    const total = this.budget.seconds * 1000 + this.#grantedMs;
    return this.#startedAt === undefined ? total : Math.max(0, total - (this.#now() - this.#startedAt));
  }

  grantMs(ms: number): void {
    if (this.#startedAt !== undefined) this.#grantedMs += ms;
  }

  slow(): WireFailure {
    return failure('slow', `The budget of ${this.budget.seconds} seconds ran out.`);
  }
}
