/**
 * What happens to an advisory after it was published. A correction is a new text and needs two persons like the first;
 * a withdrawal takes a text away and says nothing but that, so that one person can do it at once. Neither says
 * anything about the store.
 */
import type { CaseState, Publication } from './case-state.ts';
import { type Means, Refusal, type Turn, written } from './turn.ts';
import { publicationApproval } from './warrants.ts';

/** Voids what was approved for another correction; what is published stays as it is. */
export function draftCorrection(state: CaseState, hash: string, reason: string | undefined, means: Means): Turn {
  const publication = publishedOf(state);
  const why = written(reason, 'A correction');
  if (hash === publication.hash && !isWithdrawn(publication)) throw new Refusal('The correction says what was published already.');
  const at = means.now.toISOString();
  const approvals = state.approvals.map((one) =>
    one.purpose === 'publication' && one.voidedAt === null && one.hash !== hash
      ? { ...one, voidedAt: at, voidedBecause: 'Another draft took its place.' }
      : one,
  );
  return {
    state: {
      ...state,
      approvals,
      publication: { ...publication, correction: { hash, reason: why, draftedBy: means.by, draftedAt: at } },
    },
    happened: [{ event: 'case.correction-drafted', subject: state.id, payload: { hash, by: means.by } }],
    effects: [],
  };
}

/** @throws Refusal without two persons */
export function publishCorrection(state: CaseState, means: Means): Turn {
  const publication = publishedOf(state);
  const { correction } = publication;
  if (correction === null || correction === undefined) throw new Refusal('There is no correction to publish.');
  if (state.hold !== null) throw new Refusal(`${state.id} is on hold.`);
  const standing = publicationApproval(state, means.policy, means.now, correction.hash);
  if (!standing.enough || (standing.counselWanted && !standing.counselGiven))
    throw new Refusal(`The correction has the approval of ${standing.by.length} of ${standing.wanted}.`, undefined, ['two-persons']);
  const at = means.now.toISOString();
  const { hash, reason } = correction;
  const release = { kind: 'correction', hash, at, by: means.by, approvedBy: [...standing.by], reason } as const;
  return {
    state: { ...state, publication: { ...publication, hash, correction: null, releases: [...(publication.releases ?? []), release] } },
    happened: [{ event: 'case.advisory-corrected', subject: state.id, payload: { hash, by: means.by, approvedBy: [...standing.by] } }],
    effects: [],
  };
}

export function withdrawAdvisory(state: CaseState, reason: string | undefined, means: Means): Turn {
  const publication = publishedOf(state);
  const why = written(reason, 'A withdrawal');
  if (isWithdrawn(publication)) throw new Refusal(`The advisory of ${state.id} was withdrawn already.`);
  const at = means.now.toISOString();
  const { hash } = publication;
  const release = { kind: 'withdrawal', hash, at, by: means.by, approvedBy: [], reason: why } as const;
  return {
    state: { ...state, publication: { ...publication, releases: [...(publication.releases ?? []), release] } },
    happened: [{ event: 'case.advisory-withdrawn', subject: state.id, payload: { hash, by: means.by } }],
    effects: [],
  };
}

export function isWithdrawn({ releases = [] }: Publication): boolean {
  return releases.at(-1)?.kind === 'withdrawal';
}

function publishedOf({ id, publication }: CaseState): Publication {
  if (publication === null || publication.publishedAt === null) throw new Refusal(`Nothing of ${id} is published.`);
  return publication;
}
