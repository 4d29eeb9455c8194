/**
 * The target space of a scope: every address that its rules name, times the ports, as numbers from 0 on, plus
 * the targets that are named one by one (hosts, base URLs, buckets). Wildcards and patterns are not guessed.
 * Exclusions are left in: the gate refuses them at the connect, and the count of refusals is shown. Special-purpose
 * ranges that the scope does not name are left out; nobody meant them.
 */
import type { SocketTarget, Target } from '../../target.ts';
import { type AddressRange, formatAddress, sizeOf } from '../scope/address.ts';
import { type CompiledScope, isNamed } from '../scope/compile-scope.ts';
import type { Grant } from '../scope/matching/rules.ts';
import { listPorts } from '../scope/port-list.ts';
import { cutSpecialPurpose } from '../scope/ranges/cut-special-purpose.ts';
import { MOST_SWEPT } from '../scope/ranges/sweep-limit.ts';
import { permutation } from './permutation.ts';

export interface TargetSpace {
  /** Endpoints of the address rules, each counted once. */
  readonly size: number;
  /** Position `index` of the shuffled order; undefined behind the end. */
  at(index: number): SocketTarget | undefined;
  /** Targets that rules name one by one. */
  readonly named: readonly Target[];
}

/** Addresses with the same ports, and the position of the first of their endpoints. */
interface Segment {
  readonly range: AddressRange;
  readonly ports: readonly number[];
  readonly start: number;
}

/** @param usualPorts tried where a rule grants every port: what the protocols declare. */
export function targetSpace(scope: CompiledScope, usualPorts: readonly number[], seed: number): TargetSpace {
  const { segments, size } = layOut(scope, usualPorts);
  const order = permutation(size, seed);

  return {
    size,
    named: scope.grants.flatMap((grant) => nameTargets(grant, usualPorts)),
    at(index) {
      if (index < 0 || index >= size) return undefined;
      const position = order(index);
      const segment = findSegment(segments, position);
      if (segment === undefined) return undefined;
      const offset = position - segment.start;
      const port = segment.ports[offset % segment.ports.length];
      const address = nth(segment.range, Math.floor(offset / segment.ports.length));
      return port === undefined ? undefined : { kind: 'socket', host: formatAddress(address), port };
    },
  };
}

/** Rules may overlap; the intervals of the scope's index do not, and have the ports of all their rules. */
function layOut(scope: CompiledScope, usualPorts: readonly number[]): { readonly segments: readonly Segment[]; readonly size: number } {
  const segments: Segment[] = [];
  const known = new Map<string, readonly number[]>();
  let size = 0;
  for (const { range, items } of scope.addresses.intervals()) {
    const grants = items.flatMap((item) => (item.is === 'grant' && isSwept(item.grant) ? [item.grant] : []));
    if (grants.length === 0) continue;
    const key = grants.map(({ index }) => index).join();
    const ports = known.get(key) ?? [...new Set(grants.flatMap((grant) => portsOf(grant, usualPorts)))];
    known.set(key, ports);
    for (const part of cutSpecialPurpose(range, isNamed(items)).kept) {
      segments.push({ range: part, ports, start: size });
      size += Number(sizeOf(part)) * ports.length;
    }
  }
  return { segments, size };
}

/** An IPv6 network is covered, but nobody can knock at all of its doors; it takes a list of targets. */
function isSwept({ selector }: Grant): boolean {
  return selector.kind === 'addresses' && sizeOf(selector.range) <= MOST_SWEPT;
}

function portsOf(grant: Grant, usualPorts: readonly number[]): readonly number[] {
  return grant.ports === undefined ? usualPorts : listPorts(grant.ports);
}

/** What a rule names outright; a wildcard or a pattern covers targets that are given, and names none itself. */
function nameTargets(grant: Grant, usualPorts: readonly number[]): readonly Target[] {
  const { selector } = grant;
  switch (selector.kind) {
    case 'url':
      return [{ kind: 'socket', host: selector.host, port: selector.port, tls: selector.tls, basePath: selector.basePath }];
    case 'name':
      return selector.below ? [] : portsOf(grant, usualPorts).map((port) => ({ kind: 'socket', host: selector.name, port }) as const);
    case 'bucket': {
      if (selector.pattern.includes('*')) return [];
      const endpoint = selector.endpoint === undefined ? {} : { endpoint: selector.endpoint.url };
      return [{ kind: 'bucket', scheme: selector.scheme, name: selector.pattern, ...endpoint }];
    }
    case 'addresses':
      return [];
  }
}

function findSegment(segments: readonly Segment[], position: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const segment = segments[middle];
    if (segment !== undefined && segment.start <= position) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function nth(range: AddressRange, offset: number): number | bigint {
  return typeof range.from === 'number' ? range.from + offset : range.from + BigInt(offset);
}
