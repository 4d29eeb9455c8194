/**
 * Replies that came as mails. What a machine wrote is understood at once: a bounce, a proof of delivery, an automatic
 * answer. What a person wrote is filed unread, and a person says what it is; until then nothing more is sent to that
 * party, and its silence does not count. The same mail is taken once, however often it is shown.
 */
import type { CaseState, Letter, Notice, Reply, ReplyKind } from '../desk/case-state.ts';
import { planDeadlines } from '../desk/deadlines.ts';
import { findNotice, findParty } from '../desk/find.ts';
import { type Means, Refusal, replaceById, type Turn, unchanged, written } from '../desk/turn.ts';
import { takeReply, understand } from './replies.ts';

export interface NewLetter {
  readonly partyId: string;
  /** What the mail itself proves; `unread` for everything that a person has to read. */
  readonly kind: 'bounce' | 'delivered' | 'delayed' | 'auto-reply' | 'unread';
  /** In our own words. */
  readonly summary: string;
  readonly letter: Letter;
}

export function hasLetter(state: CaseState, partyId: string, digest: string): boolean {
  return state.replies.some((one) => one.partyId === partyId && one.letter?.digest === digest);
}

/** Changes nothing for a mail that was taken before. @throws Refusal while the notice that it is about is still being sent */
export function takeLetter(state: CaseState, input: NewLetter, means: Means): Turn {
  const party = findParty(state, input.partyId);
  const { letter, kind, summary } = input;
  if (hasLetter(state, party.id, letter.digest)) return unchanged(state);
  const notice = aboutNotice(state, party.id, letter.noticeId);
  if (notice?.state === 'sending') throw new Refusal(`${notice.id} is still being sent; look again later.`);
  if (kind === 'delayed') return noteDelay(state, notice, letter, means);
  const about = { partyId: party.id, summary, letter: { ...letter, noticeId: notice?.id ?? null } };
  if (kind === 'auto-reply') return takeReply(state, { ...about, kind }, means);
  if (kind !== 'unread' && notice !== undefined && proves(state, notice, kind))
    return takeReply(state, { ...about, kind, noticeId: notice.id }, means);
  return fileUnread(state, about, means);
}

/** The notice that the mail names, or the last that went out to the party. */
function aboutNotice(state: CaseState, partyId: string, named: string | null): Notice | undefined {
  const sent = state.notices.filter((one) => one.partyId === partyId && ['sending', 'sent', 'delivery-unknown'].includes(one.state));
  return sent.find(({ id }) => id === named) ?? sent.at(-1);
}

/** A receipt does not undo a bounce: one of the two is wrong, and a person finds out which. */
function proves(state: CaseState, notice: Notice, kind: 'bounce' | 'delivered'): boolean {
  const delivery = state.deliveries.find(({ noticeId }) => noticeId === notice.id);
  return delivery !== undefined && !(kind === 'delivered' && delivery.state === 'bounced');
}

function fileUnread(
  state: CaseState,
  { partyId, summary, letter }: { partyId: string; summary: string; letter: Letter },
  means: Means,
): Turn {
  const late = findParty(state, partyId).state === 'silent';
  const reply: Reply = {
    id: means.newId('rep'),
    partyId,
    kind: 'unread',
    at: means.now.toISOString(),
    takenDownBy: means.by,
    summary: written(summary, 'A reply'),
    late,
    letter,
  };
  const payload = { party: partyId, reply: reply.id, kind: reply.kind, late, by: means.by, digest: letter.digest };
  return {
    state: { ...state, replies: [...state.replies, reply] },
    happened: [{ event: 'party.wrote', subject: state.id, payload }],
    effects: ['ask-a-person'],
  };
}

/** A delay is no bounce and moves nothing; it stands with the delivery. */
function noteDelay(state: CaseState, notice: Notice | undefined, { digest }: Letter, means: Means): Turn {
  const delivery = state.deliveries.find(({ noticeId }) => noticeId === notice?.id);
  const said = `It is late and still on its way (report ${digest.slice(0, 12)}).`;
  if (delivery === undefined || delivery.said === said || delivery.state !== 'sent') return unchanged(state);
  return {
    state: { ...state, deliveries: replaceById(state.deliveries, { ...delivery, said }) },
    happened: [
      { event: 'delivery.delayed', subject: state.id, payload: { delivery: delivery.id, notice: delivery.noticeId, digest, by: means.by } },
    ],
    effects: [],
  };
}

/** A person has read a reply and says what it is, in their own words. What it means counts from when it came. */
export function classifyReply(state: CaseState, replyId: string, kind: ReplyKind | 'unrelated', summary: string, means: Means): Turn {
  const reply = state.replies.find(({ id }) => id === replyId);
  if (reply === undefined) throw new Refusal(`${state.id} has no reply "${replyId.slice(0, 60)}".`);
  if (reply.kind !== 'unread') throw new Refusal(`${reply.id} was read already: it is "${reply.kind}".`);
  const { letter, partyId } = reply;
  const text = written(summary, 'A reply');
  if (kind === 'unrelated') return setAside(state, { ...reply, kind, summary: text, takenDownBy: means.by }, means);
  const noticeId = letter?.noticeId ?? undefined;
  if (noticeId !== undefined) findNotice(state, noticeId);
  const read: Reply = { ...reply, kind, summary: text, takenDownBy: means.by };
  const about = {
    partyId,
    kind,
    summary: text,
    ...(noticeId === undefined ? {} : { noticeId }),
    ...(letter === undefined ? {} : { letter }),
  };
  const turn = understand(state, read, about, means);
  return { ...turn, state: planDeadlines(turn.state, means) };
}

/** Strange mail at an address that is in use: it says nothing of the party, and moves nothing. */
function setAside(state: CaseState, reply: Reply, means: Means): Turn {
  const payload = { party: reply.partyId, reply: reply.id, kind: reply.kind, by: means.by };
  return {
    state: { ...state, replies: replaceById(state.replies, reply) },
    happened: [{ event: 'party.wrote', subject: state.id, payload }],
    effects: [],
  };
}
