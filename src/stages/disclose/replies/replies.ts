/**
 * What comes back: answers, bounces, machines' answers, threats. Everything is taken down, in every state and
 * however late; who answers is told by the token of the address, and what it means is decided by a person.
 */
import type { CaseState, Letter, Reply, ReplyKind } from '../desk/case-state.ts';
import { planDeadlines } from '../desk/deadlines.ts';
import { findNotice, findParty } from '../desk/find.ts';
import { bounceContact, holdCase } from '../desk/leading.ts';
import { step } from '../desk/step.ts';
import { andThen, type Means, Refusal, replaceById, type Turn, written } from '../desk/turn.ts';

export interface NewReply {
  readonly partyId: string;
  readonly kind: ReplyKind;
  /** In the words of whoever takes it down; never a copy of what was sent. */
  readonly summary: string;
  /** The notice that it is about, where that is known; a bounce needs it. */
  readonly noticeId?: string;
  /** Of a reply that came as a mail. */
  readonly letter?: Letter;
}

/** How long a threat stops the ladder before somebody looks at it again. */
const COUNSEL_DAYS = 14;

export function takeReply(state: CaseState, input: NewReply, means: Means): Turn {
  const party = findParty(state, input.partyId);
  const reply: Reply = {
    id: means.newId('rep'),
    partyId: party.id,
    kind: input.kind,
    at: means.now.toISOString(),
    takenDownBy: means.by,
    summary: written(input.summary, 'A reply'),
    late: party.state === 'silent',
    ...(input.letter === undefined ? {} : { letter: input.letter }),
  };
  return understand(state, reply, input, means);
}

/** What a reply means for the party, the notice and the ladder. A reply that was there before is told from a new one by its id. */
export function understand(state: CaseState, reply: Reply, input: NewReply, means: Means): Turn {
  const party = findParty(state, input.partyId);
  const mail = input.letter === undefined ? {} : { digest: input.letter.digest };
  const payload = { party: party.id, reply: reply.id, kind: reply.kind, late: reply.late, by: means.by, ...mail };
  const taken: Turn = {
    state: { ...state, replies: replaceById(state.replies, reply) },
    happened: [{ event: 'party.replied', subject: state.id, payload }],
    effects: [],
  };
  const marked = { ...taken, state: markDelivery(taken.state, input, party.id) };
  const moved = andThen(marked, (now) => step(now, input.kind, { partyId: party.id, evidence: reply.id, knownAt: reply.at }, means));
  const stopped =
    moved.effects.includes('hold-ladder') && moved.state.hold === null ? andThen(moved, (now) => holdForCounsel(now, means)) : moved;
  return { ...stopped, state: planDeadlines(stopped.state, means) };
}

function holdForCounsel(state: CaseState, means: Means): Turn {
  const review = new Date(means.now.getTime() + COUNSEL_DAYS * 86_400_000);
  return holdCase(state, 'A party threatens; counsel decides what happens next.', review, means);
}

/** Proofs of delivery and bounces belong to a notice: to the one that is named, or to the last that was sent. */
function markDelivery(state: CaseState, { kind, noticeId }: NewReply, partyId: string): CaseState {
  if (kind !== 'bounce' && kind !== 'delivered') return state;
  const sent = state.notices.filter((one) => one.partyId === partyId && (one.state === 'sent' || one.state === 'delivery-unknown'));
  const notice = noticeId === undefined ? sent.at(-1) : findNotice(state, noticeId);
  const delivery = state.deliveries.find((one) => one.noticeId === notice?.id);
  if (notice === undefined || notice.partyId !== partyId || delivery === undefined || delivery.state === 'sending') {
    throw new Refusal('Nothing that was sent to this party can have come back.', 'Name the notice with --notice.');
  }
  const is = kind === 'bounce' ? 'bounced' : 'delivered';
  const marked: CaseState = {
    ...state,
    // A bounce and a proof of delivery both settle what was unknown: it did go out.
    notices: replaceById(state.notices, { ...notice, state: 'sent', sentAt: notice.sentAt ?? delivery.startedAt }),
    deliveries: replaceById(state.deliveries, { ...delivery, state: is }),
  };
  return kind === 'bounce' ? bounceContact(marked, notice.contactId) : marked;
}
