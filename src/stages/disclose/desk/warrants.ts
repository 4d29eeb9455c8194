/**
 * Proves warrants from the rows of a case. This is the only place where an approval is made and weighed: it counts when
 * it is for these very bytes, in force, not voided, and given by enough different persons.
 */
import { mayNotifyOwner, type NoticeLeave } from '../../attribute/owner-notice.ts';
import { effectiveRung } from '../ladder/effective-rung.ts';
import type { LadderPolicy } from '../ladder/policy.ts';
import type { Warrant } from '../machines/machine.ts';
import type { Approval, CaseState, Notice, Party } from './case-state.ts';
import type { Means } from './turn.ts';

export interface ApprovalStanding {
  readonly enough: boolean;
  /** Who has approved, in force. */
  readonly by: readonly string[];
  readonly wanted: number;
  readonly counselWanted: boolean;
  readonly counselGiven: boolean;
}

export function approvalOf(state: CaseState, notice: Notice, policy: LadderPolicy, now: Date): ApprovalStanding {
  const rung = effectiveRung(policy, state, notice.rung);
  // A notice of a rung that the policy no longer has, or that does not count for this case, goes nowhere.
  if (rung === undefined) return { enough: false, by: [], wanted: 1, counselWanted: false, counselGiven: false };
  const inForce = state.approvals.filter((one) => one.noticeId === notice.id && one.hash === notice.hash && isInForce(one, now));
  return weigh(inForce, rung.persons, rung.counsel);
}

/** @param hash of the correction, where it is about one */
export function publicationApproval(
  state: CaseState,
  policy: LadderPolicy,
  now: Date,
  hash: string | undefined = state.publication?.hash,
): ApprovalStanding {
  const inForce = state.approvals.filter((one) => one.purpose === 'publication' && one.hash === hash && isInForce(one, now));
  const rung = policy.rungs.find(({ to }) => to === 'decision');
  const counted = rung === undefined ? undefined : effectiveRung(policy, state, rung.id);
  return weigh(inForce, Math.max(2, counted?.persons ?? 2), counted?.counsel ?? false);
}

/** An approval of exactly the bytes behind `hash`, by whoever acts now, for as long as the policy lets it stand. */
export function newApproval(of: Pick<Approval, 'purpose' | 'noticeId' | 'hash' | 'capacity'>, { now, by, policy, newId }: Means): Approval {
  return {
    id: newId('apr'),
    ...of,
    by,
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + policy.approvalHours * 3_600_000).toISOString(),
    voidedAt: null,
    voidedBecause: null,
  };
}

export function isInForce(approval: Approval, now: Date): boolean {
  return approval.voidedAt === null && Date.parse(approval.at) <= now.getTime() && now.getTime() < Date.parse(approval.expiresAt);
}

/** Counsel counts as counsel and not as one of the persons: two hats on one head are one person. */
function weigh(inForce: readonly Approval[], persons: number, counsel: boolean): ApprovalStanding {
  const desk = [...new Set(inForce.filter(({ capacity }) => capacity === 'desk').map(({ by }) => by))];
  const counselGiven = inForce.some(({ capacity, by }) => capacity === 'counsel' && !desk.includes(by));
  return { enough: desk.length >= persons && (!counsel || counselGiven), by: desk, wanted: persons, counselWanted: counsel, counselGiven };
}

export interface Question {
  readonly notice?: Notice;
  readonly partyId?: string;
  readonly reason?: string;
  readonly proof?: boolean;
  readonly consent?: boolean;
  /** Whoever does it speaks for counsel. */
  readonly counsel?: boolean;
}

export function proven(state: CaseState, question: Question, policy: LadderPolicy, now: Date): ReadonlySet<Warrant> {
  const found = new Set<Warrant>();
  const party = state.parties.find(({ id }) => id === (question.partyId ?? question.notice?.partyId));
  if (question.notice !== undefined && approvalOf(state, question.notice, policy, now).enough) found.add('approval');
  if (party !== undefined && isSure(party, policy)) found.add('confidence');
  if (state.hold === null) found.add('not-held');
  if ((question.reason ?? '').trim() !== '') found.add('reason');
  if (question.proof === true) found.add('proof');
  if (question.consent === true) found.add('consent');
  const publication = publicationApproval(state, policy, now);
  if (publication.enough) found.add('two-persons');
  if (question.counsel === true) found.add('counsel');
  if (isSpent(state)) found.add('ladder-spent');
  if (hasDraft(state, policy, now)) found.add('draft-known');
  return found;
}

/** The floor is for owners: a host is told of what lies on its network whoever owns it. */
export function isSure(party: Party, policy: LadderPolicy): boolean {
  return leaveToNotify(party, policy).allowed;
}

/** Whether the party may be written to as far as its confidence goes, and why. */
export function leaveToNotify({ role, confidence, disputed, despiteConfidence }: Party, { confidenceFloor }: LadderPolicy): NoticeLeave {
  const reason = despiteConfidence ?? undefined;
  return mayNotifyOwner({ claim: { role, confidence }, rivals: { disputed }, floor: confidenceFloor, reason });
}

/** A store that opens again begins the ladder anew: what was sent before told of an exposure that had ended. */
export function isOfThisLadder({ ladder, draftedAt, sentAt }: Notice, { ladderFrom }: CaseState): boolean {
  // Which ladder a notice was drafted for does not depend on a clock; one of the ladder before that is sent now counts too.
  return ladderFrom === null || ladder === ladderFrom || Date.parse(sentAt ?? draftedAt) >= Date.parse(ladderFrom);
}

/** Naming anybody comes after the final notice was sent, or after the closure is proven. */
export function isSpent(state: CaseState): boolean {
  if (state.facts['closure-verified'] !== undefined) return true;
  const owners = new Set(state.parties.filter(({ role }) => role === 'owner').map(({ id }) => id));
  return state.notices.some(({ rung, partyId, state: is }) => rung === FINAL && is === 'sent' && owners.has(partyId));
}

const FINAL = 'final';

function hasDraft({ publication }: CaseState, policy: LadderPolicy, now: Date): boolean {
  if (publication?.ownerSentAt === null || publication?.ownerSentAt === undefined) return false;
  return now.getTime() - Date.parse(publication.ownerSentAt) >= policy.draftDays * 86_400_000;
}
