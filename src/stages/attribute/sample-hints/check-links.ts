/**
 * The scope check of links that were found in data: a link is looked at only when the gate of a scope would permit it,
 * and otherwise stands in the case as something to tell the owner and the provider. Nothing is sent here.
 */
import type { Gate, Refusal } from '../../../platform/wire/contract.ts';
import { parseTarget } from '../../../target.ts';
import type { CompiledScope } from '../../scope/compile-scope.ts';
import type { LinkedExposure } from '../claim.ts';

export interface CheckedLink extends LinkedExposure {
  /** True when a scope covers it, so that a scan may be asked to look. */
  readonly covered: boolean;
  readonly refusal?: Refusal;
}

const HTTPS = 443;

export function checkLinks(links: readonly LinkedExposure[], gate: Pick<Gate, 'refuseLookup'>): CheckedLink[] {
  return links.map((link) => {
    const target = parseTarget(link.target);
    if (target.kind === 'host') return { ...link, covered: false };
    const refusal = gate.refuseLookup(target, HTTPS);
    return refusal === undefined ? { ...link, covered: true } : { ...link, covered: false, refusal };
  });
}

/** A scope as the gate of links: whether a rule names the store, wherever that rule says that it is served. */
export function linkGate({ period, decide, grants }: Pick<CompiledScope, 'period' | 'decide' | 'grants'>): Pick<Gate, 'refuseLookup'> {
  const endpoints = grants.flatMap(({ selector }) =>
    selector.kind === 'bucket' && selector.endpoint !== undefined ? [selector.endpoint.url] : [],
  );
  return {
    refuseLookup(target) {
      const state = period();
      if (state !== 'valid') return { code: state, rule: 'authorisation' };
      const served = target.kind === 'bucket' ? [...new Set(endpoints)].map((endpoint) => ({ ...target, endpoint })) : [];
      const decisions = [target, ...served].map((each) => decide(each, undefined, undefined));
      const [first] = decisions;
      if (first === undefined || first.granted || decisions.some(({ granted }) => granted)) return undefined;
      return { code: first.code, rule: first.rule };
    },
  };
}
