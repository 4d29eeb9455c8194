/**
 * Turns a parsed scope into the gate that every connect passes. A decision costs one binary search and
 * a few comparisons; it looks at the clock and the opt-outs each time, so that an expiry or an objection
 * holds from the next connect on. Order: period, opt-outs, exclusions, special-purpose ranges, rules.
 */
import { AppError } from '../../errors.ts';
import type { Depth, Gate, Permission, Refusal, RefusalCode } from '../../platform/wire/contract.ts';
import type { Target } from '../../target.ts';
import { type Address, type AddressRange, parseAddress, parseCidr } from './address.ts';
import type { ScopeContent } from './file/schema.ts';
import { exclusionMatcher } from './matching/exclusion-matcher.ts';
import { grantMatcher } from './matching/grant-matcher.ts';
import { type AddressItem, type Exclusion, type Grant, readExclusions, readGrants } from './matching/rules.ts';
import { noOptOuts, type OptOuts } from './opt-outs/opt-outs.ts';
import type { ParsedScope } from './parse-scope.ts';
import { hasPort } from './port-list.ts';
import { type RangeEntry, RangeIndex } from './ranges/range-index.ts';
import { describeSpecialPurpose, specialPurposeOf } from './ranges/special-purpose.ts';
import { readEndpoint } from './selector.ts';

export interface CompileOptions {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly optOuts?: OptOuts;
}

type Period = 'not-yet-valid' | 'valid' | 'expired';

/** A decision with the rule that made it. */
export type Decision =
  | { readonly granted: true; readonly grant: Grant }
  | { readonly granted: false; readonly code: RefusalCode; readonly rule: string };

export interface CompiledScope extends Gate {
  readonly content: ScopeContent;
  readonly hash: string;
  readonly grants: readonly Grant[];
  readonly exclusions: readonly Exclusion[];
  readonly optOuts: OptOuts;
  readonly addresses: RangeIndex<AddressItem>;
  period(): Period;
  /** As `permit`, with the whole rule; an undefined port asks for any port. The period is left out. */
  decide(target: Target, address: Address | undefined, port: number | undefined): Decision;
  /** The rules that cover the target, narrowest first, whatever refuses it. */
  covering(target: Target, address: Address | undefined, port: number | undefined): readonly Grant[];
  depthFor(target: Target, address: string, port: number): Depth | undefined;
}

/** @throws AppError SCOPE_MALFORMED when more rules overlap than can be meant. */
export function compileScope(parsed: ParsedScope, options: CompileOptions): CompiledScope {
  const { content, hash } = parsed;
  const { validFrom, validUntil } = content.authorisation;
  const optOuts = options.optOuts ?? noOptOuts;
  const grants = readGrants(content);
  const exclusions = readExclusions(content);
  const addresses = indexAddresses(grants, exclusions, content.specialPurpose);
  const findGrants = grantMatcher(grants);
  const findExclusion = exclusionMatcher(exclusions);
  const coversAddresses = grants.some(({ selector }) => selector.kind === 'addresses');

  return { content, hash, grants, exclusions, optOuts, addresses, period, decide, covering, depthFor, permit, refuseLookup };

  function period(): Period {
    const now = options.now();
    return now < validFrom ? 'not-yet-valid' : now >= validUntil ? 'expired' : 'valid';
  }

  function permit(target: Target, address: string, port: number): Permission {
    const state = period();
    if (state !== 'valid') return refused(state, 'authorisation');
    const dialled = parseAddress(address);
    if (dialled === undefined) return refused('bad-name', 'address');
    const decision = decide(target, dialled, port);
    if (!decision.granted) return refused(decision.code, decision.rule);
    return { granted: true, permit: { address, port, rule: decision.grant.name, depth: decision.grant.depth } };
  }

  /** Where rules cover addresses, a name that no rule covers may lead to one of them; only its answer tells. */
  function refuseLookup(target: Target, port: number): Refusal | undefined {
    const state = period();
    if (state !== 'valid') return { code: state, rule: 'authorisation' };
    const decision = decide(target, undefined, port);
    if (decision.granted || (decision.code === 'not-covered' && coversAddresses && target.kind === 'socket')) return undefined;
    return { code: decision.code, rule: decision.rule };
  }

  function decide(target: Target, address: Address | undefined, port: number | undefined): Decision {
    const named = hostOf(target);
    if (named.kind === 'malformed') return { granted: false, code: 'bad-name', rule: 'target' };
    if (named.kind === 'address' && address !== undefined && named.address !== address)
      return { granted: false, code: 'not-covered', rule: 'dialled address is not the target' };
    const host = named.kind === 'name' ? named.name : undefined;
    const bucket = target.kind === 'bucket' ? target : undefined;
    const optOut = optOuts.match({ address, host, bucket });
    if (optOut !== undefined) return { granted: false, code: 'opted-out', rule: optOut.name };
    const items = address === undefined ? [] : addresses.at(address);
    const exclusion = findExcludedAddress(items, port) ?? findExclusion(target, host, address, port);
    if (exclusion !== undefined) return { granted: false, code: 'excluded', rule: exclusion.name };
    const special = address === undefined ? undefined : specialPurposeOf(address);
    if (special !== undefined && (special.never !== undefined || !isNamed(items)))
      return { granted: false, code: 'special-purpose', rule: describeSpecialPurpose(special) };
    const grant = narrowest(findGrants(target, host, address, port, items));
    return grant === undefined ? { granted: false, code: 'not-covered', rule: 'no rule' } : { granted: true, grant };
  }

  function covering(target: Target, address: Address | undefined, port: number | undefined): readonly Grant[] {
    const named = hostOf(target);
    const host = named.kind === 'name' ? named.name : undefined;
    const items = address === undefined ? [] : addresses.at(address);
    return findGrants(target, host, address, port, items).sort((a, b) => b.rank - a.rank || a.index - b.index);
  }

  function depthFor(target: Target, address: string, port: number): Depth | undefined {
    const permission = permit(target, address, port);
    return permission.granted ? permission.permit.depth : undefined;
  }
}

/** Does `specialPurpose` name the addresses that these items apply to? */
export function isNamed(items: readonly AddressItem[]): boolean {
  return items.some(({ is }) => is === 'named');
}

/** @throws AppError SCOPE_EXPIRED outside the period */
export function requireInForce(scope: CompiledScope): void {
  const state = scope.period();
  if (state === 'valid') return;
  const { validFrom, validUntil } = scope.content.authorisation;
  const detail =
    state === 'expired'
      ? `The authorisation of "${scope.content.name}" ended at ${new Date(validUntil).toISOString()}.`
      : `The authorisation of "${scope.content.name}" starts at ${new Date(validFrom).toISOString()}.`;
  throw new AppError('SCOPE_EXPIRED', { detail });
}

type NamedHost =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'provider' | 'malformed' };

/** What the target says that will be dialled: an address, a name to resolve, or the provider's public endpoint. */
function hostOf(target: Target): NamedHost {
  if (target.kind === 'socket') return hostKind(target.host);
  if (target.endpoint === undefined) return { kind: 'provider' };
  const endpoint = readEndpoint(target.endpoint);
  return typeof endpoint === 'string' ? { kind: 'malformed' } : hostKind(endpoint.host);
}

function hostKind(host: string): NamedHost {
  const address = parseAddress(host);
  return address === undefined ? { kind: 'name', name: host.toLowerCase() } : { kind: 'address', address };
}

function indexAddresses(grants: readonly Grant[], exclusions: readonly Exclusion[], special: readonly string[]): RangeIndex<AddressItem> {
  const entries: RangeEntry<AddressItem>[] = [];
  const add = (range: AddressRange | string, item: AddressItem) => {
    if (typeof range !== 'string') entries.push({ range, item });
  };
  for (const text of special) add(parseCidr(text), { is: 'named' });
  for (const exclusion of exclusions)
    if (exclusion.selector.kind === 'addresses') add(exclusion.selector.range, { is: 'exclusion', exclusion });
  for (const grant of grants) if (grant.selector.kind === 'addresses') add(grant.selector.range, { is: 'grant', grant });
  try {
    return new RangeIndex(entries);
  } catch (cause) {
    throw new AppError('SCOPE_MALFORMED', { detail: 'More than 64 rules cover one address; merge them.', cause });
  }
}

function findExcludedAddress(items: readonly AddressItem[], port: number | undefined): Exclusion | undefined {
  for (const item of items)
    if (item.is === 'exclusion' && (item.exclusion.ports === undefined || (port !== undefined && hasPort(item.exclusion.ports, port))))
      return item.exclusion;
  return undefined;
}

function narrowest(grants: readonly Grant[]): Grant | undefined {
  let best: Grant | undefined;
  for (const grant of grants)
    if (best === undefined || grant.rank > best.rank || (grant.rank === best.rank && grant.index < best.index)) best = grant;
  return best;
}

function refused(code: RefusalCode, rule: string): Permission {
  return { granted: false, refusal: { code, rule } };
}
