/**
 * Whose turn it is. Endpoints of a sweep are knocked at and those that are open are looked at before the next ones
 * are knocked at. A silent one holds nobody up: it is put off, and asked again, once and with more patience, when
 * as much time has gone by; under load a lost packet looks like a firewall, and a busy store like a dead one.
 */
import type { Target } from '../../target.ts';

export type Asking = 'first' | 'again';

export interface Turn<T> {
  readonly step: 'knock' | 'look';
  readonly target: Target;
  readonly asking: Asking;
  /** What the first asking has left for the second. */
  readonly left?: T;
}

/** Where more are silent to a knock than packets can be lost, a firewall is at work, and asking twice only takes twice as long. */
const MOST_KNOCKED_AGAIN = 512;
const AGAIN_AFTER_MS = 1000;
const LOOK_AGAIN_MS = 50;

export interface TurnsOptions {
  readonly targets: Iterable<Target>;
  /** True where only open endpoints are looked at. */
  readonly isKnockedAt: (target: Target) => boolean;
  readonly lanes: number;
  readonly now: () => number;
}

export class Turns<T> {
  readonly #rest: Iterator<Target>;
  readonly #options: TurnsOptions;
  readonly #open: Turn<T>[] = [];
  readonly #putOff: { readonly dueAt: number; readonly turn: Turn<T> }[] = [];
  /** Second askings wait for long, so they never get all lanes while others wait for their first. */
  readonly #mostAgain: number;
  #again = 0;
  #knockedAgain = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
    this.#rest = options.targets[Symbol.iterator]();
    this.#mostAgain = Math.max(1, Math.floor((options.lanes * 3) / 4));
  }

  /** A turn; in how many ms to ask again; undefined when nobody waits. */
  next(): Turn<T> | number | undefined {
    const due = this.#due();
    if (due !== undefined && this.#again < this.#mostAgain) return this.#takeAgain();
    const open = this.#open.pop();
    if (open !== undefined) return open;
    const { value: target, done } = this.#rest.next();
    if (done !== true) return { step: this.#options.isKnockedAt(target) ? 'knock' : 'look', target, asking: 'first' };
    if (due !== undefined) return this.#takeAgain();
    return this.#putOff.length > 0 ? LOOK_AGAIN_MS : undefined;
  }

  /** A knock was answered: the endpoint will be looked at. */
  opened(turn: Turn<T>): void {
    this.#open.push({ step: 'look', target: turn.target, asking: 'first' });
  }

  /** False when the turn was the second or too many are put off: then what is known is all there is. */
  putOff(turn: Turn<T>, left?: T): boolean {
    if (turn.asking === 'again') return false;
    if (turn.step === 'knock') {
      if (this.#knockedAgain >= MOST_KNOCKED_AGAIN) return false;
      this.#knockedAgain += 1;
    }
    const again: Turn<T> = { step: turn.step, target: turn.target, asking: 'again', ...(left === undefined ? {} : { left }) };
    this.#putOff.push({ dueAt: this.#options.now() + AGAIN_AFTER_MS, turn: again });
    return true;
  }

  /** Every turn ends with this. */
  ended(turn: Turn<T>): void {
    if (turn.asking === 'again') this.#again -= 1;
  }

  #due(): Turn<T> | undefined {
    const [first] = this.#putOff;
    return first !== undefined && first.dueAt <= this.#options.now() ? first.turn : undefined;
  }

  #takeAgain(): Turn<T> | undefined {
    this.#again += 1;
    return this.#putOff.shift()?.turn;
  }
}
