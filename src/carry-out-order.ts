/**
 * Carries a clean room's order out: knocks, examines, asks the silent ones again, and tells the coordinator. An
 * owner who objects meanwhile is let go at once; `stop` ends everything that is under way.
 */
import { askingMeans, type OpenOrder } from './open-order.ts';
import type { Outcome } from './outcome.ts';
import { examine } from './pipeline.ts';
import { inLanes } from './platform/room/lanes.ts';
import type { RoomOrder, Tally } from './platform/room/messages.ts';
import { createOutbox, sendToCoordinator } from './platform/room/outbox.ts';
import type { Spent } from './platform/wire/contract.ts';
import { protocols } from './protocols/registry.generated.ts';
import { orderedTargets } from './stages/discover/ordered-targets.ts';
import { type Turn, Turns } from './stages/discover/turns.ts';
import { usualPorts } from './stages/discover/usual-ports.ts';
import { betterOfTwo } from './stages/probe/better-of-two.ts';
import { parseAddress } from './stages/scope/address.ts';
import { formatTarget, type Target } from './target.ts';

const TALLY_EVERY_MS = 250;
const OPT_OUT_EVERY_MS = 50;

/** What a first asking leaves for the second: its costs, and what it found so far. */
interface Left {
  readonly spent: Spent;
  readonly outcome: Outcome;
}

export interface CarriedOut {
  readonly done: Promise<void>;
  stop(): void;
}

export function carryOutOrder(order: RoomOrder, open: OpenOrder): CarriedOut {
  const { wires, scope } = open;
  const { targets, total } = orderedTargets(order, scope, usualPorts(protocols));
  const skip = new Set(order.skip);
  const known = new Set(order.known);
  const tally = { knocked: 0, closed: 0, filtered: 0, refused: 0, examined: 0, total };
  const post = createOutbox(sendToCoordinator);
  let stopped = false;
  const lanes = Math.min(order.inFlight, scope.content.rates.inFlight);
  const turns = new Turns<Left>({
    targets,
    // A knock on a closed port leaves no more than a count; the end of a known exposure is worth an outcome.
    isKnockedAt: (target) => order.work.kind === 'space' && isAddressed(target) && !known.has(formatTarget(target)),
    lanes,
    now: () => performance.now(),
  });

  async function knock(turn: Turn<Left>): Promise<void> {
    const { target } = turn;
    if (target.kind === 'bucket') return;
    const answer = await wires.knock(target.host, target.port, target);
    if (stopped || (answer === 'filtered' && turns.putOff(turn))) return;
    tally.knocked += 1;
    if (answer === 'open') turns.opened(turn);
    else if (answer === 'closed') tally.closed += 1;
    else if (answer === 'filtered') tally.filtered += 1;
    else if (answer === 'refused-by-scope') tally.refused += 1;
  }

  async function look(turn: Turn<Left>): Promise<void> {
    const { target, asking, left } = turn;
    const name = formatTarget(target);
    await post.started(name);
    const means = askingMeans(target, order, open, asking, left?.spent);
    const outcome = await examine(target, means);
    if (stopped) return;
    // What a short patience has cut is not an answer yet.
    if (means.isWorthAgain && turns.putOff(turn, { spent: means.spentInAll, outcome })) {
      await sendToCoordinator({ type: 'put-off', target: name });
      return;
    }
    tally.examined += 1;
    post.post(left === undefined ? outcome : betterOfTwo(left.outcome, outcome));
  }

  function next(): (() => Promise<void>) | number | undefined {
    if (stopped) return undefined;
    const turn = turns.next();
    if (turn === undefined || typeof turn === 'number') return turn;
    return async () => {
      if (!skip.has(formatTarget(turn.target))) await (turn.step === 'knock' ? knock(turn) : look(turn));
      turns.ended(turn);
    };
  }

  async function carryOut(): Promise<void> {
    const telling = setInterval(() => void sendToCoordinator({ type: 'tally', tally: { ...tally } }), TALLY_EVERY_MS);
    const watching = setInterval(letGo(open), OPT_OUT_EVERY_MS);
    await inLanes(lanes, next);
    clearInterval(telling);
    clearInterval(watching);
    await post.flush();
    await sendToCoordinator({ type: 'done', tally: { ...tally } satisfies Tally, stopped });
  }

  return {
    done: carryOut(),
    stop() {
      stopped = true;
      wires.stop('all');
    },
  };
}

/** Names and buckets are resolved by the wire and cannot be knocked at. */
function isAddressed(target: Target): boolean {
  return target.kind === 'socket' && parseAddress(target.host) !== undefined;
}

/** Ends connections under way to owners who have objected since the last look. */
function letGo({ scope, wires, optOuts }: OpenOrder): () => void {
  let known = optOuts.map((list) => list.list());
  return () => {
    // The gate looks at the files too, so that what counts is what the lists hold, not who saw the change first.
    for (const list of optOuts) list.refresh();
    const held = optOuts.map((list) => list.list());
    if (held.every((entries, index) => entries === known[index])) return;
    known = held;
    wires.stop((address) => scope.optOuts.match({ address: parseAddress(address), host: undefined, bucket: undefined }) !== undefined);
  };
}
