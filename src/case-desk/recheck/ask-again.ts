/**
 * Asks stores again, as little as decides: first only whether they answer; what they list and count only of those that
 * answer anyone. Never a sample. The scope is asked before a clean room is opened, and again by the room at every connect.
 */
import { type Outcome, outcomeOfBrokenRoom } from '../../outcome.ts';
import { RoomFailure } from '../../pipeline.ts';
import { openCleanRoom, type RoomEnd } from '../../platform/room/clean-room.ts';
import type { RoomOrder } from '../../platform/room/messages.ts';
import { parseAddress } from '../../stages/scope/address.ts';
import type { CompiledScope } from '../../stages/scope/compile-scope.ts';
import { explainTarget } from '../../stages/scope/explain-target.ts';
import { formatTarget, parseTarget } from '../../target.ts';

export interface AskMeans {
  readonly scope: CompiledScope;
  readonly scopeText: string;
  readonly scopePath: string;
  readonly optOutFiles: readonly string[];
  readonly maskingKey: Buffer;
  readonly run: string;
  readonly room: URL;
  readonly version: string;
  readonly signal: AbortSignal;
}

export type Answer =
  /** The scope refuses; nothing was sent. */
  | { readonly is: 'not-covered'; readonly why: string }
  /** Stopped before it was looked at; it stays due. */
  | { readonly is: 'left' }
  | { readonly is: 'looked'; readonly outcome: Outcome; readonly depth: 'presence' | 'metadata' };

/** Why the scope does not let a target be asked; undefined where it may, or where only the name's address can tell. */
export function refusalFor(target: string, scope: CompiledScope): string | undefined {
  const parsed = parseTarget(target);
  if (parsed.kind === 'host') return `${target} names no port.`;
  const { granted, sentence } = explainTarget(target, scope);
  if (granted) return undefined;
  const isName = parsed.kind === 'socket' && parseAddress(parsed.host) === undefined;
  if (isName && scope.refuseLookup(parsed, parsed.port) === undefined) return undefined;
  return sentence;
}

export async function askAgain(targets: readonly string[], means: AskMeans): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const allowed: string[] = [];
  for (const target of new Set(targets.map(canonicalTarget))) {
    const why = refusalFor(target, means.scope);
    if (why === undefined) allowed.push(target);
    else answers.set(target, { is: 'not-covered', why });
  }
  const greeted = await throughRoom(allowed, 'presence', means);
  // Whoever refused, asked for credentials or was silent is not asked anything more.
  const open = [...greeted.values()]
    .filter(({ verdict, protocol }) => verdict === 'unknown' && protocol !== null)
    .map(({ target }) => target);
  const looked = await throughRoom(open, 'metadata', means);
  for (const target of allowed) {
    const first = greeted.get(target);
    const second = looked.get(target);
    if (first === undefined || (open.includes(target) && second === undefined)) answers.set(target, { is: 'left' });
    else if (second === undefined) answers.set(target, { is: 'looked', outcome: first, depth: 'presence' });
    else answers.set(target, { is: 'looked', outcome: withCosts(second, first), depth: 'metadata' });
  }
  return answers;
}

/** The one spelling of a target, by which answers are found. */
export function canonicalTarget(target: string): string {
  const parsed = parseTarget(target);
  return parsed.kind === 'host' ? parsed.host : formatTarget(parsed);
}

function withCosts(second: Outcome, first: Outcome): Outcome {
  return {
    ...second,
    requests: second.requests + first.requests,
    connections: second.connections + first.connections,
    bytes: second.bytes + first.bytes,
    ms: second.ms + first.ms,
  };
}

async function throughRoom(targets: readonly string[], depth: 'presence' | 'metadata', means: AskMeans): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  if (targets.length === 0 || means.signal.aborted) return outcomes;
  const room = openCleanRoom(means.room, orderOf(targets, depth, means), {
    onOutcomes: (found) => {
      for (const outcome of found) outcomes.set(outcome.target, outcome);
    },
    onTally: () => undefined,
  });
  const stop = () => room.stop();
  means.signal.addEventListener('abort', stop, { once: true });
  const end = await room.ended;
  means.signal.removeEventListener('abort', stop);
  if (end.is === 'failed') throw new RoomFailure(end.code, end.detail);
  if (end.is === 'broke') for (const target of end.inFlight) outcomes.set(target, brokenOutcome(target, end));
  return outcomes;
}

function orderOf(targets: readonly string[], depth: 'presence' | 'metadata', means: AskMeans): RoomOrder {
  return {
    run: means.run,
    scopeText: means.scopeText,
    scopePath: means.scopePath,
    optOutFiles: [...means.optOutFiles],
    maskingKey: means.maskingKey.toString('hex'),
    seed: 1,
    depth,
    documents: 1,
    inFlight: 16,
    identity: { product: 'Openward', version: means.version },
    work: { kind: 'list', targets: [...targets] },
    skip: [],
    known: [...targets],
  };
}

function brokenOutcome(target: string, { how }: Extract<RoomEnd, { is: 'broke' }>): Outcome {
  return outcomeOfBrokenRoom(target, 'The clean room broke while this target was asked.', how.slice(0, 600));
}
