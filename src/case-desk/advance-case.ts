/** What a person may take down of the case itself, by the words of the commands and of the API. */
import type { CaseState } from '../stages/disclose/desk/case-state.ts';
import { closeCase, skipRung, takeFinding, triage } from '../stages/disclose/desk/leading.ts';
import { type Means, type Turn, written } from '../stages/disclose/desk/turn.ts';

export const advanceSteps = [
  'valid',
  'invalid',
  'out-of-scope',
  'mitigated',
  'verified',
  'reopened',
  'third-party',
  'indexed',
  'public',
  'skip',
  'close',
] as const;
export type AdvanceStep = (typeof advanceSteps)[number];

export interface Advance {
  readonly step: AdvanceStep;
  readonly reason: string | undefined;
  /** For `skip`. */
  readonly rung: string | undefined;
}

/** @throws Refusal when the case does not allow it */
export function advanceCase(state: CaseState, { step, reason, rung }: Advance, means: Means): Turn {
  const evidence = () => written(reason, 'A finding');
  switch (step) {
    case 'valid':
    case 'invalid':
    case 'out-of-scope':
      return triage(state, step, reason, means);
    case 'mitigated':
    case 'indexed':
      return takeFinding(state, { is: step, evidence: evidence() }, means);
    case 'reopened':
      return takeFinding(state, { is: 'reopening', evidence: evidence() }, means);
    case 'third-party':
      return takeFinding(state, { is: 'third-party-seen', evidence: evidence() }, means);
    case 'public':
      return takeFinding(state, { is: 'seen-public', evidence: evidence() }, means);
    case 'verified':
      // The reason is the proof: which re-checks, from where, over which time.
      return takeFinding(state, { is: 'verified', evidence: evidence(), proof: true }, means);
    case 'skip':
      return skipRung(state, rung ?? '', reason, means);
    case 'close':
      return closeCase(state, reason, means);
  }
}
