/**
 * The rules of a scope file in the form that decisions are made with: selectors read, ports merged, and
 * a rank that says which of several covering rules is the narrowest.
 */
import { AppError } from '../../../errors.ts';
import type { Depth } from '../../../platform/wire/contract.ts';
import { parseCidr, parseRange, sizeOf } from '../address.ts';
import type { ExcludeRule, ScopeContent, TargetRule } from '../file/schema.ts';
import { type PortRanges, readPorts } from '../port-list.ts';
import { formatSelector, fromRange, type Purpose, readBucket, readHost, readUrl, type Selector } from '../selector.ts';

/** A target rule. */
export interface Grant {
  /** Position in the file, from 0. */
  readonly index: number;
  /** What the ledger, reports and explanations call the rule. */
  readonly name: string;
  readonly selector: Selector;
  /** Undefined grants every port. */
  readonly ports: PortRanges | undefined;
  readonly depth: Depth;
  /** Ids of the only protocols to try; undefined for all. */
  readonly protocols: readonly string[] | undefined;
  /** Higher is narrower. */
  readonly rank: number;
}

export interface Exclusion {
  readonly index: number;
  readonly name: string;
  readonly selector: Selector;
  /** Undefined excludes every port. */
  readonly ports: PortRanges | undefined;
  readonly reason: string | undefined;
}

/** What applies to an address before names are looked at. */
export type AddressItem =
  | { readonly is: 'grant'; readonly grant: Grant }
  | { readonly is: 'exclusion'; readonly exclusion: Exclusion }
  | { readonly is: 'named' };

export function readGrants(content: ScopeContent): Grant[] {
  const usual = content.defaults.ports === undefined ? undefined : readPorts(content.defaults.ports);
  return content.targets.map((rule, index) => {
    const selector = readRuleSelector(rule, 'grant');
    return {
      index,
      name: rule.name ?? formatSelector(selector),
      selector,
      ports: rule.ports === undefined ? usual : readPorts(rule.ports),
      depth: rule.depth ?? content.defaults.depth,
      protocols: rule.protocols,
      rank: rankOf(selector),
    };
  });
}

export function readExclusions(content: ScopeContent): Exclusion[] {
  return content.exclude.map((rule, index) => {
    const selector = readRuleSelector(rule, 'refuse');
    const ports = rule.ports === undefined ? undefined : readPorts(rule.ports);
    return { index, name: `exclude ${formatSelector(selector)}`, selector, ports, reason: rule.reason };
  });
}

/** The narrowest rule first: a service, a name, a wildcard with more labels, a smaller range. */
function rankOf(selector: Selector): number {
  switch (selector.kind) {
    case 'url':
      return 2000 + selector.basePath.length;
    case 'bucket':
      return selector.pattern.includes('*') ? 500 + selector.pattern.length : 1000;
    case 'name':
      return selector.below ? 500 + selector.name.length : 1000;
    case 'addresses':
      return 129 - (sizeOf(selector.range) - 1n).toString(2).length;
  }
}

function readRuleSelector(rule: TargetRule | ExcludeRule, purpose: Purpose): Selector {
  const selector = readOneOf(rule, purpose);
  if (typeof selector !== 'string') return selector;
  throw new AppError('SCOPE_MALFORMED', { detail: `A rule ${selector}.` });
}

function readOneOf(rule: TargetRule | ExcludeRule, purpose: Purpose): Selector | string {
  if (rule.cidr !== undefined) return fromRange(parseCidr(rule.cidr));
  if (rule.range !== undefined) return fromRange(parseRange(rule.range));
  if (rule.host !== undefined) return readHost(rule.host, purpose);
  if (rule.url !== undefined) return readUrl(rule.url);
  if (rule.bucket !== undefined) return readBucket(rule.bucket, purpose, rule.endpoint);
  return 'selects nothing';
}
