/**
 * How long one target may keep us waiting. Until it has said a word the greeting counts; afterwards every pause,
 * and a stream that trickles for so long that one could not call it an answer. What is given up ends as `slow`.
 */
import type { Patience } from '../contract.ts';
import type { GreetingTimes } from './greeting-times.ts';
import type { Watch } from './watch.ts';

/** Bytes that buy an answer a millisecond more: what is slower than a kilobyte a second only keeps us waiting. */
const BYTES_PER_MS = 1;

export class TargetPatience {
  readonly watch: Watch;
  readonly #patience: Patience;
  readonly #times: GreetingTimes;
  readonly #onGiveUp: (() => void) | undefined;
  #greeted = false;

  constructor(patience: Patience, means: { readonly watch: Watch; readonly greetings: GreetingTimes }, onGiveUp: (() => void) | undefined) {
    this.#patience = patience;
    this.watch = means.watch;
    this.#times = means.greetings;
    this.#onGiveUp = onGiveUp;
  }

  /** How long to wait now, `askedMs` after the question and `bytes` into its answer. */
  waitMs(askedMs: number, bytes: number): number {
    const { greetingMs, answerMs, adaptive } = this.#patience;
    if (!this.#greeted) return adaptive ? this.#times.patienceMs(greetingMs) : greetingMs;
    return Math.min(answerMs, Math.max(0, answerMs + bytes / BYTES_PER_MS - askedMs));
  }

  /** The target said something, `ms` after it was asked. */
  heard(ms: number): void {
    if (this.#greeted) return;
    this.#greeted = true;
    this.#times.add(ms);
  }

  givenUp(): void {
    this.#onGiveUp?.();
  }
}
