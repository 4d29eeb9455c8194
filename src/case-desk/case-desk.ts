/**
 * The desk at work: draws drafts, hands approved notices to their channels, and lets time pass. The rules are in
 * the stage; the books keep what happened; here they meet the channels, and in this order: written down first,
 * sent then, and written down again. Nothing here approves anything.
 */

import type { ChannelId } from '../contracts/party-words.ts';
import { AppError } from '../errors.ts';
import type { Channel } from '../platform/channels/channel.ts';
import type { MailAttachment } from '../platform/channels/compose-mail.ts';
import type { CaseBooks } from '../platform/store/cases/case-books.ts';
import type { CaseState, Delivery } from '../stages/disclose/desk/case-state.ts';
import { sweep } from '../stages/disclose/desk/deadlines.ts';
import { beginDelivery, type ChannelResult, endDelivery, settleLost } from '../stages/disclose/desk/deliveries.ts';
import { findContact, findNotice, findParty } from '../stages/disclose/desk/find.ts';
import { draftNotice, expireApprovals, type NewNotice } from '../stages/disclose/desk/notices.ts';
import { draftPublication, publicationSentToOwner } from '../stages/disclose/desk/publication.ts';
import { andThen, type IdKind, type Means, Refusal, type Turn } from '../stages/disclose/desk/turn.ts';
import { approvalOf, isOfThisLadder } from '../stages/disclose/desk/warrants.ts';
import { effectiveRung } from '../stages/disclose/ladder/effective-rung.ts';
import type { LadderPolicy } from '../stages/disclose/ladder/policy.ts';
import {
  type ComposeMail,
  type DeskIdentity,
  type Drafted,
  type EncryptMail,
  makeDraft,
  noticeHash,
  replyAddress,
} from './notice-draft.ts';

export interface DeskMeans {
  readonly cases: CaseBooks;
  readonly policy: LadderPolicy;
  readonly identity: DeskIdentity;
  readonly compose: ComposeMail;
  /** Without it, nothing is drafted for a contact with a key. */
  readonly encrypt?: EncryptMail;
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly clock: () => Date;
  readonly newId: (kind: IdKind) => string;
  /** Whether this process alone has the books, so that whatever is under way was left by one that ended. */
  readonly alone: boolean;
}

export interface DraftOrder {
  readonly rung: string;
  /** One contact; every usable one of the rung's parties unless named. */
  readonly contactId?: string;
  readonly language?: string;
  readonly attachments?: readonly MailAttachment[];
}

export interface CaseDesk {
  means(by: string): Means;
  /** Drafts of a rung, not yet in the books; what `--dry-run` shows. */
  preview(state: CaseState, order: DraftOrder, by: string): Promise<readonly Drafted[]>;
  draft(caseId: string, order: DraftOrder, by: string): Promise<readonly Drafted[]>;
  /** Where it would go; sends nothing. @throws Refusal as `send` would */
  rehearse(
    caseId: string,
    noticeId: string,
    by: string,
  ): Promise<{ readonly recipient: string; readonly through: string; readonly hash: string }>;
  send(caseId: string, noticeId: string, by: string): Promise<Delivery>;
  /** Lets time pass for every case, or for some: what is due gets a draft and waits for approval. Sends nothing. */
  tick(by: string, only?: readonly string[]): Promise<readonly Ticked[]>;
}

export interface Ticked {
  readonly caseId: string;
  readonly drafted: readonly string[];
  readonly due: readonly string[];
  /** Deliveries that a process left behind; a person decides. */
  readonly lost: readonly string[];
  readonly stuck: readonly string[];
}

/** How long a delivery may take before another process holds it for lost. */
const LOST_MS = 15 * 60_000;
const END_OF_TIME = new Date(8.64e15);

export function openCaseDesk(means: DeskMeans): CaseDesk {
  const { cases, policy, clock, newId } = means;
  const meansOf = (by: string): Means => ({ now: clock(), by, policy, newId });
  const preview = (state: CaseState, order: DraftOrder, by: string) => previewOf(means, state, order, by);
  const enter = async (caseId: string, drafts: readonly Drafted[], by: string): Promise<void> => {
    await cases.change(caseId, by, (now) =>
      drafts.reduce((turn: Turn, { notice }) => andThen(turn, (next) => enterDraft(next, notice, meansOf(by))), {
        state: now,
        happened: [],
        effects: [],
      }),
    );
  };
  return {
    means: meansOf,
    preview,
    async draft(caseId, order, by) {
      const { state } = await cases.get(caseId);
      const drafts = await preview(state, order, by);
      await enter(caseId, drafts, by);
      return drafts;
    },
    async rehearse(caseId, noticeId, by) {
      const { state } = await cases.get(caseId);
      beginDelivery(state, noticeId, meansOf(by));
      const { recipient, channel, hash } = handOver(means, state, noticeId);
      return { recipient, through: channel.title, hash };
    },
    async send(caseId, noticeId, by) {
      // Written down before the first byte leaves: whoever finds this row and no end knows that nobody knows.
      const { state } = await cases.change(caseId, by, (now) => {
        const turn = expireApprovals(now, meansOf(by));
        return andThen(turn, (next) => beginDelivery(next, noticeId, meansOf(by)));
      });
      const { channel, outgoing } = handOver(means, state, noticeId);
      const result = await channel
        .deliver(outgoing)
        .catch((failure: unknown) => ({ is: 'unknown' as const, said: failure instanceof Error ? failure.message : 'It failed.' }));
      const ended = await cases.change(caseId, by, (now) => endSend(now, noticeId, result, meansOf(by)));
      const delivery = ended.state.deliveries.find((one) => one.noticeId === noticeId);
      if (delivery === undefined) throw new TypeError('A delivery that was ended is not there.');
      return delivery;
    },
    async tick(by, only) {
      const ticked: Ticked[] = [];
      for await (const caseId of only ?? allCases(cases)) ticked.push(await tickCase(means, caseId, by, enter));
      return ticked.filter(({ drafted, due, lost, stuck }) => drafted.length + due.length + lost.length + stuck.length > 0);
    },
  };
}

/** A draft of an advisory that goes to the owner is from then on the draft that two persons may approve. */
function enterDraft(state: CaseState, notice: NewNotice, means: Means): Turn {
  const turn: Turn = { state, happened: [], effects: [] };
  const { encloses } = notice;
  const known = encloses === undefined || encloses === null ? turn : andThen(turn, (now) => draftPublication(now, encloses, means));
  return andThen(known, (now) => draftNotice(now, notice, means));
}

/** The owner's days with the draft count from here. */
function endSend(state: CaseState, noticeId: string, result: ChannelResult, means: Means): Turn {
  const ended = endDelivery(state, noticeId, result, means);
  const notice = findNotice(ended.state, noticeId);
  const enclosed = notice.state === 'sent' && notice.encloses !== null && notice.encloses === ended.state.publication?.hash;
  return enclosed ? andThen(ended, (now) => publicationSentToOwner(now, noticeId, means)) : ended;
}

async function previewOf(means: DeskMeans, state: CaseState, order: DraftOrder, by: string): Promise<readonly Drafted[]> {
  const { policy, identity, compose, encrypt, clock, newId } = means;
  const rung = effectiveRung(policy, state, order.rung);
  if (rung === undefined)
    throw new Refusal(
      `The ladder of ${state.id} has no rung "${order.rung.slice(0, 40)}".`,
      'Run "openward ladder explain" to see its rungs.',
    );
  const parties = state.parties.filter(({ role }) => role === rung.to);
  const contacts =
    order.contactId === undefined
      ? state.contacts.filter((one) => one.state === 'usable' && parties.some(({ id }) => id === one.partyId)).slice(0, rung.channels)
      : [findContact(state, order.contactId)];
  if (contacts.length === 0)
    throw new Refusal(`There is nobody to write to on the rung "${rung.id}".`, `Name a party with the role ${rung.to} and a contact.`);
  const drafts: Drafted[] = [];
  for (const contact of contacts) {
    const party = findParty(state, contact.partyId);
    const wish = {
      id: newId('not'),
      contact,
      party,
      rung,
      ...(order.language === undefined ? {} : { language: order.language }),
      ...(order.attachments === undefined ? {} : { attachments: order.attachments }),
    };
    drafts.push(
      await makeDraft(state, wish, { identity, compose, ...(encrypt === undefined ? {} : { encrypt }), policy, now: clock(), by }),
    );
  }
  return drafts;
}

/** The bytes as they lie in the books, checked against the hash that was approved. */
function handOver({ channels, identity }: DeskMeans, state: CaseState, noticeId: string) {
  const notice = findNotice(state, noticeId);
  const contact = findContact(state, notice.contactId);
  const bytes = new Uint8Array(Buffer.from(notice.bytes, 'base64'));
  if (noticeHash(contact.channel, contact.address, bytes) !== notice.hash)
    throw new Refusal(`The bytes of ${notice.id} are not those of its hash.`);
  const party = findParty(state, notice.partyId);
  const outgoing = {
    messageId: notice.messageId,
    returnAddress: replyAddress(identity.mail, party.replyToken),
    recipient: contact.address,
    bytes,
  };
  return { channel: channels[contact.channel], outgoing, recipient: contact.address, hash: notice.hash };
}

async function tickCase(
  means: DeskMeans,
  caseId: string,
  by: string,
  enter: (caseId: string, drafts: readonly Drafted[], by: string) => Promise<void>,
): Promise<Ticked> {
  const { cases, policy, clock, newId, alone } = means;
  const mine: Means = { now: clock(), by, policy, newId };
  const lost: string[] = [];
  const swept = await cases.change(caseId, by, (state) => {
    // Whoever is alone with the books left nothing under way, whatever a clock that was set back says.
    const before = alone ? END_OF_TIME : new Date(mine.now.getTime() - LOST_MS);
    const settled = settleLost(state, before, mine);
    lost.push(
      ...settled.state.deliveries
        .filter((one) => one.state === 'unknown' && state.deliveries.find(({ id }) => id === one.id)?.state === 'sending')
        .map(({ noticeId }) => noticeId),
    );
    const expired = andThen(settled, (next) => expireApprovals(next, mine));
    const passed = sweep(expired.state, mine);
    return { ...andThen(expired, () => passed), wanted: passed.wanted };
  });
  const due = swept.happened
    .filter(({ event }) => event === 'deadline.due')
    .map(({ payload }) => String(payload['rung'] ?? payload['kind']));
  const drafted: string[] = [];
  const stuck: string[] = [];
  for (const rung of swept.wanted) {
    const { state } = await cases.get(caseId);
    const missing = missingContacts(state, rung, policy);
    for (const contactId of missing) {
      try {
        const drafts = await previewOf(means, state, { rung, contactId }, by);
        await enter(caseId, drafts, by);
        drafted.push(...drafts.map(({ notice }) => notice.id));
      } catch (refusal) {
        // One contact that cannot be written to keeps none of the others waiting.
        const known = refusal instanceof AppError && (refusal instanceof Refusal || refusal.code === 'CONTACT_KEY_UNUSABLE');
        if (!known) throw refusal;
        stuck.push(`${rung}: ${refusal.detail}`);
      }
    }
  }
  return { caseId, drafted, due, lost, stuck };
}

/** Contacts of a due rung that have no notice of it, alive or on its way; as many as the rung still wants. */
function missingContacts(state: CaseState, rungId: string, policy: LadderPolicy): readonly string[] {
  const rung = effectiveRung(policy, state, rungId);
  if (rung === undefined) return [];
  const parties = new Set(
    state.parties.filter(({ role, state: is }) => role === rung.to && is !== 'opted-out' && is !== 'counsel').map(({ id }) => id),
  );
  const contacts = state.contacts.filter((one) => one.state === 'usable' && parties.has(one.partyId));
  const has = (contactId: string) =>
    state.notices.some(
      (one) =>
        one.rung === rungId &&
        one.contactId === contactId &&
        one.state !== 'void' &&
        (one.state === 'sending' || one.state === 'delivery-unknown' || isOfThisLadder(one, state)),
    );
  const there = contacts.filter(({ id }) => has(id)).length;
  return contacts
    .filter(({ id }) => !has(id))
    .slice(0, Math.max(0, rung.channels - there))
    .map(({ id }) => id);
}

async function* allCases(cases: CaseBooks): AsyncGenerator<string> {
  // Ids first: a case that is changed moves to the front of the list, and would be met again or missed.
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await cases.list({}, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(
      ...page.items
        .filter(({ handling }) => handling !== 'invalid' && handling !== 'out-of-scope' && handling !== 'closed')
        .map(({ id }) => id),
    );
    cursor = page.nextCursor;
  }
  // A closed case is left alone by time, but not one whose process ended in the middle of a send.
  yield* new Set([...ids, ...(await cases.underWay())]);
}

/** What waits for an approval, with who has given theirs; for lists and for whoever is asked. */
export function waitingFor(state: CaseState, policy: LadderPolicy, now: Date) {
  return state.notices
    .filter(({ state: is }) => is === 'draft')
    .map((notice) => ({ notice, approval: approvalOf(state, notice, policy, now) }));
}
