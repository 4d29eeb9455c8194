/**
 * Makes what a clean room works with out of its order: the scope with its opt-outs as the gate, the wire behind it,
 * and what examining a target takes. Refuses an order whose authorisation is not in force.
 */
import { randomInt } from 'node:crypto';
import { openPictureReader } from './pictures/picture-means.ts';
import type { ExamineMeans } from './pipeline.ts';
import type { RoomOrder } from './platform/room/messages.ts';
import type { Spent } from './platform/wire/contract.ts';
import { createWires, type Wires } from './platform/wire/wires.ts';
import { usualPatience } from './protocols/protocol.ts';
import { protocols } from './protocols/registry.generated.ts';
import { linkGate } from './stages/attribute/sample-hints/check-links.ts';
import { type Classifier, createClassifier } from './stages/classify/classifier.ts';
import type { Asking } from './stages/discover/turns.ts';
import { add, NOTHING } from './stages/probe/identify.ts';
import { parseAddress } from './stages/scope/address.ts';
import { type CompiledScope, compileScope, requireInForce } from './stages/scope/compile-scope.ts';
import { limitDepth } from './stages/scope/limit-depth.ts';
import { combineOptOuts } from './stages/scope/opt-outs/opt-outs.ts';
import { requireNamedOptOuts, requireReadableLines } from './stages/scope/opt-outs/require-opt-outs.ts';
import { type WatchedOptOuts, watchOptOuts } from './stages/scope/opt-outs/watch-opt-outs.ts';
import { parseScope } from './stages/scope/parse-scope.ts';
import type { Target } from './target.ts';

export interface OpenOrder {
  readonly scope: CompiledScope;
  readonly wires: Wires;
  readonly optOuts: readonly WatchedOptOuts[];
  readonly classifier: Classifier;
}

/** @throws AppError SCOPE_EXPIRED, SCOPE_MALFORMED, OPT_OUTS_UNREADABLE */
export function openOrder(order: RoomOrder): OpenOrder {
  const parsed = parseScope(order.scopeText, order.scopePath);
  // Also in the second room of a run, which knows nothing of what the first one has read.
  requireNamedOptOuts(parsed.content, order.optOutFiles);
  const optOuts = order.optOutFiles.map((path) => watchOptOuts(path, Date.now));
  requireReadableLines(optOuts.flatMap((list) => list.problems()));
  const scope = compileScope(parsed, { now: Date.now, optOuts: combineOptOuts(optOuts) });
  requireInForce(scope);
  const { contact, optOut } = scope.content.authorisation;
  const wires = createWires({
    gate: limitDepth(scope, order.depth),
    identity: { ...order.identity, run: order.run, contact, optOut },
    rates: ratesOf(order, scope),
    clock: { now: () => performance.timeOrigin + performance.now() },
  });
  const key = Buffer.from(order.maskingKey, 'hex');
  const classifier = createClassifier({ key, random: unforeseeable, pictures: openPictureReader() });
  return { scope, wires, optOuts, classifier };
}

/** One asking of one target, and what came of its waits. */
export interface AskingMeans extends ExamineMeans {
  /** True when a wait was ended before the target's budget was, and enough of the budget is left for more patience. */
  readonly isWorthAgain: boolean;
  /** Of this asking and the ones before it. */
  readonly spentInAll: Spent;
}

export function askingMeans(target: Target, order: RoomOrder, open: OpenOrder, asking: Asking, before?: Spent): AskingMeans {
  const { scope, wires, classifier } = open;
  const grant = scope.covering(target, addressOf(target), target.kind === 'socket' ? target.port : undefined)[0];
  const used: { readonly spent: Spent }[] = [];
  let gaveUp = false;
  let seconds = 0;
  return {
    protocols,
    ...(grant?.protocols === undefined ? {} : { allowed: new Set(grant.protocols) }),
    random: unforeseeable,
    ...(before === undefined ? {} : { spent: before }),
    wireFor(dialled, budget, { patience = usualPatience }) {
      const onGiveUp = () => {
        gaveUp = true;
      };
      const wire = wires.wireFor(dialled, budget, { patience: patience[asking], onGiveUp });
      used.push(wire);
      seconds = Math.max(seconds, budget.seconds);
      return wire;
    },
    classifier,
    documents: order.documents,
    links: linkGate(scope),
    now: () => new Date(),
    get isWorthAgain() {
      return gaveUp && used.reduce((ms, { spent }) => ms + spent.ms, 0) < (seconds * 1000) / 2;
    },
    get spentInAll() {
      return used.reduce((sum, { spent }) => add(sum, spent), before ?? NOTHING);
    },
  };
}

function ratesOf(order: RoomOrder, scope: CompiledScope) {
  const { rates } = scope.content;
  return {
    perHostPerSecond: rates.perHost,
    perNetworkPerSecond: rates.perNetwork,
    globalPerSecond: Math.min(rates.global, order.ratePerSecond ?? rates.global),
    connectTimeoutMs: rates.connectTimeout,
    inFlight: Math.min(rates.inFlight, order.inFlight),
  };
}

/** Uniform in [0, 1) from the kernel, for choices that a target must not be able to foresee. */
function unforeseeable(): number {
  return randomInt(2 ** 47) / 2 ** 47;
}

function addressOf(target: Target) {
  return target.kind === 'socket' ? parseAddress(target.host) : undefined;
}
