/**
 * What follows from a look: for the exposure, for the next look, and for the case. Decided by the rules of the stage,
 * with every look in hand; the books carry it out in one transaction.
 */
import type { Consequence } from '../../platform/store/rechecks/recheck-books.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { takeFinding } from '../../stages/disclose/desk/leading.ts';
import { andThen, type Means, type Turn, unchanged } from '../../stages/disclose/desk/turn.ts';
import { isWorldFact } from '../../stages/disclose/machines/world-facts.ts';
import { findingsOf } from '../../stages/verify/closure/findings-of.ts';
import { judgeClosure } from '../../stages/verify/closure/judge-closure.ts';
import { type Asked, planNext } from '../../stages/verify/closure/plan-next.ts';
import { outcomeFacts } from '../../stages/verify/closure/recheck-outcome.ts';
import type { RecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { passOf, type RecordedPass } from '../../stages/verify/closure/recorded-pass.ts';

export interface ConsequenceMeans {
  readonly policy: RecheckPolicy;
  readonly asked: Asked;
  readonly means: Means;
}

export function consequenceOf(recorded: readonly Omit<RecordedPass, 'seal'>[], { policy, asked, means }: ConsequenceMeans): Consequence {
  const passes = recorded.map(passOf);
  const last = recorded.at(-1);
  const pass = passes.at(-1);
  if (last === undefined || pass === undefined) throw new TypeError('There is no look to follow from.');
  const verdict = judgeClosure(passes, policy);
  const { says, strong } = outcomeFacts[pass.outcome];
  const shut = says === 'shut' && (strong || verdict.is === 'proven');
  const look = { pass, verdict, thirdParty: last.thirdParty, id: last.id };
  return {
    exposure: shut ? 'closed' : says === 'open' || says === 'emptied' ? 'seen-open' : 'none',
    plan: planNext(passes, asked, policy),
    step: (state) =>
      findingsOf(look, standingOf(state)).reduce<Turn>(
        (turn, finding) => andThen(turn, (now) => takeFinding(now, finding, means)),
        unchanged(state),
      ),
  };
}

function standingOf({ handling, facts }: CaseState) {
  return { handling, facts: new Set(Object.keys(facts).filter(isWorldFact)) };
}

/** What the case says to the plan: since when somebody was told, who says that it is closed, and whether to stop. */
export function askedBy(state: CaseState): Asked {
  const fixed = state.replies.filter(({ kind }) => kind === 'says-fixed').map(({ at }) => at);
  return { stopped: stopOf(state), saidFixedAt: fixed.toSorted().at(-1) ?? null, from: state.openedAt };
}

function stopOf({ handling, parties }: CaseState): string | null {
  if (handling === 'invalid' || handling === 'out-of-scope') return `The case is ${handling}.`;
  const out = parties.find(({ state }) => state === 'opted-out');
  return out === undefined ? null : `The ${out.role} objects to being looked at.`;
}
