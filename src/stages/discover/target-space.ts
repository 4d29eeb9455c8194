/**
 * The target space of a scope: every address that its rules name, times the ports, as numbers from 0 on, plus
 * the targets that are named one by one (hosts, base URLs, buckets). Wildcards and patterns are not guessed.
 * Exclusions are left in: the gate refuses them at the connect, and the count of refusals is shown.
 */
import type { SocketTarget, Target } from '../../target.ts';
import { type AddressRange, formatAddress, sizeOf } from '../scope/address.ts';
import type { CompiledScope } from '../scope/compile-scope.ts';
import { listPorts } from '../scope/port-list.ts';
import type { Grant } from '../scope/rules.ts';
import { permutation } from './permutation.ts';

export interface TargetSpace {
  /** Endpoints of the address rules, overlaps counted once per rule. */
  readonly size: number;
  /** Position `index` of the shuffled order; `undefined` where a rule before it covers the endpoint too. */
  at(index: number): SocketTarget | undefined;
  /** Targets that rules name one by one. */
  readonly named: readonly Target[];
}

interface Segment {
  readonly range: AddressRange;
  readonly ports: readonly number[];
  readonly start: number;
}

/** @param usualPorts tried where a rule grants every port: what the protocols declare. */
export function targetSpace(scope: CompiledScope, usualPorts: readonly number[], seed: number): TargetSpace {
  const segments: Segment[] = [];
  const named: Target[] = [];
  let size = 0;
  for (const grant of scope.grants) {
    const ports = grant.ports === undefined ? usualPorts : listPorts(grant.ports);
    if (grant.selector.kind !== 'addresses') {
      named.push(...nameTargets(grant, ports));
      continue;
    }
    segments.push({ range: grant.selector.range, ports, start: size });
    size += Number(sizeOf(grant.selector.range)) * ports.length;
  }
  const order = permutation(size, seed);

  return {
    size,
    named,
    at(index) {
      const position = order(index);
      const segment = findSegment(segments, position);
      if (segment === undefined) return undefined;
      const offset = position - segment.start;
      const port = segment.ports[offset % segment.ports.length] ?? 0;
      const address = nth(segment.range, Math.floor(offset / segment.ports.length));
      const earlier = segments.some((other) => other.start < segment.start && holds(other, address, port));
      return earlier ? undefined : { kind: 'socket', host: formatAddress(address), port };
    },
  };
}

/** What a rule names outright; a wildcard or a pattern covers targets that are given, and names none itself. */
function nameTargets(grant: Grant, ports: readonly number[]): Target[] {
  const { selector } = grant;
  switch (selector.kind) {
    case 'url':
      return [{ kind: 'socket', host: selector.host, port: selector.port, tls: selector.tls, basePath: selector.basePath }];
    case 'name':
      return selector.below ? [] : ports.map((port) => ({ kind: 'socket', host: selector.name, port }) as const);
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

function holds(segment: Segment, address: number | bigint, port: number): boolean {
  const { from, to } = segment.range;
  return typeof from === typeof address && from <= address && address <= to && segment.ports.includes(port);
}
