/**
 * What a look says to the case: shut for the first time, proven, open again, still open although somebody says it is
 * closed, a ransom note. Facts of the case go in, findings come out; whether it is public is not asked.
 */
import type { Finding } from '../../disclose/desk/leading.ts';
import type { HandlingState } from '../../disclose/machines/handling.ts';
import type { WorldFact } from '../../disclose/machines/world-facts.ts';
import type { ClosureVerdict } from './judge-closure.ts';
import type { Pass } from './pass.ts';
import { outcomeFacts } from './recheck-outcome.ts';

export interface CaseStanding {
  readonly handling: HandlingState;
  readonly facts: ReadonlySet<WorldFact>;
}

export interface Look {
  readonly pass: Pass;
  readonly verdict: ClosureVerdict;
  readonly thirdParty: boolean;
  /** Id of the look in the books. */
  readonly id: string;
}

const UNSETTLED: ReadonlySet<HandlingState> = new Set(['detected', 'invalid', 'out-of-scope']);

export function findingsOf({ pass, verdict, thirdParty, id }: Look, { handling, facts }: CaseStanding): readonly Finding[] {
  // Nobody has decided yet that it is an exposure, or somebody has decided that it is none.
  if (UNSETTLED.has(handling)) return [];
  const { says, means } = outcomeFacts[pass.outcome];
  const evidence = `Re-check ${pass.number} (${id}): ${means}.`;
  const findings: Finding[] = [];
  if (says === 'shut') {
    if (!facts.has('mitigated')) findings.push({ is: 'mitigated', evidence });
    if (verdict.is === 'proven' && !facts.has('closure-verified'))
      findings.push({ is: 'verified', evidence: `${verdict.reason} Re-check ${pass.number} (${id}) completed the proof.`, proof: true });
  }
  if (says === 'open' || says === 'emptied') {
    if (facts.has('mitigated')) findings.push({ is: 'reopening', evidence });
    else if (says === 'open' && handling === 'fixed-unverified') findings.push({ is: 'still-open', evidence });
  }
  if (thirdParty && !facts.has('third-party'))
    findings.push({ is: 'third-party-seen', evidence: `Re-check ${pass.number} (${id}) met a ransom note.` });
  return findings;
}
