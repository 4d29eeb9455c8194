/** A rung as it counts for one case: whether it applies, on which day, with whose approval, and why. */
import type { CaseState } from '../desk/case-state.ts';
import type { Condition, LadderPolicy, Rung } from './policy.ts';

export interface EffectiveRung extends Omit<Rung, 'when' | 'overrides'> {
  /** Why it is not as the policy has it for everybody. */
  readonly because: readonly string[];
  readonly dueAt: string | null;
}

const DAY_MS = 86_400_000;

/** In order of their days; rungs of one day stay in the order of the policy. */
export function effectiveRungs(policy: LadderPolicy, state: CaseState): readonly EffectiveRung[] {
  return policy.rungs
    .filter(({ when }) => when === undefined || holds(when, state))
    .map((rung) => applied(rung, state))
    .sort((a, b) => a.day - b.day);
}

/** The rung of this name as it counts for the case, or undefined when it does not. */
export function effectiveRung(policy: LadderPolicy, state: CaseState, id: string): EffectiveRung | undefined {
  return effectiveRungs(policy, state).find((rung) => rung.id === id);
}

function applied({ when: _when, overrides, ...rung }: Rung, state: CaseState): EffectiveRung {
  let changed = rung;
  const because: string[] = [];
  for (const { when, why, day, persons, counsel, always } of overrides) {
    if (!holds(when, state)) continue;
    changed = {
      ...changed,
      ...(day === undefined ? {} : { day }),
      // A policy can ask for more persons than the rung has, never for fewer.
      ...(persons === undefined ? {} : { persons: Math.max(persons, changed.persons) }),
      ...(always === undefined ? {} : { always }),
      ...(counsel === undefined ? {} : { counsel: counsel || changed.counsel }),
    };
    because.push(why);
  }
  const dueAt = state.ladderFrom === null ? null : new Date(Date.parse(state.ladderFrom) + changed.day * DAY_MS).toISOString();
  return { ...changed, because, dueAt };
}

function holds({ sensitive, thirdParty, countries }: Condition, { subject, facts, parties }: CaseState): boolean {
  if (sensitive !== undefined && sensitive !== subject.sensitive) return false;
  if (thirdParty !== undefined && thirdParty !== (facts['third-party'] !== undefined)) return false;
  if (countries === undefined) return true;
  const { owner, host, persons } = subject.countries;
  const involved = new Set([owner, host, ...persons, ...parties.map(({ country }) => country)]);
  return countries.some((country) => involved.has(country));
}
