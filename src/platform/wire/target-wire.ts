/**
 * The wire of one target: asks the gate at every connect, keeps one connection per kind alive, and ends
 * everything when the budget or the person says so. Requests of one target go one after another.
 */

import type { Target } from '../../target.ts';
import { dial } from './connect/dial.ts';
import { type Endpoint, endpointOf } from './connect/endpoint.ts';
import { canonicalAddress, type Resolver, resolveHost } from './connect/resolver.ts';
import { Channel } from './connection/channel.ts';
import { type LiveSockets, stoppedUnderWay } from './connection/live-sockets.ts';
import { Meter } from './connection/meter.ts';
import { RawConnection } from './connection/raw-connection.ts';
import type { Budget, Connection, Depth, Gate, HttpAnswer, HttpRequest, Patience, Permit, Spent, Wire, WireFailure } from './contract.ts';
import { failure, refused } from './failure.ts';
import { exchangeHttp } from './http/exchange.ts';
import { hostHeader, writeRequest } from './http/request.ts';
import { readRetryAfter } from './http/retry-after.ts';
import type { GreetingTimes } from './patience/greeting-times.ts';
import { TargetPatience } from './patience/target-patience.ts';
import type { Watch } from './patience/watch.ts';
import type { Rates } from './rates/rates.ts';

/** How a target is waited for; without it, for as long as its budget lasts. */
export interface Waiting {
  readonly patience: Patience;
  /** Called when a wait was ended although time of the budget was left. */
  readonly onGiveUp?: () => void;
}

const UNTIL_THE_BUDGET_ENDS: Waiting = {
  patience: { greetingMs: Number.POSITIVE_INFINITY, answerMs: Number.POSITIVE_INFINITY, adaptive: false },
};

/** What all wires of a run share. */
export interface WireMeans {
  readonly gate: Gate;
  readonly rates: Rates;
  readonly live: LiveSockets;
  readonly watch: Watch;
  readonly greetings: GreetingTimes;
  readonly resolver: Resolver;
  readonly userAgent: string;
  readonly connectTimeoutMs: number;
  readonly now: () => number;
  readonly onConnect: ((permit: Permit) => void) | undefined;
}

type Kind = 'plain' | 'tls';

export class TargetWire implements Wire {
  readonly target: Target;
  readonly budget: Budget;
  readonly #means: WireMeans;
  readonly #endpoint: Endpoint;
  readonly #meter: Meter;
  readonly #patience: TargetPatience;
  readonly #waiting: Waiting;
  readonly #elsewhere = new Map<string, TargetWire>();
  readonly #kept = new Map<Kind, Channel>();
  readonly #open = new Set<Channel>();
  #pinned: readonly string[] | undefined;
  #depth: Depth = 'presence';
  #deadline: NodeJS.Timeout | undefined;
  #ended: WireFailure | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(target: Target, budget: Budget, means: WireMeans, waiting: Waiting = UNTIL_THE_BUDGET_ENDS, meter?: Meter) {
    this.target = target;
    this.budget = budget;
    this.#means = means;
    this.#endpoint = endpointOf(target);
    this.#meter = meter ?? new Meter(budget, means.now);
    this.#waiting = waiting;
    this.#patience = new TargetPatience(waiting.patience, means, waiting.onGiveUp);
  }

  get depth(): Depth {
    return this.#depth;
  }

  get spent(): Spent {
    return this.#meter.spent;
  }

  http(request: HttpRequest, options: { readonly tls?: boolean } = {}): Promise<HttpAnswer | WireFailure> {
    const tls = options.tls ?? this.#endpoint.tls;
    const text = writeRequest(request, {
      host: hostHeader(this.#endpoint.host, this.#endpoint.port, tls),
      basePath: this.#endpoint.basePath,
      userAgent: this.#means.userAgent,
    });
    const answer = this.#turn.then(() => this.#ask(request, text, tls));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async connect(options: { readonly tls?: boolean } = {}): Promise<{ readonly ok: true; readonly connection: Connection } | WireFailure> {
    const spent = this.#ended ?? this.#meter.takeRequest();
    if (spent !== undefined) return spent;
    const channel = await this.#connect(options.tls ?? this.#endpoint.tls);
    if (!(channel instanceof Channel)) return channel;
    this.#means.rates.answered(channel.address);
    return { ok: true, connection: new RawConnection(channel, this.#meter) };
  }

  elsewhere(endpoint: string): Wire {
    if (this.target.kind !== 'bucket') throw new TypeError('Only a bucket can be served at another endpoint.');
    const known = this.#elsewhere.get(endpoint);
    if (known !== undefined) return known;
    const wire = new TargetWire({ ...this.target, endpoint }, this.budget, this.#means, this.#waiting, this.#meter);
    if (this.#ended !== undefined) wire.close();
    this.#elsewhere.set(endpoint, wire);
    return wire;
  }

  close(): void {
    for (const wire of this.#elsewhere.values()) wire.close();
    this.#ended ??= failure('stopped', 'The wire was closed.');
    clearTimeout(this.#deadline);
    for (const channel of [...this.#open]) channel.close();
    this.#kept.clear();
  }

  async #ask(request: HttpRequest, text: string, tls: boolean): Promise<HttpAnswer | WireFailure> {
    const spent = this.#ended ?? this.#meter.takeRequest();
    if (spent !== undefined) return spent;
    const kept = this.#takeKept(tls);
    if (kept !== undefined) {
      const waited = await this.#pace(kept.address);
      if (waited !== undefined) return waited;
      // It may have gone stale while it waited for its turn.
      if (kept.fresh) {
        const first = await this.#exchange(kept, request, text, tls);
        if (!first.untouched || this.#ended !== undefined) return first.answer;
        const again = this.#meter.takeRequest();
        if (again !== undefined) return again;
      } else kept.close();
    }
    const channel = await this.#connect(tls);
    return channel instanceof Channel ? (await this.#exchange(channel, request, text, tls)).answer : channel;
  }

  async #exchange(channel: Channel, request: HttpRequest, text: string, tls: boolean) {
    const { answer, reusable, untouched } = await exchangeHttp({
      channel,
      method: request.method ?? 'GET',
      text,
      maxBytes: request.maxBytes,
      meter: this.#meter,
    });
    if (reusable && this.#ended === undefined) this.#kept.set(tls ? 'tls' : 'plain', channel);
    else if (answer.ok) channel.close();
    else channel.fail(answer);
    this.#learn(channel.address, answer);
    // A reset of an idle connection says that the peer had closed it, not that a stop or a ceiling ended it.
    return { answer, untouched: untouched && !answer.ok && (answer.kind === 'reset' || answer.kind === 'ended') };
  }

  #learn(address: string, answer: HttpAnswer | WireFailure): void {
    const { rates, now } = this.#means;
    if (!answer.ok) {
      if (answer.kind === 'reset' || answer.kind === 'slow') rates.distressed(address);
    } else if (answer.status === 429 || answer.status === 503) {
      rates.distressed(address, Math.min(readRetryAfter(answer.headers.get('retry-after'), now()), this.budget.seconds * 1000));
    } else rates.answered(address);
  }

  #takeKept(tls: boolean): Channel | undefined {
    const kind = tls ? 'tls' : 'plain';
    const kept = this.#kept.get(kind);
    this.#kept.delete(kind);
    if (kept === undefined || kept.fresh) return kept;
    kept.close();
    return undefined;
  }

  /** Waits for this request's turn under the rates; our own limits do not shorten the target's time. */
  async #pace(address: string): Promise<WireFailure | undefined> {
    const { rates, now } = this.#means;
    const slowed = rates.isSlowed(address);
    if (slowed && rates.waitMs(address) > this.#meter.msLeft) {
      return failure('slow', 'The host asked us to wait for longer than the budget of time.');
    }
    const from = now();
    if (!(await rates.request(address))) return stoppedUnderWay();
    if (!slowed) this.#extend(now() - from);
    return this.#ended;
  }

  async #connect(tls: boolean): Promise<Channel | WireFailure> {
    const { rates, live } = this.#means;
    const found = this.#pinned ?? (await this.#lookUp());
    if ('ok' in found) return found;
    const permission = this.#permit(found);
    if ('ok' in permission) return permission;
    this.#pinned = [permission.address];
    const { address } = permission;
    if (rates.isSlowed(address) && rates.waitMs(address) > this.#meter.msLeft) {
      return failure('slow', 'The host asked us to wait for longer than the budget of time.');
    }
    const from = this.#means.now();
    if (!(await rates.connect(address))) return stoppedUnderWay();
    const waitedMs = this.#means.now() - from;
    if (!rates.isSlowed(address)) this.#extend(waitedMs);
    // A permit is for one moment: after a wait it is asked for again.
    const permit = waitedMs > 0 ? this.#permit(this.#pinned) : permission;
    const ended = this.#ended ?? (live.stopped ? stoppedUnderWay() : 'ok' in permit ? permit : undefined);
    if (ended !== undefined || 'ok' in permit) {
      rates.connected();
      return ended ?? stoppedUnderWay();
    }
    return this.#dial(permit, tls);
  }

  async #lookUp(): Promise<readonly string[] | WireFailure> {
    const { gate, resolver, connectTimeoutMs } = this.#means;
    const { host, port } = this.#endpoint;
    const refusal = canonicalAddress(host) === undefined ? gate.refuseLookup(this.target, port) : undefined;
    return refusal === undefined ? resolveHost(host, resolver, connectTimeoutMs) : refused(refusal);
  }

  /** The first address that the scope covers; an address that it does not cover is never dialled. */
  #permit(addresses: readonly string[]): Permit | WireFailure {
    let firstRefusal: WireFailure | undefined;
    for (const address of addresses) {
      const answer = this.#means.gate.permit(this.target, address, this.#endpoint.port);
      if (answer.granted && (answer.permit.address !== address || answer.permit.port !== this.#endpoint.port)) {
        return failure('not-permitted', 'The permit names another address than the one that was asked for.');
      }
      if (answer.granted) return answer.permit;
      firstRefusal ??= refused(answer.refusal);
    }
    return firstRefusal ?? failure('name-unresolved', 'The name has no address.');
  }

  async #dial(permit: Permit, tls: boolean): Promise<Channel | WireFailure> {
    const { rates, live, onConnect, connectTimeoutMs } = this.#means;
    this.#depth = permit.depth;
    onConnect?.(permit);
    this.#meter.countConnection();
    this.#deadline ??= this.#armDeadline();
    const { host } = this.#endpoint;
    const dialled = await dial(
      {
        permit,
        serverName: host === permit.address ? undefined : host,
        tls,
        connectTimeoutMs,
        msLeft: this.#meter.msLeft,
        slow: () => this.#meter.slow(),
        live,
      },
      () => rates.connected(),
    );
    if (!dialled.ok) {
      if (dialled.kind === 'connect-timeout' || dialled.kind === 'reset') rates.distressed(permit.address);
      return this.#ended ?? dialled;
    }
    const channel: Channel = new Channel({
      address: permit.address,
      port: permit.port,
      raw: dialled.raw,
      socket: dialled.socket,
      tls: dialled.tls,
      meter: this.#meter,
      patience: this.#patience,
      now: this.#means.now,
      onClose: () => {
        leave();
        this.#open.delete(channel);
      },
    });
    const leave = live.add(channel);
    this.#open.add(channel);
    if (this.#ended !== undefined) channel.fail(this.#ended);
    return channel;
  }

  #armDeadline(): NodeJS.Timeout {
    return setTimeout(() => {
      const leftMs = this.#meter.msLeft;
      if (leftMs > 0) {
        this.#deadline = this.#armDeadline();
        return;
      }
      this.#ended ??= this.#meter.slow();
      for (const channel of [...this.#open]) channel.fail(this.#ended);
    }, this.#meter.msLeft + 1);
  }

  #extend(ms: number): void {
    if (ms > 0) this.#meter.grantMs(ms);
  }
}
