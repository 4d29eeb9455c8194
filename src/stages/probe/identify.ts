/**
 * Asks a target what it is: each candidate protocol in turn, plain first and TLS when the answer looked
 * like a TLS server's, within one budget for all. Ends with the first protocol that recognises itself,
 * or with the most telling of the refusals.
 */
import type { Budget, Spent, TlsEvidence, Wire } from '../../platform/wire/contract.ts';
import type { Probed, Protocol } from '../../protocols/protocol.ts';
import type { Target } from '../../target.ts';
import { candidatesFor, speaksTlsFirst } from './candidates.ts';
import { overTls } from './over-tls.ts';

export interface ProbeMeans {
  readonly protocols: readonly Protocol[];
  readonly allowed?: ReadonlySet<string>;
  readonly random: () => number;
  /** What an earlier asking of the same target has spent: the budget is for both. */
  readonly spent?: Spent;
  wireFor(target: Target, budget: Budget, protocol: Protocol): Wire;
}

export interface Identified {
  /** Undefined when no protocol recognised itself. */
  readonly protocol: Protocol | undefined;
  readonly probed: Probed;
  /** Still open, for sampling; the caller closes it. */
  readonly wire: Wire | undefined;
  readonly spent: Spent;
  readonly tls?: TlsEvidence;
}

export const NOTHING: Spent = { requests: 0, bytes: 0, expandedBytes: 0, connections: 0, ms: 0 };

/** Words of `saw` after which a second attempt over TLS is worth one connection. */
const MAYBE_TLS: ReadonlySet<string> = new Set(['closed-early', 'garbage', 'tls-expected']);

const SPEAKS_HTTP: ReadonlySet<string> = new Set(['http', 'redirect']);

export async function identify(target: Target, means: ProbeMeans): Promise<Identified> {
  const candidates = candidatesFor(target, means.protocols, means.allowed);
  let spent = means.spent ?? NOTHING;
  let best: Probed | undefined;
  for (const protocol of candidates) {
    if (protocol.over !== 'http' && best?.is === 'other' && SPEAKS_HTTP.has(best.saw)) continue;
    for (const tls of speaksTlsFirst(target) ? [true, false] : [false, true]) {
      const budget = remaining(protocol.budget, spent);
      if (budget === undefined) return settle(best, spent);
      const wire = means.wireFor(target, budget, protocol);
      const probed = await protocol.probe(tls ? overTls(wire) : wire, planFor(wire, means.random));
      if (probed.is === 'answered') return { protocol, probed, wire: tls ? overTls(wire) : wire, spent };
      wire.close();
      spent = add(spent, wire.spent);
      best = moreTelling(best, probed);
      if (probed.is === 'unreached' || probed.saw === 'silent') return settle(best, spent);
      if (!tls && !MAYBE_TLS.has(probed.saw)) break;
    }
  }
  return settle(best, spent);
}

/** The depth is that of the permit behind the last connect: a name may lead where less is granted. */
function planFor(wire: Wire, random: () => number): Parameters<Protocol['probe']>[1] {
  return {
    get depth() {
      return wire.depth;
    },
    random,
  };
}

function settle(best: Probed | undefined, spent: Spent): Identified {
  const none: Probed = { is: 'unreached', verdict: 'unknown', reason: 'No protocol applies to this target.', evidence: [] };
  return { protocol: undefined, probed: best ?? none, wire: undefined, spent };
}

/** A later "silent" or "garbage" says less than an earlier "http": keep what named the service best. */
function moreTelling(earlier: Probed | undefined, later: Probed): Probed {
  if (earlier === undefined || later.is !== 'other') return later;
  const vague = new Set(['silent', 'closed-early', 'garbage', 'tls-expected']);
  return earlier.is === 'other' && vague.has(earlier.saw) && !vague.has(later.saw) ? later : earlier;
}

export function add(a: Spent, b: Spent): Spent {
  return {
    requests: a.requests + b.requests,
    bytes: a.bytes + b.bytes,
    expandedBytes: a.expandedBytes + b.expandedBytes,
    connections: a.connections + b.connections,
    ms: a.ms + b.ms,
  };
}

/** What is left of a protocol's budget after earlier candidates; undefined when nothing useful is. */
function remaining(budget: Budget, spent: Spent): Budget | undefined {
  const left: Budget = {
    requests: budget.requests - spent.requests,
    bytes: budget.bytes - spent.bytes,
    expandedBytes: budget.expandedBytes - spent.expandedBytes,
    seconds: budget.seconds - spent.ms / 1000,
    depth: budget.depth,
  };
  return left.requests > 0 && left.bytes > 0 && left.expandedBytes > 0 && left.seconds > 0.2 ? left : undefined;
}
