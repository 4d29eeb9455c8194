/** Begins a case on an exposure in the books. There is one case for an exposure at a time. */
import { AppError } from '../errors.ts';
import type { Records } from '../platform/store/open-records.ts';
import type { CaseState } from '../stages/disclose/desk/case-state.ts';
import { openCase, takeFinding } from '../stages/disclose/desk/leading.ts';
import type { CaseSubject } from '../stages/disclose/desk/subject.ts';
import { andThen, type Means } from '../stages/disclose/desk/turn.ts';
import { subjectOfExposure } from './subject-of-exposure.ts';

export interface NewCaseOnExposure {
  /** Id or target. */
  readonly exposure: string;
  readonly title?: string;
}

/** @throws AppError EXPOSURE_UNKNOWN; CASE_REFUSED when there is a case already */
export async function openOnExposure(records: Records, { exposure: named, title }: NewCaseOnExposure, means: Means): Promise<CaseState> {
  const { items } = await records.exposures.list({ target: named }, { limit: 1 });
  const exposure = await records.exposures.get(items[0]?.id ?? named);
  const before = await records.cases.list({ exposureId: exposure.id }, { limit: 1 });
  const [open] = before.items;
  if (open !== undefined)
    throw new AppError('CASE_REFUSED', { detail: `${exposure.id} has a case: ${open.id}.`, hint: `Run "openward case show ${open.id}".` });
  const outcome = await records.outcomes.get(exposure.lastRunId, exposure.target);
  return openOnSubject(
    records,
    subjectOfExposure(exposure, outcome, means.now),
    { title, ransomed: exposure.flags.includes('ransomed') },
    means,
  );
}

export async function openOnSubject(
  records: Records,
  subject: CaseSubject,
  { title, ransomed }: { readonly title: string | undefined; readonly ransomed: boolean },
  means: Means,
): Promise<CaseState> {
  const opened = openCase({ title: title ?? `${subject.product} at ${subject.target}`.slice(0, 200), subject }, means);
  const turn = ransomed
    ? andThen(opened, (now) => takeFinding(now, { is: 'third-party-seen', evidence: 'the scan flagged a ransom note' }, means))
    : opened;
  return records.cases.open(turn, means.by);
}
