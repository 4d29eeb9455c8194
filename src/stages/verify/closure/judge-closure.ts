/**
 * Whether looks over time prove that a store is closed. One closed door proves nothing; a look that told nothing breaks
 * nothing and proves nothing; an open door begins everything anew. Publication is not among its inputs.
 */
import { certainlyBetween, type Pass } from './pass.ts';
import { outcomeFacts } from './recheck-outcome.ts';
import type { RecheckPolicy } from './recheck-policy.ts';

const HOUR_MS = 3_600_000;

export interface ClosureVerdict {
  /** `open`: the last look that told anything found it open. `unseen`: none has told anything. */
  readonly is: 'unseen' | 'open' | 'unproven' | 'proven';
  /** High where the service itself said no each time, moderate where silence is part of the proof. */
  readonly confidence: 'none' | 'moderate' | 'high';
  /** Numbers of the looks that count. */
  readonly counted: readonly number[];
  /** Of the first look of the streak that found it shut. */
  readonly since: string | null;
  /** Of the look with which the proof was complete. */
  readonly provenAt: string | null;
  /** Hours that certainly lie between the first and the last look that count. */
  readonly hours: number;
  readonly reason: string;
}

interface Counted {
  readonly pass: Pass;
  /** Milliseconds since the first look of the streak, certain ones. */
  readonly after: number;
}

/** @param passes of one exposure, in the order of their numbers. */
export function judgeClosure(passes: readonly Pass[], policy: RecheckPolicy): ClosureVerdict {
  const telling = passes.filter(({ outcome }) => outcomeFacts[outcome].says !== 'nothing');
  const last = telling.at(-1);
  if (last === undefined) return { ...nothing, is: 'unseen', reason: 'No look has told anything yet.' };
  const streak = shutStreak(telling);
  if (streak.length === 0)
    return { ...nothing, is: 'open', reason: `Look ${last.number} found that it ${outcomeFacts[last.outcome].means}.` };
  const timed = withTimes(streak);
  const strong = prove(
    timed.filter(({ pass }) => outcomeFacts[pass.outcome].strong),
    policy.proof.strong,
    policy,
  );
  if (strong !== undefined) return proven('high', streak, strong, 'the service itself said no each time');
  const weak = prove(timed, policy.proof.weak, policy);
  if (weak !== undefined) return proven('moderate', streak, weak, 'at some of them only silence came back');
  return unproven(streak, timed, policy);
}

const nothing = { confidence: 'none', counted: [], since: null, provenAt: null, hours: 0 } as const;

/** The looks that found it shut since it was last found open. */
function shutStreak(telling: readonly Pass[]): readonly Pass[] {
  const lastOpen = telling.findLastIndex(({ outcome }) => outcomeFacts[outcome].says !== 'shut');
  return telling.slice(lastOpen + 1);
}

function withTimes(streak: readonly Pass[]): readonly Counted[] {
  let after = 0;
  return streak.map((pass, index) => {
    const before = streak[index - 1];
    if (before !== undefined) after += certainlyBetween(before, pass);
    return { pass, after };
  });
}

/** The shortest beginning of the looks that satisfies the rule; undefined when none does. */
function prove(
  timed: readonly Counted[],
  rule: RecheckPolicy['proof']['strong'],
  { proof: { leastHoursApart, spacingRatio } }: RecheckPolicy,
): readonly Counted[] | undefined {
  const counted: Counted[] = [];
  for (const one of timed) {
    const before = counted.at(-1);
    if (before !== undefined && one.after - before.after < leastHoursApart * HOUR_MS) continue;
    counted.push(one);
    const first = counted[0];
    if (first === undefined || counted.length < rule.passes || one.after - first.after < rule.hours * HOUR_MS) continue;
    if (hasTwoSpacings(counted, spacingRatio)) return counted;
  }
  return undefined;
}

/** Looks at one and the same distance could meet the same quiet hour each time. */
function hasTwoSpacings(counted: readonly Counted[], ratio: number): boolean {
  const gaps = counted.slice(1).map(({ after }, index) => after - (counted[index]?.after ?? 0));
  return gaps.length < 2 || Math.max(...gaps) >= Math.min(...gaps) * ratio;
}

function proven(confidence: 'moderate' | 'high', streak: readonly Pass[], counted: readonly Counted[], how: string): ClosureVerdict {
  const hours = spanOf(counted);
  return {
    is: 'proven',
    confidence,
    counted: counted.map(({ pass }) => pass.number),
    since: streak[0]?.at ?? null,
    provenAt: counted.at(-1)?.pass.at ?? null,
    hours,
    reason: `${counted.length} looks over ${hours} hours found it shut; ${how}.`,
  };
}

function unproven(streak: readonly Pass[], timed: readonly Counted[], policy: RecheckPolicy): ClosureVerdict {
  const { strong, weak, leastHoursApart } = policy.proof;
  const counted: Counted[] = [];
  for (const one of timed) {
    const before = counted.at(-1);
    if (before === undefined || one.after - before.after >= leastHoursApart * HOUR_MS) counted.push(one);
  }
  const rule = streak.every(({ outcome }) => outcomeFacts[outcome].strong) ? strong : weak;
  const hours = spanOf(counted);
  return {
    is: 'unproven',
    confidence: 'none',
    counted: counted.map(({ pass }) => pass.number),
    since: streak[0]?.at ?? null,
    provenAt: null,
    hours,
    reason: `Found shut ${counted.length === 1 ? 'once' : `${counted.length} times over ${hours} hours`}; the proof takes ${rule.passes} looks over ${rule.hours} hours, at distances that differ.`,
  };
}

function spanOf(counted: readonly Counted[]): number {
  return Math.floor(((counted.at(-1)?.after ?? 0) - (counted[0]?.after ?? 0)) / HOUR_MS);
}
