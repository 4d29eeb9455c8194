/**
 * Publication and embargo. An advisory is published only by two persons who approved exactly its bytes, after
 * the owner has had the draft and the ladder is spent. That it is published says nothing about the store: what
 * was open stays open in the books until re-checks prove otherwise.
 */
import type { Approval, Capacity, CaseState } from './case-state.ts';
import { planDeadlines } from './deadlines.ts';
import { findParty } from './find.ts';
import { step } from './step.ts';
import { andThen, type Means, Refusal, type Turn, written } from './turn.ts';
import { isInForce, newApproval, publicationApproval } from './warrants.ts';

/** A new draft voids every approval of the one before, and the owner's days begin anew. */
export function draftPublication(state: CaseState, hash: string, means: Means): Turn {
  if (state.publication?.publishedAt) throw new Refusal(`${state.id} is published already.`);
  const at = means.now.toISOString();
  const approvals = state.approvals.map((one) =>
    one.purpose === 'publication' && one.voidedAt === null && one.hash !== hash
      ? { ...one, voidedAt: at, voidedBecause: 'Another draft took its place.' }
      : one,
  );
  const same = state.publication?.hash === hash;
  const publication =
    same && state.publication !== null ? state.publication : { hash, draftedBy: means.by, ownerSentAt: null, publishedAt: null };
  return {
    state: { ...state, publication, approvals },
    happened: [entry(state, 'case.publication-drafted', { hash, by: means.by })],
    effects: [],
  };
}

/** The draft went to the owner with this notice. */
export function publicationSentToOwner(state: CaseState, noticeId: string, means: Means): Turn {
  const { publication } = state;
  const notice = state.notices.find(({ id }) => id === noticeId);
  if (publication === null) throw new Refusal('There is no draft of an advisory.');
  if (notice?.state !== 'sent' || notice.sentAt === null || findParty(state, notice.partyId).role !== 'owner') {
    throw new Refusal('The draft counts as sent once a notice with it went to the owner.');
  }
  if (notice.encloses !== publication.hash) throw new Refusal(`${noticeId} does not enclose the draft as it is now.`);
  const ownerSentAt = publication.ownerSentAt ?? notice.sentAt;
  return {
    state: { ...state, publication: { ...publication, ownerSentAt } },
    happened: [entry(state, 'case.publication-sent-to-owner', { notice: noticeId, by: means.by })],
    effects: [],
  };
}

export function approvePublication(state: CaseState, hash: string, capacity: Capacity, means: Means): Turn {
  const { publication } = state;
  if (publication === null) throw new Refusal('There is no draft of an advisory to approve.');
  const wanted = publication.publishedAt === null ? publication.hash : publication.correction?.hash;
  if (wanted === undefined) throw new Refusal(`${state.id} is published, and no correction waits for approval.`);
  if (wanted !== hash) throw new Refusal(`The draft is not what was looked at: its hash is ${wanted.slice(0, 12)}…`);
  const same = (one: Approval) => one.purpose === 'publication' && one.hash === hash && one.by === means.by && isInForce(one, means.now);
  if (state.approvals.some(same)) throw new Refusal(`${means.by} has approved the publication already; another person has to.`);
  const approval = newApproval({ purpose: 'publication', noticeId: null, hash, capacity }, means);
  const taken: CaseState = { ...state, approvals: [...state.approvals, approval] };
  const { enough } = publicationApproval(taken, means.policy, means.now, hash);
  return { state: taken, happened: [entry(state, 'case.publication-approved', { hash, by: means.by, capacity, enough })], effects: [] };
}

/** @throws Refusal without two persons, the owner's days, or a spent ladder */
export function publish(state: CaseState, means: Means): Turn {
  const { publication } = state;
  if (publication === null) throw new Refusal('There is no draft of an advisory to publish.');
  if (publication.publishedAt !== null) throw new Refusal(`${state.id} is published already.`);
  const standing = publicationApproval(state, means.policy, means.now);
  if (standing.counselWanted && !standing.counselGiven)
    throw new Refusal('The publication needs the approval of counsel.', undefined, ['counsel']);
  const turn = step(state, 'publish', { evidence: publication.hash }, means);
  const at = means.now.toISOString();
  const release = { kind: 'advisory', hash: publication.hash, at, by: means.by, approvedBy: [...standing.by], reason: null } as const;
  const published: CaseState = {
    ...turn.state,
    publication: { ...publication, publishedAt: at, releases: [...(publication.releases ?? []), release] },
  };
  return { ...turn, state: planDeadlines(published, means) };
}

export type EmbargoStep =
  | { readonly is: 'propose' | 'revise'; readonly until: Date; readonly reason?: string }
  | { readonly is: 'agree'; readonly consentOf: readonly string[] }
  | { readonly is: 'exit'; readonly reason?: string };

export function changeEmbargo(state: CaseState, change: EmbargoStep, means: Means): Turn {
  const turn = embargoTurn(state, change, means);
  return andThen(turn, (now) => ({ state: planDeadlines(now, means), happened: [], effects: [] }));
}

function embargoTurn(state: CaseState, change: EmbargoStep, means: Means): Turn {
  if (change.is === 'exit') return step(state, 'exit-embargo', { reason: written(change.reason, 'Ending an embargo') }, means);
  if (change.is === 'agree') {
    const parties = change.consentOf.map((named) => findParty(state, named).id);
    return step(state, 'agree-embargo', { consent: parties.length > 0, evidence: parties.join(', ') }, means);
  }
  if (change.until.getTime() <= means.now.getTime())
    throw new Refusal('An embargo must end in the future.', 'Give a later day with --until.');
  const kind = change.is === 'propose' ? 'propose-embargo' : 'revise-embargo';
  const turn = step(state, kind, change.reason === undefined ? {} : { reason: change.reason }, means);
  return { ...turn, state: { ...turn.state, embargoUntil: change.until.toISOString() } };
}

function entry(state: CaseState, event: `case.${string}`, payload: Record<string, string | boolean>) {
  return { event, subject: state.id, payload };
}
