/**
 * What a scope covers in numbers: addresses, endpoints, and how much of the stated ranges is refused by
 * which exclusion or special-purpose range. Counts are exact; they are bigints since IPv6 is large.
 */
import { sizeOf } from './address.ts';
import { type CompiledScope, isNamed } from './compile-scope.ts';
import type { Exclusion, Grant } from './matching/rules.ts';
import { listPorts, type PortRanges } from './port-list.ts';
import { cutSpecialPurpose } from './ranges/cut-special-purpose.ts';
import { describeSpecialPurpose } from './ranges/special-purpose.ts';

export interface Coverage {
  /** Addresses of which at least one port may be looked at. */
  readonly addresses: bigint;
  /** Addresses times the ports that a sweep tries. */
  readonly endpoints: bigint;
  /** Addresses that a rule states and that are refused all the same, by what refuses them. */
  readonly refused: ReadonlyMap<string, bigint>;
  /** Addresses that are left of each rule. */
  readonly ofRule: ReadonlyMap<Grant, bigint>;
}

/** @param usualPorts tried where a rule grants every port */
export function measureCoverage(scope: CompiledScope, usualPorts: readonly number[]): Coverage {
  let addresses = 0n;
  let endpoints = 0n;
  const refused = new Map<string, bigint>();
  const ofRule = new Map<Grant, bigint>(scope.grants.filter(({ selector }) => selector.kind === 'addresses').map((grant) => [grant, 0n]));
  for (const { range, items } of scope.addresses.intervals()) {
    const grants = items.flatMap((item) => (item.is === 'grant' ? [item.grant] : []));
    if (grants.length === 0) continue;
    const size = sizeOf(range);
    const blockedBy = items.flatMap((item) => (item.is === 'exclusion' ? [item.exclusion] : []));
    const whole = blockedBy.find(({ ports }) => ports === undefined);
    if (whole !== undefined) {
      add(refused, whole.name, size);
      continue;
    }
    const { kept, refused: special } = cutSpecialPurpose(range, isNamed(items));
    for (const part of special) add(refused, describeSpecialPurpose(part.by), sizeOf(part.range));
    const left = kept.reduce((sum, part) => sum + sizeOf(part), 0n);
    const ports = portsLeft(grants, blockedBy, usualPorts);
    if (ports > 0) addresses += left;
    endpoints += left * BigInt(ports);
    for (const grant of grants) add(ofRule, grant, left);
  }
  return { addresses, endpoints, refused, ofRule };
}

/** The ports of the rules together, less those that are excluded here. */
function portsLeft(grants: readonly Grant[], exclusions: readonly Exclusion[], usualPorts: readonly number[]): number {
  const ports = new Set(grants.flatMap((grant) => sweepPorts(grant.ports, usualPorts)));
  for (const exclusion of exclusions) for (const port of listPorts(exclusion.ports ?? [])) ports.delete(port);
  return ports.size;
}

function sweepPorts(ranges: PortRanges | undefined, usualPorts: readonly number[]): readonly number[] {
  return ranges === undefined ? usualPorts : listPorts(ranges);
}

function add<K>(counts: Map<K, bigint>, key: K, count: bigint): void {
  counts.set(key, (counts.get(key) ?? 0n) + count);
}
