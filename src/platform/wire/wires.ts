/**
 * The network of one run. Everything that leaves this machine for a target goes through here: the gate
 * is asked at every connect, the rates are shared by all targets, and `stop` ends what is under way.
 */
import type { Target } from '../../target.ts';
import { knockOn } from './connect/knock.ts';
import { canonicalAddress, type Resolver, systemResolver } from './connect/resolver.ts';
import { LiveSockets } from './connection/live-sockets.ts';
import type { Budget, Gate, Knock, Permit, Wire } from './contract.ts';
import { encodePrintable } from './http/request.ts';
import { GreetingTimes } from './patience/greeting-times.ts';
import { Watch } from './patience/watch.ts';
import { type RateLimits, Rates } from './rates/rates.ts';
import { TargetWire, type Waiting } from './target-wire.ts';

/** Who asks, told to every target in the user agent. */
export interface WireIdentity {
  readonly product: string;
  readonly version: string;
  readonly run: string;
  readonly contact: string;
  /** Page that says who we are and how to be left alone. */
  readonly optOut: string;
}

export interface WiresOptions {
  readonly gate: Gate;
  readonly identity: WireIdentity;
  readonly rates: RateLimits;
  /** Milliseconds since the epoch, never going back. */
  readonly clock: { now(): number };
  readonly resolver?: Resolver;
  /** Called right before each connect, for the ledger and the counters. */
  readonly onConnect?: (permit: Permit) => void;
}

export interface Wires {
  wireFor(target: Target, budget: Budget, waiting?: Waiting): Wire;
  knock(address: string, port: number, target: Target): Promise<Knock>;
  /** Ends what is under way to matching addresses; `all` also refuses everything that follows. */
  stop(which: ((address: string) => boolean) | 'all'): void;
  /** Connections that are being made or stand. */
  readonly live: number;
  close(): void;
}

export function createWires(options: WiresOptions): Wires {
  const { gate, clock, rates: limits, onConnect } = options;
  const live = new LiveSockets();
  const watch = new Watch();
  const rates = new Rates(limits, { now: () => clock.now(), after });
  const means = {
    gate,
    rates,
    live,
    watch,
    greetings: new GreetingTimes(),
    resolver: options.resolver ?? systemResolver,
    userAgent: userAgentOf(options.identity),
    connectTimeoutMs: limits.connectTimeoutMs,
    now: () => clock.now(),
    onConnect,
  };

  async function knock(written: string, port: number, target: Target): Promise<Knock> {
    const address = canonicalAddress(written);
    if (address === undefined) return 'refused-by-scope';
    if (live.stopped) return 'stopped';
    const before = gate.permit(target, address, port);
    if (!before.granted) return 'refused-by-scope';
    const waited = !rates.connectNow(address);
    if (waited && !(await rates.connect(address))) return 'stopped';
    try {
      // A permit is for one moment: after a wait it is asked for again.
      const permission = waited ? gate.permit(target, address, port) : before;
      if (live.stopped) return 'stopped';
      if (!permission.granted || !isFor(permission.permit, address, port)) return 'refused-by-scope';
      onConnect?.(permission.permit);
      return await knockOn(permission.permit, limits.connectTimeoutMs, live, watch);
    } finally {
      rates.connected();
    }
  }

  function stop(which: ((address: string) => boolean) | 'all'): void {
    if (which === 'all') live.stopAll();
    else live.stop(which);
    rates.cancel(which === 'all' ? () => true : which);
  }

  return {
    wireFor: (target, budget, waiting) => new TargetWire(target, budget, means, waiting),
    knock,
    stop,
    get live() {
      return live.size;
    },
    close: () => stop('all'),
  };
}

/** `Openward/0.1.0 (+OPT_OUT_URL; run RUN; contact CONTACT)` */
export function userAgentOf(identity: WireIdentity): string {
  const { product, version, optOut, run, contact } = identity;
  return encodePrintable(`${product}/${version} (+${optOut}; run ${run}; contact ${contact})`);
}

function isFor(permit: Permit, address: string, port: number): boolean {
  return permit.address === address && permit.port === port;
}

function after(ms: number, wake: () => void): () => void {
  const timer = setTimeout(wake, ms);
  return () => clearTimeout(timer);
}
