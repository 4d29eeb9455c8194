/**
 * Why one target is or is not covered: every rule that touches it, what each would say, and the one that
 * decides. The answer is that of the gate, made by the same functions.
 */
import type { Depth, RefusalCode } from '../../platform/wire/contract.ts';
import { formatTarget, parseTarget, type Target } from '../../target.ts';
import { type Address, parseAddress } from './address.ts';
import { type CompiledScope, type Decision, isNamed } from './compile-scope.ts';
import { formatPorts } from './port-list.ts';
import { describeSpecialPurpose, specialPurposeOf } from './ranges/special-purpose.ts';

export interface Explanation {
  readonly target: string;
  readonly granted: boolean;
  readonly code: RefusalCode | undefined;
  /** Name of the rule that decides. */
  readonly rule: string;
  readonly depth: Depth | undefined;
  /** Ports that the deciding rule grants, as text; `any` for all. */
  readonly ports: string | undefined;
  /** One sentence for a person. */
  readonly sentence: string;
  readonly considered: readonly Considered[];
}

/** One rule that touches the target. */
interface Considered {
  readonly kind: 'period' | 'opt-out' | 'exclusion' | 'special-purpose' | 'target';
  readonly name: string;
  /** What it says for this target, were it alone. */
  readonly effect: 'grants' | 'refuses' | 'none';
  readonly note: string;
  readonly decides: boolean;
}

type Named = Target | { readonly kind: 'host'; readonly host: string };

/**
 * @param text As `openward scope explain` is given it; without a port it asks for any port.
 * @param resolved Address that a name stands for, when the caller knows it.
 * @throws AppError TARGET_MALFORMED
 */
export function explainTarget(text: string, scope: CompiledScope, resolved?: string): Explanation {
  const named: Named = completeBucket(parseTarget(text), scope);
  const target: Target = named.kind === 'host' ? { kind: 'socket', host: named.host, port: 1 } : named;
  const port = named.kind === 'socket' ? named.port : undefined;
  const address = parseAddress(resolved ?? (target.kind === 'socket' ? target.host : ''));
  const shown = named.kind === 'host' ? named.host : formatTarget(named);

  const decision = outsidePeriod(scope) ?? scope.decide(target, address, port);
  const rule = decision.granted ? decision.grant.name : decision.rule;
  const considered = [
    ...periodStep(scope),
    ...optOutStep(scope, target, address),
    ...addressSteps(scope, address, port),
    ...grantSteps(scope, target, address, port),
  ];
  const decided = withNamedExclusion(considered, decision).map((step) => ({ ...step, decides: decides(step, decision, rule) }));
  return {
    target: shown,
    granted: decision.granted,
    code: decision.granted ? undefined : decision.code,
    rule,
    depth: decision.granted ? decision.grant.depth : undefined,
    ports: decision.granted ? portsText(decision.grant.ports) : undefined,
    sentence: sentenceFor(shown, decision, target, address, scope),
    considered: firstDecides(decided),
  };
}

/** A bucket that a rule serves elsewhere is meant there. */
function completeBucket(named: Named, scope: CompiledScope): Named {
  if (named.kind !== 'bucket') return named;
  for (const { selector } of scope.grants) {
    if (selector.kind !== 'bucket' || selector.endpoint === undefined) continue;
    const served = { ...named, endpoint: selector.endpoint.url };
    if (scope.covering(served, undefined, undefined).length > 0) return served;
  }
  return named;
}

function outsidePeriod(scope: CompiledScope): Decision | undefined {
  const state = scope.period();
  return state === 'valid' ? undefined : { granted: false, code: state, rule: 'authorisation' };
}

type Step = Omit<Considered, 'decides'>;

function periodStep(scope: CompiledScope): Step[] {
  const { validFrom, validUntil } = scope.content.authorisation;
  const note = `${new Date(validFrom).toISOString()} to ${new Date(validUntil).toISOString()}`;
  return [{ kind: 'period', name: 'authorisation', effect: scope.period() === 'valid' ? 'none' : 'refuses', note }];
}

function optOutStep(scope: CompiledScope, target: Target, address: Address | undefined): Step[] {
  const host = target.kind === 'socket' && parseAddress(target.host) === undefined ? target.host : undefined;
  const found = scope.optOuts.match({ address, host, bucket: target.kind === 'bucket' ? target : undefined });
  return found === undefined ? [] : [{ kind: 'opt-out', name: found.name, effect: 'refuses', note: found.reason }];
}

function addressSteps(scope: CompiledScope, address: Address | undefined, port: number | undefined): Step[] {
  if (address === undefined) return [];
  const items = scope.addresses.at(address);
  const steps = items.flatMap((item): Step[] => {
    if (item.is !== 'exclusion') return [];
    const { name, ports, reason } = item.exclusion;
    const here = ports === undefined || (port !== undefined && ports.some(([from, to]) => port >= from && port <= to));
    const note = [reason, ports === undefined ? undefined : `ports ${formatPorts(ports)}`].filter((part) => part !== undefined).join('; ');
    return [{ kind: 'exclusion', name, effect: here ? 'refuses' : 'none', note }];
  });
  const special = specialPurposeOf(address);
  if (special === undefined) return steps;
  const named = isNamed(items);
  const note = special.never ?? (named ? 'named in specialPurpose' : 'not named in specialPurpose');
  const effect = special.never === undefined && named ? 'none' : 'refuses';
  return [...steps, { kind: 'special-purpose', name: describeSpecialPurpose(special), effect, note }];
}

function grantSteps(scope: CompiledScope, target: Target, address: Address | undefined, port: number | undefined): Step[] {
  const granting = new Set(scope.covering(target, address, port));
  return scope.covering(target, address, undefined).map((grant): Step => {
    const note = `depth ${grant.depth}, ports ${portsText(grant.ports)}`;
    return granting.has(grant)
      ? { kind: 'target', name: grant.name, effect: 'grants', note }
      : { kind: 'target', name: grant.name, effect: 'none', note: `${note}; not this port` };
  });
}

/** Exclusions by name are found by the gate alone; the one that decided is shown. */
function withNamedExclusion(steps: readonly Step[], decision: Decision): readonly Step[] {
  if (decision.granted || decision.code !== 'excluded' || steps.some(({ kind, name }) => kind === 'exclusion' && name === decision.rule))
    return steps;
  return [...steps, { kind: 'exclusion', name: decision.rule, effect: 'refuses', note: '' }];
}

const kindOfCode = new Map<RefusalCode, Considered['kind']>([
  ['not-yet-valid', 'period'],
  ['expired', 'period'],
  ['opted-out', 'opt-out'],
  ['excluded', 'exclusion'],
  ['special-purpose', 'special-purpose'],
]);

function decides(step: Step, decision: Decision, rule: string): boolean {
  const kind = decision.granted ? 'target' : kindOfCode.get(decision.code);
  return step.kind === kind && step.name === rule && step.effect === (decision.granted ? 'grants' : 'refuses');
}

/** Two rules may have one name; only the first of them decides. */
function firstDecides(steps: readonly Considered[]): readonly Considered[] {
  const first = steps.findIndex(({ decides }) => decides);
  return steps.map((step, index) => ({ ...step, decides: index === first }));
}

function portsText(ports: Parameters<typeof formatPorts>[0] | undefined): string {
  return ports === undefined ? 'any' : formatPorts(ports);
}

function sentenceFor(shown: string, decision: Decision, target: Target, address: Address | undefined, scope: CompiledScope): string {
  const open = isUnresolved(target, address);
  if (decision.granted) {
    const proviso = open ? ', unless the address that the name leads to is excluded, opted out or special-purpose' : '';
    return `${shown} is covered by "${decision.grant.name}" to depth ${decision.grant.depth}${proviso}.`;
  }
  switch (decision.code) {
    case 'expired':
    case 'not-yet-valid':
      return `${shown} is refused: the authorisation of "${scope.content.name}" ${decision.code === 'expired' ? 'has ended' : 'has not begun'}.`;
    case 'opted-out':
      return `${shown} is refused: its owner has objected (${decision.rule}).`;
    case 'excluded':
      return `${shown} is refused by "${decision.rule}".`;
    case 'special-purpose':
      return `${shown} is refused: it lies in ${decision.rule}, which specialPurpose does not or cannot name.`;
    case 'bad-name':
      return `${shown} is refused: its address cannot be read.`;
    case 'not-covered':
      return open
        ? `No rule covers the name ${shown}; an address rule may cover the address that it leads to.`
        : `${shown} is refused: no rule covers it.`;
  }
}

function isUnresolved(target: Target, address: Address | undefined): boolean {
  return target.kind === 'socket' && address === undefined;
}
