/**
 * Decides when the next connect or request may leave. Each address, each network (/24 or /48) and the
 * whole run has a rate, and the number of connects under way is bounded. Callers wait in one queue per
 * address; one heap and one timer serve them all, so idle addresses cost nothing.
 */
import { networkOf } from './network-of.ts';
import { ReadyHeap } from './ready-heap.ts';

export interface RateLimits {
  readonly perHostPerSecond: number;
  readonly perNetworkPerSecond: number;
  readonly globalPerSecond: number;
  /** How long a connect may take. */
  readonly connectTimeoutMs: number;
  /** Most connects under way at once. */
  readonly inFlight: number;
}

/** What the rates need of time; tests hand in their own. */
export interface RateClock {
  now(): number;
  /** Calls `wake` after `ms`; the result cancels it. */
  after(ms: number, wake: () => void): () => void;
}

/** One address with its waiting callers. */
interface Lane {
  readonly address: string;
  readonly network: Gauge;
  readonly gauge: Gauge;
  /** 1 when all is well; doubled whenever the host asks for mercy. */
  slowness: number;
  waiters: Waiter[];
  /** Position in `waiters`: a queue without shifting. */
  head: number;
}

interface Waiter {
  readonly grant: (granted: boolean) => void;
  readonly connects: boolean;
}

interface Gauge {
  nextAt: number;
}

const SLOWEST = 64;
const RECOVERY = 0.9;
/** Timers are coarse, so a fast rate may catch up this much; a slow one never notices. */
const CATCH_UP_MS = 20;
const PRUNE_ABOVE = 4096;

export class Rates {
  readonly #limits: RateLimits;
  readonly #clock: RateClock;
  readonly #lanes = new Map<string, Lane>();
  readonly #networks = new Map<string, Gauge>();
  readonly #ready = new ReadyHeap<Lane>();
  #globalNextAt = 0;
  #underWay = 0;
  #pruneAt = PRUNE_ABOVE;
  #cancelTimer: (() => void) | undefined;
  #timerAt = Number.POSITIVE_INFINITY;

  constructor(limits: RateLimits, clock: RateClock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Waits for leave to connect; false when it was cancelled. Every granted connect must be ended by `connected`. */
  connect(address: string): Promise<boolean> {
    return this.#wait(address, true);
  }

  /** Leave to connect without a wait, for those who would be first in every queue; then as if `connect` had granted it. */
  connectNow(address: string): boolean {
    const now = this.#clock.now();
    if (this.#globalNextAt > now || this.#underWay >= this.#limits.inFlight) return false;
    const lane = this.#lane(address);
    if (lane.waiters.length > 0 || this.#readyAt(lane) > now) return false;
    const top = this.#ready.peek();
    if (top !== undefined && top.at <= now) return false;
    this.#take(lane, now);
    this.#underWay += 1;
    return true;
  }

  /** Waits for leave to send a request on a standing connection. */
  request(address: string): Promise<boolean> {
    return this.#wait(address, false);
  }

  /** A granted connect is over, whatever came of it. */
  connected(): void {
    this.#underWay -= 1;
    this.#dispatch();
  }

  /** The host answered as it should: recover slowly. */
  answered(address: string): void {
    const lane = this.#lanes.get(address);
    if (lane !== undefined && lane.slowness > 1) lane.slowness = Math.max(1, lane.slowness * RECOVERY);
  }

  /** The host is in distress (429, 503, reset, timeout): halve its rate, and wait as long as it asked. */
  distressed(address: string, retryAfterMs = 0): void {
    const lane = this.#lane(address);
    const now = this.#clock.now();
    lane.slowness = Math.min(SLOWEST, lane.slowness * 2);
    lane.gauge.nextAt = Math.max(lane.gauge.nextAt, now + retryAfterMs, now + this.#intervalOf(lane));
  }

  /** How long the next caller for this address would wait for the address itself. */
  waitMs(address: string): number {
    const lane = this.#lanes.get(address);
    return lane === undefined ? 0 : Math.max(0, lane.gauge.nextAt - this.#clock.now());
  }

  /** True while the host has been asked for less than its full rate. */
  isSlowed(address: string): boolean {
    return (this.#lanes.get(address)?.slowness ?? 1) > 1;
  }

  /** Sends the waiting callers of matching addresses away. */
  cancel(matches: (address: string) => boolean): void {
    for (const lane of this.#lanes.values()) {
      if (!matches(lane.address)) continue;
      const waiting = lane.waiters.slice(lane.head);
      lane.waiters = [];
      lane.head = 0;
      for (const waiter of waiting) waiter.grant(false);
    }
  }

  /** Addresses that are remembered now, for tests and metrics. */
  get remembered(): number {
    return this.#lanes.size;
  }

  #wait(address: string, connects: boolean): Promise<boolean> {
    return new Promise((grant) => {
      const lane = this.#lane(address);
      lane.waiters.push({ grant, connects });
      if (lane.waiters.length - lane.head === 1) this.#ready.push(lane, this.#readyAt(lane));
      this.#dispatch();
    });
  }

  #dispatch(): void {
    const now = this.#clock.now();
    while (this.#ready.size > 0) {
      const top = this.#ready.peek();
      if (top === undefined || top.at > now || this.#globalNextAt > now) break;
      const lane = top.item;
      const waiter = lane.waiters[lane.head];
      if (waiter?.connects === true && this.#underWay >= this.#limits.inFlight) break;
      this.#ready.pop();
      // Another address of the same network may have gone meanwhile.
      const readyAt = this.#readyAt(lane);
      if (waiter !== undefined && readyAt > now) this.#ready.push(lane, readyAt);
      else if (waiter !== undefined) this.#go(lane, waiter, now);
    }
    this.#arm(now);
  }

  #go(lane: Lane, waiter: Waiter, now: number): void {
    lane.head += 1;
    if (lane.head === lane.waiters.length) {
      lane.waiters = [];
      lane.head = 0;
    }
    this.#take(lane, now);
    if (waiter.connects) this.#underWay += 1;
    if (lane.waiters.length > 0) this.#ready.push(lane, this.#readyAt(lane));
    waiter.grant(true);
  }

  /** Moves the three gauges on by one. */
  #take(lane: Lane, now: number): void {
    const since = now - CATCH_UP_MS;
    lane.gauge.nextAt = Math.max(lane.gauge.nextAt, since) + this.#intervalOf(lane);
    lane.network.nextAt = Math.max(lane.network.nextAt, since) + 1000 / this.#limits.perNetworkPerSecond;
    this.#globalNextAt = Math.max(this.#globalNextAt, since) + 1000 / this.#limits.globalPerSecond;
  }

  #arm(now: number): void {
    const top = this.#ready.peek();
    if (top === undefined) return;
    const at = Math.max(top.at, this.#globalNextAt);
    // Ready but nothing free: `connected` will call. A timer that wakes early does no harm.
    if (at <= now || this.#timerAt <= at) return;
    this.#cancelTimer?.();
    this.#timerAt = at;
    this.#cancelTimer = this.#clock.after(at - now, () => {
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.#cancelTimer = undefined;
      this.#dispatch();
    });
  }

  #readyAt(lane: Lane): number {
    return Math.max(lane.gauge.nextAt, lane.network.nextAt);
  }

  #intervalOf(lane: Lane): number {
    return (1000 * lane.slowness) / this.#limits.perHostPerSecond;
  }

  #lane(address: string): Lane {
    const known = this.#lanes.get(address);
    if (known !== undefined) return known;
    if (this.#lanes.size >= this.#pruneAt) this.#prune();
    const key = networkOf(address);
    const network = this.#networks.get(key) ?? { nextAt: 0 };
    this.#networks.set(key, network);
    const lane: Lane = { address, network, gauge: { nextAt: 0 }, slowness: 1, waiters: [], head: 0 };
    this.#lanes.set(address, lane);
    return lane;
  }

  /** Forgets what has come to rest; the threshold follows what is left, so that this stays rare. */
  #prune(): void {
    const now = this.#clock.now();
    for (const [address, lane] of this.#lanes) {
      if (lane.waiters.length === 0 && lane.gauge.nextAt <= now && lane.slowness === 1) this.#lanes.delete(address);
    }
    const used = new Set([...this.#lanes.values()].map((lane) => lane.network));
    for (const [key, network] of this.#networks) {
      if (network.nextAt <= now && !used.has(network)) this.#networks.delete(key);
    }
    this.#pruneAt = Math.max(PRUNE_ABOVE, this.#lanes.size * 2);
  }
}
