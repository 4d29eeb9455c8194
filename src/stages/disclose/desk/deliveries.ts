/**
 * Sending in two halves around the channel: `beginDelivery` is written down before the first byte leaves,
 * `endDelivery` after the channel has answered. Whatever ends in between is not known to be sent or unsent,
 * and stays so until a person decides; nothing is ever tried again by itself.
 */
import { effectiveRung } from '../ladder/effective-rung.ts';
import { unreadOf } from '../replies/unread.ts';
import type { CaseState, Delivery, Notice } from './case-state.ts';
import { planDeadlines } from './deadlines.ts';
import { findContact, findNotice } from './find.ts';
import { bounceContact } from './leading.ts';
import { step } from './step.ts';
import { andThen, type Means, Refusal, replaceById, type Turn, unchanged } from './turn.ts';

/** What a channel knows after it has tried. */
export type ChannelResult =
  | { readonly is: 'sent'; readonly said: string }
  /** The notice certainly did not go out. */
  | { readonly is: 'refused'; readonly said: string; readonly bounced: boolean }
  | { readonly is: 'unknown'; readonly said: string };

/** @throws Refusal without an approval in force, on hold, below the confidence, or when it was begun before */
export function beginDelivery(state: CaseState, noticeId: string, means: Means): Turn {
  const notice = findNotice(state, noticeId);
  if (notice.state !== 'approved') {
    const hint = notice.state === 'draft' ? 'Approve it first with "openward case approve".' : undefined;
    throw new Refusal(`${notice.id} is ${notice.state} and cannot be sent.`, hint, notice.state === 'draft' ? ['approval'] : []);
  }
  const before = state.deliveries.find((one) => one.noticeId === notice.id);
  if (before !== undefined && before.state !== 'refused')
    throw new Refusal(`${notice.id} was handed to its channel before and is ${before.state}.`);
  // It may say "we have closed it", or "write to us no more".
  const unread = unreadOf(state, notice.partyId)[0];
  if (unread !== undefined)
    throw new Refusal(
      `This party has written, and nobody has read it yet: ${unread.id}.`,
      `Read it with "openward case read ${state.id} ${unread.id}".`,
    );
  const contact = findContact(state, notice.contactId);
  const turn = step(state, 'send', { notice }, means);
  const delivery: Delivery = {
    id: before?.id ?? means.newId('dlv'),
    noticeId: notice.id,
    messageId: notice.messageId,
    channel: contact.channel,
    state: 'sending',
    attempts: (before?.attempts ?? 0) + 1,
    startedAt: means.now.toISOString(),
    endedAt: null,
    said: null,
  };
  const begun = andThen(turn, (now) => ({
    state: setDelivery(now, delivery, { ...notice, state: 'sending' }),
    happened: [entry(now, 'delivery.begun', delivery, { hash: notice.hash, by: means.by })],
    effects: [],
  }));
  const escalates = effectiveRung(means.policy, state, notice.rung)?.escalates === true;
  return escalates && ['notifying', 'waiting'].includes(begun.state.handling)
    ? andThen(begun, (now) => step(now, 'escalate', {}, means))
    : begun;
}

export function endDelivery(state: CaseState, noticeId: string, result: ChannelResult, means: Means): Turn {
  const notice = findNotice(state, noticeId);
  const delivery = deliveryOf(state, notice);
  if (delivery.state !== 'sending') throw new Refusal(`${notice.id} is not being sent: its delivery is ${delivery.state}.`);
  return settle(state, notice, delivery, result, means);
}

/**
 * Deliveries that a process left behind when it ended. `startedBefore` spares those that another process may
 * still be busy with.
 */
export function settleLost(state: CaseState, startedBefore: Date, means: Means): Turn {
  let turn = unchanged(state);
  for (const delivery of state.deliveries.filter(
    (one) => one.state === 'sending' && Date.parse(one.startedAt) <= startedBefore.getTime(),
  )) {
    const said = 'The process ended while it was sending.';
    turn = andThen(turn, (now) => settle(now, findNotice(now, delivery.noticeId), delivery, { is: 'unknown', said }, means));
  }
  return turn;
}

/** A person has found out whether a notice with an unknown delivery went out. */
export function decideDelivery(state: CaseState, noticeId: string, wentOut: boolean, means: Means): Turn {
  const notice = findNotice(state, noticeId);
  const delivery = deliveryOf(state, notice);
  if (delivery.state !== 'unknown') throw new Refusal(`There is nothing to decide: the delivery of ${notice.id} is ${delivery.state}.`);
  const said = `${means.by} decided that it ${wentOut ? 'went' : 'did not go'} out.`;
  return settle(state, notice, delivery, wentOut ? { is: 'sent', said } : { is: 'refused', said, bounced: false }, means);
}

function settle(state: CaseState, notice: Notice, delivery: Delivery, result: ChannelResult, means: Means): Turn {
  const at = means.now.toISOString();
  const ended: Delivery = { ...delivery, state: result.is, endedAt: at, said: printable(result.said) };
  const after: Notice =
    result.is === 'sent'
      ? { ...notice, state: 'sent', sentAt: notice.sentAt ?? delivery.startedAt }
      : { ...notice, state: result.is === 'unknown' ? 'delivery-unknown' : result.bounced ? 'void' : 'approved' };
  const turn: Turn = {
    state: setDelivery(state, ended, after),
    happened: [entry(state, `delivery.${result.is}`, ended, { by: means.by })],
    effects: [],
  };
  const told = followUp(turn, notice, result, means);
  return { ...told, state: planDeadlines(told.state, means) };
}

function followUp(turn: Turn, notice: Notice, result: ChannelResult, means: Means): Turn {
  const { partyId } = notice;
  if (result.is === 'unknown') return andThen(turn, (now) => step(now, 'delivery-lost', { partyId }, means));
  if (result.is === 'sent') return turn;
  if (!result.bounced) {
    const toldBefore = turn.state.notices.some((one) => one.partyId === partyId && one.state === 'sent');
    return toldBefore ? turn : andThen(turn, (now) => step(now, 'not-sent', { partyId }, means));
  }
  const bounced: Turn = { ...turn, state: bounceContact(turn.state, notice.contactId) };
  return andThen(bounced, (now) => step(now, 'bounce', { partyId, evidence: notice.messageId }, means));
}

function setDelivery(state: CaseState, delivery: Delivery, notice: Notice): CaseState {
  return { ...state, deliveries: replaceById(state.deliveries, delivery), notices: replaceById(state.notices, notice) };
}

function deliveryOf(state: CaseState, notice: Notice): Delivery {
  const found = state.deliveries.find((one) => one.noticeId === notice.id);
  if (found === undefined) throw new Refusal(`${notice.id} was never handed to a channel.`);
  return found;
}

function entry(
  state: CaseState,
  event: `delivery.${string}`,
  { id, noticeId, channel, messageId, attempts }: Delivery,
  more: Record<string, string>,
) {
  return { event, subject: state.id, payload: { delivery: id, notice: noticeId, channel, messageId, attempts, ...more } };
}

/** What a server says is a stranger's text: one line, no control characters, not long. */
function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
