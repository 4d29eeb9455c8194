/** One look, or one that is still ahead, as a row. */
import type { Rechecked, Subject } from '../../../case-desk/recheck/recheck-desk.ts';
import type { RecheckPlan } from '../../../platform/store/rechecks/recheck-books.ts';
import type { ClosureVerdict } from '../../../stages/verify/closure/judge-closure.ts';
import type { RecheckOutcome } from '../../../stages/verify/closure/recheck-outcome.ts';
import { outcomeFacts } from '../../../stages/verify/closure/recheck-outcome.ts';
import type { RecordedPass } from '../../../stages/verify/closure/recorded-pass.ts';
import type { ResultShape } from '../output/results.ts';

export interface RecheckRow {
  readonly caseId: string | null;
  readonly exposureId: string | null;
  readonly target: string;
  /** Null where nothing was asked. */
  readonly outcome: RecheckOutcome | null;
  readonly why: string;
  readonly closure: Pick<ClosureVerdict, 'is' | 'confidence' | 'counted' | 'hours' | 'reason'>;
  readonly phase: RecheckPlan['phase'] | null;
  readonly dueAt: string | null;
  readonly look: Omit<RecordedPass, 'evidence'> | null;
  readonly effects: readonly string[];
  readonly drafted: readonly string[];
}

export function askedRow({ pass, plan, effects, drafted }: Rechecked, closure: ClosureVerdict): RecheckRow {
  const { evidence: _evidence, ...look } = pass;
  return {
    caseId: pass.caseId,
    exposureId: pass.exposureId,
    target: pass.target,
    outcome: pass.outcome,
    why: pass.reason,
    closure: short(closure),
    phase: plan?.phase ?? null,
    dueAt: plan?.dueAt ?? null,
    look,
    effects,
    drafted,
  };
}

export function restingRow(subject: Subject, plan: RecheckPlan | undefined, closure: ClosureVerdict, why: string): RecheckRow {
  return {
    caseId: subject.caseId,
    exposureId: subject.exposureId,
    target: subject.target,
    outcome: null,
    why,
    closure: short(closure),
    phase: plan?.phase ?? null,
    dueAt: plan?.dueAt ?? null,
    look: null,
    effects: [],
    drafted: [],
  };
}

function short({ is, confidence, counted, hours, reason }: ClosureVerdict): RecheckRow['closure'] {
  return { is, confidence, counted, hours, reason };
}

export const recheckShape: ResultShape<RecheckRow> = {
  columns: [
    { title: 'CASE', cell: ({ caseId, exposureId }) => caseId ?? exposureId ?? '' },
    { title: 'TARGET', cell: ({ target }) => target, shrinksTo: 12 },
    {
      title: 'FOUND',
      cell: ({ outcome }) => outcome ?? '–',
      paint: (shown, { outcome }, colours) => {
        if (outcome === null) return colours.dim(shown);
        const { says } = outcomeFacts[outcome];
        return says === 'shut' ? colours.green(shown) : says === 'nothing' ? colours.yellow(shown) : colours.red(shown);
      },
    },
    { title: 'CLOSURE', cell: ({ closure }) => (closure.is === 'proven' ? `proven, ${closure.confidence}` : closure.is) },
    { title: 'NEXT', cell: ({ dueAt, phase }) => (dueAt === null ? (phase ?? '') : dueAt.slice(0, 16).replace('T', ' ')) },
    { title: 'WHY', spare: 1, cell: ({ why }) => why, shrinksTo: 16 },
  ],
};
