/** A case as it stands after its re-checks: it was open until the last look that found it open, not until the scan. */
import type { Records } from '../../platform/store/open-records.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { outcomeFacts } from '../../stages/verify/closure/recheck-outcome.ts';

export async function withLastLook(records: Pick<Records, 'rechecks'>, state: CaseState): Promise<CaseState> {
  const { subject, id } = state;
  const passes = await records.rechecks.passes(subject.exposureId ?? id);
  const open = passes.findLast(({ outcome }) => outcomeFacts[outcome].says === 'open' || outcomeFacts[outcome].says === 'emptied');
  if (open === undefined || Date.parse(open.at) <= Date.parse(subject.lastSeenAt)) return state;
  return { ...state, subject: { ...subject, lastSeenAt: new Date(open.at).toISOString() } };
}
