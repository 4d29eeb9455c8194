/**
 * Drafts and approvals. A notice is written once and never changed: an edit is another notice that takes the
 * place of the first and voids its approvals. An approval names the hash of exact bytes, a person and an end.
 */
import { effectiveRung } from '../ladder/effective-rung.ts';
import type { Approval, Capacity, CaseState, Notice } from './case-state.ts';
import { findContact, findNotice, findParty } from './find.ts';
import { step } from './step.ts';
import { andThen, type Means, Refusal, replaceById, type Turn, unchanged } from './turn.ts';
import { approvalOf, isInForce, isOfThisLadder, newApproval } from './warrants.ts';

export interface NewNotice {
  /** Made before the bytes, which carry the Message-ID that is derived from it. */
  readonly id: string;
  readonly contactId: string;
  readonly rung: string;
  readonly language: string;
  readonly textVersion: string;
  readonly subject: string;
  readonly bytes: string;
  readonly hash: string;
  readonly messageId: string;
  readonly encloses?: string | null;
  readonly encryption?: NonNullable<Notice['encryption']>;
}

export function draftNotice(state: CaseState, input: NewNotice, means: Means): Turn {
  const contact = findContact(state, input.contactId);
  const party = findParty(state, contact.partyId);
  const rung = effectiveRung(means.policy, state, input.rung);
  if (rung === undefined || rung.to !== party.role) {
    throw new Refusal(
      `The rung "${input.rung}" does not tell the ${party.role} of ${state.id}.`,
      'Run "openward ladder explain" to see its rungs.',
    );
  }
  if (contact.state === 'bounced') throw new Refusal(`Mail to ${contact.id} came back.`, 'Name another contact.');
  const before = state.notices.filter((one) => one.rung === input.rung && one.contactId === contact.id);
  const onWay = before.find(
    (one) => one.state === 'sending' || one.state === 'delivery-unknown' || (one.state === 'sent' && isOfThisLadder(one, state)),
  );
  if (onWay !== undefined) throw new Refusal(`The rung "${input.rung}" has gone to this contact (${onWay.id} is ${onWay.state}).`);
  const live = before.find(({ state: is }) => is === 'draft' || is === 'approved');
  const cleared = live === undefined ? unchanged(state) : voidNotice(state, live.id, 'Another draft took its place.', means);
  const { bytes, hash, messageId, subject, textVersion, language, id } = input;
  const notice: Notice = {
    id,
    partyId: party.id,
    contactId: contact.id,
    rung: rung.id,
    language,
    textVersion,
    subject,
    bytes,
    hash,
    messageId,
    encloses: input.encloses ?? null,
    ...(input.encryption === undefined ? {} : { encryption: input.encryption }),
    ladder: state.ladderFrom,
    state: 'draft',
    draftedBy: means.by,
    draftedAt: means.now.toISOString(),
    replaces: live?.id ?? null,
    sentAt: null,
  };
  return andThen(cleared, (now) =>
    andThen(step(now, 'draft', { partyId: party.id }, means), (drafted) => ({
      state: { ...drafted, notices: [...drafted.notices, notice] },
      happened: [
        {
          event: 'notice.drafted',
          subject: state.id,
          payload: { notice: id, party: party.id, rung: rung.id, language, hash, by: means.by, replaces: notice.replaces },
        },
      ],
      effects: [],
    })),
  );
}

/** Takes a notice out of use together with its approvals. */
export function voidNotice(state: CaseState, noticeId: string, because: string, means: Means): Turn {
  const notice = findNotice(state, noticeId);
  if (notice.state !== 'draft' && notice.state !== 'approved') throw new Refusal(`${notice.id} is ${notice.state} and stays as it is.`);
  const voided: CaseState = {
    ...state,
    notices: replaceById(state.notices, { ...notice, state: 'void' }),
    approvals: voidApprovals(state, notice.id, because, means),
  };
  const happened = { event: 'notice.voided', subject: state.id, payload: { notice: notice.id, hash: notice.hash, by: means.by } } as const;
  const done: Turn = { state: voided, happened: [happened], effects: [] };
  return notice.state === 'approved' ? andThen(done, (now) => unapproved(now, notice, means)) : done;
}

/** The party waits for an approval again, unless another approved notice is there for it. */
function unapproved(state: CaseState, notice: Notice, means: Means): Turn {
  const party = findParty(state, notice.partyId);
  const another = state.notices.some((one) => one.partyId === party.id && one.state === 'approved');
  return party.state === 'approved' && !another ? step(state, 'edit', { partyId: party.id }, means) : unchanged(state);
}

function voidApprovals(state: CaseState, noticeId: string, because: string, { now }: Means): readonly Approval[] {
  return state.approvals.map((one) =>
    one.noticeId === noticeId && one.voidedAt === null ? { ...one, voidedAt: now.toISOString(), voidedBecause: because } : one,
  );
}

/** `hash` is what the person saw: an approval of anything else is refused. */
export function approveNotice(state: CaseState, noticeId: string, hash: string, capacity: Capacity, means: Means): Turn {
  const notice = findNotice(state, noticeId);
  if (notice.state !== 'draft' && notice.state !== 'approved')
    throw new Refusal(`${notice.id} is ${notice.state}: there is nothing to approve.`);
  if (hash !== notice.hash) {
    throw new Refusal(
      `${notice.id} is not what was looked at: its hash is ${notice.hash.slice(0, 12)}…`,
      'Look at it again and approve that hash.',
    );
  }
  const again = state.approvals.find(
    (one) => one.noticeId === notice.id && one.by === means.by && one.capacity === capacity && isInForce(one, means.now),
  );
  if (again !== undefined) throw new Refusal(`${means.by} has approved ${notice.id} already; another person has to.`);
  const approval = newApproval({ purpose: 'notice', noticeId: notice.id, hash, capacity }, means);
  const taken: CaseState = { ...state, approvals: [...state.approvals, approval] };
  const standing = approvalOf(taken, notice, means.policy, means.now);
  const payload = { notice: notice.id, hash, by: means.by, capacity, expiresAt: approval.expiresAt, enough: standing.enough };
  const turn: Turn = { state: taken, happened: [{ event: 'notice.approved', subject: state.id, payload }], effects: [] };
  if (!standing.enough || notice.state === 'approved') return turn;
  return andThen(turn, (now) => {
    const approved: CaseState = { ...now, notices: replaceById(now.notices, { ...notice, state: 'approved' }) };
    return step(approved, 'approve', { partyId: notice.partyId }, means);
  });
}

/** Approved notices whose approvals ran out are drafts again: an approval from long ago sends nothing. */
export function expireApprovals(state: CaseState, means: Means): Turn {
  let turn = unchanged(state);
  for (const notice of state.notices.filter(({ state: is }) => is === 'approved')) {
    if (approvalOf(turn.state, notice, means.policy, means.now).enough) continue;
    turn = andThen(turn, (now) => {
      const payload = { notice: notice.id, hash: notice.hash };
      const back: Turn = {
        state: { ...now, notices: replaceById(now.notices, { ...notice, state: 'draft' }) },
        happened: [{ event: 'notice.approval-expired', subject: now.id, payload }],
        effects: [],
      };
      return andThen(back, (drafted) => unapproved(drafted, notice, means));
    });
  }
  return turn;
}
