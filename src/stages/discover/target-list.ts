/**
 * Targets that a person names, one a line: comments and blank lines are skipped, a host without a port gets the
 * scope's ports, a bucket gets the endpoint that the scope states, repeats are dropped. A line that cannot be
 * read is reported with its number and the others go on.
 */
import { AppError, type Problem } from '../../errors.ts';
import { canonicalHost, formatTarget, parseTarget, type SocketTarget, type Target } from '../../target.ts';
import { parseAddress } from '../scope/address.ts';
import type { CompiledScope } from '../scope/compile-scope.ts';
import { listPorts } from '../scope/port-list.ts';
import type { Grant } from '../scope/rules.ts';

export interface TargetList {
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

const MOST_TARGETS = 10_000_000;
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
      for (const target of expand(written, scope, usualPorts)) targets.set(formatTarget(target), target);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push({ line, column: 1, key: '', message: error.detail });
    }
    if (targets.size > MOST_TARGETS) throw new AppError('TARGET_MALFORMED', { detail: `More than ${MOST_TARGETS} targets were given.` });
  }
  return { targets: [...targets.values()], problems };
}

function expand(written: string, scope: CompiledScope, usualPorts: readonly number[]): readonly Target[] {
  const parsed = parseTarget(written);
  if (parsed.kind === 'bucket') return [withEndpoint(parsed, scope)];
  if (parsed.kind === 'socket') return [parsed];
  const host = canonicalHost(parsed.host);
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
