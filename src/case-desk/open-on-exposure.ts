/** Begins a case on an exposure in the books. There is one case for an exposure at a time. */
import { AppError } from '../errors.ts';
import type { Records } from '../platform/store/open-records.ts';
import type { Proposal } from '../stages/disclose/claims/proposal.ts';
import type { CaseState } from '../stages/disclose/desk/case-state.ts';
import { openCase, takeFinding } from '../stages/disclose/desk/leading.ts';
import type { CaseSubject } from '../stages/disclose/desk/subject.ts';
import { andThen, type Means } from '../stages/disclose/desk/turn.ts';
import { partiesOfClaims } from './parties-of-claims.ts';
import { subjectOfExposure } from './subject-of-exposure.ts';
import type { Asking } from './whose/ask-sources.ts';
import { attributeExposure, findExposure, lastOutcome } from './whose/attribute-exposure.ts';

export interface NewCaseOnExposure {
  /** Id or target. */
  readonly exposure: string;
  readonly title?: string;
}

/**
 * What attribution said last goes with the case; where nobody asked yet, or `asking` says whom to ask, it is asked now.
 * @throws AppError EXPOSURE_UNKNOWN; CASE_REFUSED when there is a case already
 */
export async function openOnExposure(
  records: Records,
  { exposure: named, title }: NewCaseOnExposure,
  means: Means,
  asking?: Asking,
): Promise<CaseState> {
  const exposure = await findExposure(records, named);
  const before = await records.cases.list({ exposureId: exposure.id }, { limit: 1 });
  const [open] = before.items;
  if (open !== undefined)
    throw new AppError('CASE_REFUSED', { detail: `${exposure.id} has a case: ${open.id}.`, hint: `Run "openward case show ${open.id}".` });
  const outcome = await lastOutcome(records, exposure);
  const kept = isAsking(asking) ? undefined : await records.attributions.latest(exposure.id);
  const attribution =
    kept ?? (outcome === undefined ? undefined : (await attributeExposure(records, exposure.id, means, asking)).attribution);
  const roles = attribution?.roles ?? [];
  return openOnSubject(
    records,
    subjectOfExposure(exposure, outcome, means.now, { roles, floor: means.policy.confidenceFloor }),
    {
      title,
      ransomed: exposure.flags.includes('ransomed'),
      ...(attribution === undefined
        ? {}
        : { proposed: { at: attribution.at, parties: partiesOfClaims(roles, attribution.contacts, means.now) } }),
    },
    means,
  );
}

/** A contact book alone is no reason to ask anew what was asked over the network before. */
function isAsking(asking: Asking | undefined): boolean {
  return asking !== undefined && (asking.ask.size > 0 || asking.leave.length > 0);
}

export async function openOnSubject(
  records: Records,
  subject: CaseSubject,
  { title, ransomed, proposed }: { readonly title: string | undefined; readonly ransomed: boolean; readonly proposed?: Proposal },
  means: Means,
): Promise<CaseState> {
  const opened = openCase(
    { title: title ?? `${subject.product} at ${subject.target}`.slice(0, 200), subject, ...(proposed === undefined ? {} : { proposed }) },
    means,
  );
  const turn = ransomed
    ? andThen(opened, (now) => takeFinding(now, { is: 'third-party-seen', evidence: 'the scan flagged a ransom note' }, means))
    : opened;
  return records.cases.open(turn, means.by);
}
