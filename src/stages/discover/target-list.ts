/**
 * Targets that a person names, one a line: comments and blank lines are skipped, a host without a port and a
 * block or range of addresses get the scope's ports, a bucket gets the endpoint that the scope states, repeats are dropped. A line that cannot be
 * read is reported with its number and the others go on.
 */
import { AppError, type Problem } from '../../errors.ts';
import { formatTarget, parseTarget, type SocketTarget, type Target } from '../../target.ts';
import { formatAddress, parseAddress, parseCidr, parseRange, sizeOf } from '../scope/address.ts';
import type { CompiledScope } from '../scope/compile-scope.ts';
import type { Grant } from '../scope/matching/rules.ts';
import { listPorts } from '../scope/port-list.ts';

export interface TargetList {
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

/** Ends the reading; a line that is wrong only ends itself. */
class TooMany extends Error {}

const MOST_TARGETS = 10_000_000;
const MOST_OF_A_LINE = 1_048_576n;
const LONGEST_LINE = 2048;

export async function readTargets(
  lines: AsyncIterable<string> | Iterable<string>,
  scope: CompiledScope,
  usualPorts: readonly number[],
): Promise<TargetList> {
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    const written = raw.replace(/(^|\s)#.*$/, '').trim();
    if (written === '') continue;
    try {
      if (written.length > LONGEST_LINE) throw new AppError('TARGET_MALFORMED', { detail: 'The line is longer than a target can be.' });
      for (const target of expand(written, scope, usualPorts)) {
        if (targets.size >= MOST_TARGETS) throw new TooMany();
        targets.set(formatTarget(target), target);
      }
    } catch (error) {
      if (error instanceof TooMany) throw new AppError('TARGET_MALFORMED', { detail: `More than ${MOST_TARGETS} targets were given.` });
      if (!(error instanceof AppError)) throw error;
      problems.push({ line, column: 1, key: '', message: error.detail });
    }
  }
  return { targets: [...targets.values()], problems };
}

function expand(written: string, scope: CompiledScope, usualPorts: readonly number[]): Iterable<Target> {
  if (/^[0-9a-f.:]+(\/[0-9]+|\s*-\s*[0-9a-f.:]+)$/i.test(written)) return expandRange(written, scope, usualPorts);
  const parsed = parseTarget(written);
  if (parsed.kind === 'bucket') return [withEndpoint(parsed, scope)];
  if (parsed.kind === 'socket') return [parsed];
  return atPorts(parsed.host, scope, usualPorts);
}

/** `192.0.2.0/24` or `192.0.2.1-192.0.2.9`. */
function* expandRange(written: string, scope: CompiledScope, usualPorts: readonly number[]): Generator<Target> {
  const range = written.includes('/') ? parseCidr(written) : parseRange(written);
  if (typeof range === 'string') throw new AppError('TARGET_MALFORMED', { detail: `Target ${range}.` });
  const size = sizeOf(range);
  if (size > MOST_OF_A_LINE)
    throw new AppError('TARGET_MALFORMED', {
      detail: `Target "${written}" has more than ${MOST_OF_A_LINE} addresses; a sweep of the scope takes more.`,
    });
  const { from } = range;
  for (let offset = 0; offset < Number(size); offset += 1)
    yield* atPorts(formatAddress(typeof from === 'number' ? from + offset : from + BigInt(offset)), scope, usualPorts);
}

function atPorts(host: string, scope: CompiledScope, usualPorts: readonly number[]): readonly Target[] {
  return portsFor({ kind: 'socket', host, port: 1 }, scope, usualPorts).map((port) => ({ kind: 'socket', host, port }));
}

/** A bucket that a rule serves elsewhere is dialled there; the wire asks the gate for exactly that endpoint. */
export function withEndpoint(target: Extract<Target, { kind: 'bucket' }>, scope: CompiledScope): Target {
  for (const grant of scope.grants) {
    const { selector } = grant;
    if (selector.kind !== 'bucket' || selector.endpoint === undefined) continue;
    const candidate: Target = { ...target, endpoint: selector.endpoint.url };
    if (scope.covering(candidate, undefined, undefined).includes(grant)) return candidate;
  }
  return target;
}

function portsFor(target: SocketTarget, scope: CompiledScope, usualPorts: readonly number[]): readonly number[] {
  const covering: readonly Grant[] = scope.covering(target, parseAddress(target.host), undefined);
  const stated = covering.flatMap((grant) => (grant.ports === undefined ? usualPorts : listPorts(grant.ports)));
  return stated.length === 0 ? usualPorts : [...new Set(stated)];
}
