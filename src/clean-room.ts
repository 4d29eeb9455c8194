/**
 * The inside of the clean room: a process of its own that takes one order, opens the wire under the scope of
 * that order, examines its targets and sends value-free outcomes to the coordinator. It prints nothing, writes
 * nothing to disk, and ends with its work or with its coordinator, whichever comes first.
 */
import { randomInt } from 'node:crypto';
import { AppError } from './errors.ts';
import type { Outcome } from './outcome.ts';
import { type ExamineMeans, examine } from './pipeline.ts';
import { type FromRoom, type RoomOrder, type Tally, toRoomSchema } from './platform/room/messages.ts';
import { createWires, type Wires } from './platform/wire/wires.ts';
import { protocols } from './protocols/registry.generated.ts';
import { createClassifier } from './stages/classify/classifier.ts';
import { orderedTargets } from './stages/discover/ordered-targets.ts';
import { usualPorts } from './stages/discover/usual-ports.ts';
import { parseAddress } from './stages/scope/address.ts';
import { type CompiledScope, compileScope, requireInForce } from './stages/scope/compile-scope.ts';
import { limitDepth } from './stages/scope/limit-depth.ts';
import { combineOptOuts } from './stages/scope/opt-outs.ts';
import { parseScope } from './stages/scope/parse-scope.ts';
import { type WatchedOptOuts, watchOptOuts } from './stages/scope/watch-opt-outs.ts';
import { formatTarget, type Target } from './target.ts';

const TALLY_EVERY_MS = 250;
const OPT_OUT_EVERY_MS = 50;
/** Where more are silent than packets can be lost, a firewall is at work, and asking twice would only take twice as long. */
const MOST_ASKED_AGAIN = 512;

process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  const parsed = toRoomSchema.safeParse(message);
  if (!parsed.success || parsed.data.type !== 'order') process.exit(1);
  void work(parsed.data.order);
});

async function work(order: RoomOrder): Promise<void> {
  try {
    const watched = order.optOutFiles.map((path) => watchOptOuts(path, Date.now));
    const optOuts = combineOptOuts(watched);
    const scope = compileScope(parseScope(order.scopeText, order.scopePath), { now: Date.now, optOuts });
    requireInForce(scope);
    const { contact, optOut } = scope.content.authorisation;
    const wires = createWires({
      gate: limitDepth(scope, order.depth),
      identity: { ...order.identity, run: order.run, contact, optOut },
      rates: ratesOf(order, scope),
      clock: { now: () => performance.timeOrigin + performance.now() },
    });
    await examineAll(order, scope, wires, watched);
  } catch (error) {
    const known = error instanceof AppError;
    const detail = known ? error.detail.slice(0, 600) : 'The clean room met a fault of its own.';
    await send({ type: 'failed', code: known ? error.code : 'INTERNAL', detail });
  }
  process.disconnect();
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

async function examineAll(order: RoomOrder, scope: CompiledScope, wires: Wires, watched: readonly WatchedOptOuts[]): Promise<void> {
  const skip = new Set(order.skip);
  const tally = { knocked: 0, closed: 0, filtered: 0, refused: 0, examined: 0, total: 0 };
  const post = outbox();
  let stopped = false;
  const stop = () => {
    stopped = true;
    wires.stop('all');
  };
  process.on('message', (message) => {
    const parsed = toRoomSchema.safeParse(message);
    if (parsed.success && parsed.data.type === 'stop') stop();
  });
  const telling = setInterval(() => void send({ type: 'tally', tally: { ...tally } }), TALLY_EVERY_MS);
  let known = watched.map((list) => list.list());
  const watching = setInterval(() => {
    // The gate looks at the files too, so that what counts is what the lists hold, not who saw the change first.
    for (const list of watched) list.refresh();
    const held = watched.map((list) => list.list());
    if (held.every((entries, index) => entries === known[index])) return;
    known = held;
    wires.stop((address) => scope.optOuts.match({ address: parseAddress(address), host: undefined, bucket: undefined }) !== undefined);
  }, OPT_OUT_EVERY_MS);

  const { targets, total } = orderedTargets(order, scope, usualPorts(protocols));
  tally.total = total;
  const means = examineMeans(order, scope, wires);
  const again: Target[] = [];
  const look = async (target: Target, postponed: Target[] | undefined): Promise<void> => {
    const name = formatTarget(target);
    if (stopped || skip.has(name)) return;
    if (order.work.kind === 'space' && !(await answers(target, wires, tally, postponed))) return;
    await send({ type: 'started', target: name });
    const outcome = await examine(target, means(target));
    if (stopped) return;
    tally.examined += 1;
    post(outcome);
  };
  await inParallel(targets, order.inFlight, (target) => look(target, again));
  await inParallel(again, order.inFlight, (target) => look(target, undefined));
  clearInterval(telling);
  clearInterval(watching);
  await post.flush();
  await send({ type: 'done', tally, stopped });
}

/**
 * In a sweep only endpoints that accept a connection are examined; the others are counted. A silent one is
 * postponed and asked once more when the rest is done: under load a lost packet looks like a firewall.
 */
async function answers(target: Target, wires: Wires, tally: Mutable<Tally>, postponed: Target[] | undefined): Promise<boolean> {
  if (target.kind === 'bucket' || parseAddress(target.host) === undefined) return true;
  const knock = await wires.knock(target.host, target.port, target);
  if (knock === 'filtered' && postponed !== undefined && postponed.length < MOST_ASKED_AGAIN) {
    postponed.push(target);
    return false;
  }
  tally.knocked += 1;
  if (knock === 'closed') tally.closed += 1;
  else if (knock === 'filtered') tally.filtered += 1;
  else if (knock === 'refused-by-scope') tally.refused += 1;
  return knock === 'open';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function examineMeans(order: RoomOrder, scope: CompiledScope, wires: Wires): (target: Target) => ExamineMeans {
  const classifier = createClassifier({ key: Buffer.from(order.maskingKey, 'hex'), random: unforeseeable });
  return (target) => {
    const grant = scope.covering(target, addressOf(target), target.kind === 'socket' ? target.port : undefined)[0];
    return {
      protocols,
      ...(grant?.protocols === undefined ? {} : { allowed: new Set(grant.protocols) }),
      random: unforeseeable,
      wireFor: (dialled, budget) => wires.wireFor(dialled, budget),
      classifier,
      documents: order.documents,
      now: () => new Date(),
    };
  };
}

/** Uniform in [0, 1) from the kernel, for choices that a target must not be able to foresee. */
function unforeseeable(): number {
  return randomInt(2 ** 47) / 2 ** 47;
}

function addressOf(target: Target) {
  return target.kind === 'socket' ? parseAddress(target.host) : undefined;
}

async function inParallel<T>(items: Iterable<T>, lanes: number, handle: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await handle(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Outcomes travel in small parcels: one message each would cost more than many probes. */
function outbox(): ((outcome: Outcome) => void) & { flush(): Promise<void> } {
  let waiting: Outcome[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const outcomes = waiting;
    waiting = [];
    if (outcomes.length > 0) await send({ type: 'outcomes', outcomes });
  };
  const post = (outcome: Outcome): void => {
    waiting.push(outcome);
    if (waiting.length >= 50) void flush();
    else timer ??= setTimeout(() => void flush(), 100);
  };
  return Object.assign(post, { flush });
}

function send(message: FromRoom): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}
