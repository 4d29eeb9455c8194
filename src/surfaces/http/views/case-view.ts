/** A case for the API: its rows as they are, and what follows from them today. */
import type { CaseLine } from '../../../platform/store/cases/case-books.ts';
import type { LedgerEntry } from '../../../platform/store/ledger/ledger-entry.ts';
import type { CaseState, Notice } from '../../../stages/disclose/desk/case-state.ts';
import { approvalOf } from '../../../stages/disclose/desk/warrants.ts';
import { type ExplainedRung, explainLadder } from '../../../stages/disclose/ladder/explain-ladder.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';
import { handling } from '../../../stages/disclose/machines/handling.ts';
import { type CaseDetailView, type CaseLineView, caseLine } from '../contract/cases.ts';

export function caseLineOf(line: CaseLine): CaseLineView {
  const { id, title, lead, exposureId, openedAt, changedAt, rowVersion, nextDueAt } = line;
  const { handling: is, embargo } = caseLine.pick({ handling: true, embargo: true }).parse(line);
  return { id, title, lead, handling: is, embargo, exposureId, openedAt, changedAt, rowVersion, nextDueAt };
}

export interface CaseToday {
  readonly state: CaseState;
  readonly rowVersion: number;
  /** Newest first. */
  readonly timeline: readonly LedgerEntry[];
  readonly policy: LadderPolicy;
  readonly now: Date;
}

export function caseViewOf({ state, rowVersion, timeline, policy, now }: CaseToday): CaseDetailView {
  const ladder = explainLadder(policy, state, now);
  return {
    ...state,
    handlingMeans: handling.states[state.handling],
    changedBy: timeline[0]?.actor ?? null,
    rowVersion,
    parties: [...state.parties],
    contacts: [...state.contacts],
    notices: state.notices.map((notice) => noticeLineOf(state, notice, policy, now)),
    approvals: [...state.approvals],
    deliveries: [...state.deliveries],
    replies: [...state.replies],
    deadlines: [...state.deadlines],
    notes: [...state.notes],
    ladder: {
      held: ladder.held,
      now: ladder.now === null ? null : rungOf(ladder.now),
      next: ladder.next === null ? null : rungOf(ladder.next),
      rungs: ladder.rungs.map(rungOf),
    },
    timeline: [...timeline],
  };
}

export function standingOf(state: CaseState, notice: Notice, policy: LadderPolicy, now: Date) {
  const standing = approvalOf(state, notice, policy, now);
  return { ...standing, by: [...standing.by] };
}

function noticeLineOf(state: CaseState, notice: Notice, policy: LadderPolicy, now: Date) {
  const { bytes: _bytes, encryption: _encryption, ...rest } = notice;
  return { ...rest, standing: standingOf(state, notice, policy, now) };
}

function rungOf(rung: ExplainedRung) {
  return { ...rung, needs: [...rung.needs] };
}
