/**
 * What `openward scope check` says: what the scope covers, what it refuses and why, what would be sent, and
 * what a careful reader would ask about. Data only; the terminal and the web interface draw it.
 */
import type { Problem } from '../../errors.ts';
import type { Depth } from '../../platform/wire/contract.ts';
import type { CompiledScope, Period } from './compile-scope.ts';
import { type Coverage, measureCoverage } from './coverage.ts';
import { formatPorts } from './port-list.ts';
import type { Rates } from './schema.ts';
import { type ScopeWarning, warnAbout } from './scope-warnings.ts';
import { formatSelector } from './selector.ts';
import type { SignatureState } from './signature.ts';

/** What a protocol declares of itself, as far as this report shows it. */
export interface DeclaredProtocol {
  readonly id: string;
  readonly title: string;
  readonly ports: readonly number[];
  readonly scheme?: string;
  readonly sends: readonly string[];
  readonly neverSends: readonly string[];
}

export interface CheckInput {
  readonly signature: SignatureState;
  readonly protocols: readonly DeclaredProtocol[];
  /** Tried where a rule grants every port. */
  readonly usualPorts: readonly number[];
  readonly optOutProblems?: readonly Problem[];
  readonly now: number;
}

/** Large counts are decimal text, since IPv6 does not fit a JSON number. */
export interface ScopeReport {
  readonly name: string;
  readonly revision: number | undefined;
  readonly hash: string;
  readonly authorisation: {
    readonly party: string;
    readonly basis: string;
    readonly reference: string;
    readonly validFrom: string;
    readonly validUntil: string;
    readonly contact: string;
    readonly optOut: string;
  };
  readonly period: Period;
  readonly signature: SignatureState;
  readonly addresses: string;
  /** Addresses times the ports that a sweep tries. */
  readonly endpoints: string;
  readonly rules: readonly RuleReport[];
  readonly exclusions: readonly { readonly name: string; readonly ports: string; readonly reason: string | undefined }[];
  /** Stated by a rule and refused all the same. */
  readonly refused: readonly { readonly rule: string; readonly addresses: string }[];
  readonly optOuts: number;
  readonly optOutProblems: readonly Problem[];
  readonly specialPurpose: readonly string[];
  readonly rates: Rates;
  readonly sends: readonly {
    readonly protocol: string;
    readonly title: string;
    readonly requests: readonly string[];
    readonly never: readonly string[];
  }[];
  readonly warnings: readonly ScopeWarning[];
}

export interface RuleReport {
  readonly name: string;
  readonly kind: 'addresses' | 'name' | 'url' | 'bucket';
  readonly covers: string;
  readonly ports: string;
  readonly depth: Depth;
  readonly protocols: readonly string[] | undefined;
  /** Left after exclusions; undefined for what is named and not counted. */
  readonly addresses: string | undefined;
  /** False for wildcards and patterns: they cover targets that are given, and are not swept. */
  readonly swept: boolean;
}

export function checkScope(scope: CompiledScope, input: CheckInput): ScopeReport {
  const { content, hash } = scope;
  const coverage = measureCoverage(scope, input.usualPorts);
  const { validFrom, validUntil, ...authorisation } = content.authorisation;
  return {
    name: content.name,
    revision: content.revision,
    hash,
    authorisation: { ...authorisation, validFrom: new Date(validFrom).toISOString(), validUntil: new Date(validUntil).toISOString() },
    period: scope.period(),
    signature: input.signature,
    addresses: coverage.addresses.toString(),
    endpoints: coverage.endpoints.toString(),
    rules: reportRules(scope, coverage),
    exclusions: scope.exclusions.map(({ selector, ports, reason }) => ({
      name: formatSelector(selector),
      ports: ports === undefined ? 'any' : formatPorts(ports),
      reason,
    })),
    refused: [...coverage.refused].map(([rule, addresses]) => ({ rule, addresses: addresses.toString() })),
    optOuts: scope.optOuts.list().length,
    optOutProblems: input.optOutProblems ?? [],
    specialPurpose: content.specialPurpose,
    rates: content.rates,
    sends: usedProtocols(scope, input.protocols).map(({ id, title, sends, neverSends }) => ({
      protocol: id,
      title,
      requests: sends,
      never: neverSends,
    })),
    warnings: warnAbout(scope, coverage, input),
  };
}

function reportRules(scope: CompiledScope, coverage: Coverage): RuleReport[] {
  return scope.grants.map((grant) => {
    const { selector } = grant;
    return {
      name: grant.name,
      kind: selector.kind,
      covers: formatSelector(selector),
      ports: selector.kind === 'url' ? `${selector.port}` : grant.ports === undefined ? 'any' : formatPorts(grant.ports),
      depth: grant.depth,
      protocols: grant.protocols,
      addresses: coverage.ofRule.get(grant)?.toString(),
      swept: !((selector.kind === 'name' && selector.below) || (selector.kind === 'bucket' && selector.pattern.includes('*'))),
    };
  });
}

/** Those that at least one rule lets through: by its list of ids, and buckets only by their scheme. */
function usedProtocols(scope: CompiledScope, protocols: readonly DeclaredProtocol[]): readonly DeclaredProtocol[] {
  return protocols.filter((protocol) =>
    scope.grants.some(({ selector, protocols: only }) => {
      const scheme = selector.kind === 'bucket' ? selector.scheme : undefined;
      return protocol.scheme === scheme && (only === undefined || only.includes(protocol.id));
    }),
  );
}
