/**
 * Takes mails that came in down into cases. The order holds everything: read, written into the books, and only then
 * marked as taken in the mailbox. Whoever is killed in between finds the mail again and takes it no second time.
 * What matches no case is left where it lies.
 */

import { mailLimits } from '../platform/mailbox/mail-limits.ts';
import type { MailReader } from '../platform/mailbox/mail-reader.ts';
import type { Mailbox, WaitingMail } from '../platform/mailbox/mailbox.ts';
import type { CaseBooks } from '../platform/store/cases/case-books.ts';
import { maskName } from '../stages/classify/mask/mask-name.ts';
import type { CaseState, Letter } from '../stages/disclose/desk/case-state.ts';
import { type Means, Refusal } from '../stages/disclose/desk/turn.ts';
import { addressedTo } from '../stages/disclose/inbound/addressed.ts';
import type { ReceivedMail } from '../stages/disclose/inbound/received-mail.ts';
import { type Recognised, recognise } from '../stages/disclose/inbound/recognise.ts';
import { registeredDomain, senderProof } from '../stages/disclose/inbound/sender-proof.ts';
import { hasLetter, type NewLetter, takeLetter } from '../stages/disclose/replies/letters.ts';

export interface MailDesk {
  readonly cases: CaseBooks;
  readonly reader: MailReader;
  /** Address of the desk; null where none is set. */
  readonly own: string | null;
  /** Name under which one's own mail server signs what it found out about senders. */
  readonly authserv: string | null;
  readonly means: (by: string) => Means;
}

export interface TakeOrder {
  readonly by: string;
  /** Says what would be done; does nothing. */
  readonly dryRun?: boolean;
}

export const takenStates = ['taken', 'taken-before', 'not-yet', 'unmatched', 'loop', 'unreadable', 'gone'] as const;

/** What became of one mail. */
export interface Taken {
  readonly state: (typeof takenStates)[number];
  /** Of a mail that was taken. `unread`: a person has to read it. */
  readonly kind: NewLetter['kind'] | null;
  readonly caseId: string | null;
  readonly partyId: string | null;
  readonly replyId: string | null;
  readonly sender: string | null;
  readonly why: string;
  /** In the mailbox; null for a file. */
  readonly uid: string | null;
}

interface Thread {
  readonly caseId: string;
  readonly partyId: string;
  readonly noticeId: string | null;
}

const MOST_THREADS = 5;
/** One more than is read is enough to see that it is too much. */
const MOST_BYTES = mailLimits.bytes + 1;

/** Takes what waits in the mailbox, oldest first. One mail that cannot be read keeps none of the others. */
export async function* fetchMail(desk: MailDesk, mailbox: Mailbox, order: TakeOrder, signal?: AbortSignal): AsyncGenerator<Taken> {
  for (const waiting of await mailbox.waiting()) {
    if (signal?.aborted === true) return;
    const raw = await mailbox.read(waiting, MOST_BYTES);
    if (raw === undefined) {
      yield { ...nothing, state: 'gone', why: 'It was there a moment ago.', uid: waiting.uid };
      continue;
    }
    const all = await takeMail(desk, raw, order, waiting);
    const done = all.every(({ state }) => state === 'taken' || state === 'taken-before' || state === 'loop');
    if (done && order.dryRun !== true) await mailbox.markTaken(waiting);
    yield* all;
  }
}

/** One mail, of every party whose thread it is in. */
export async function takeMail(desk: MailDesk, raw: Uint8Array, order: TakeOrder, place?: WaitingMail): Promise<readonly Taken[]> {
  const blank = { ...nothing, uid: place?.uid ?? null };
  const read = await desk.reader.read(raw);
  if (read.is === 'unreadable') return [{ ...blank, state: 'unreadable', why: read.why }];
  const { mail } = read;
  const sender = maskedSender(mail);
  const { tokens, answers, messageId } = addressedTo(mail);
  const [itself] = messageId === null ? [] : await desk.cases.findByMessageIds([messageId]);
  if (itself !== undefined)
    return [{ ...blank, state: 'loop', sender, why: `It is our own notice ${itself.noticeId}, come back.`, caseId: itself.caseId }];
  const recognised = recognise(mail, desk.own?.toLowerCase() ?? null);
  if (recognised.is === 'loop') return [{ ...blank, state: 'loop', sender, why: recognised.says }];
  const threads = await threadsOf(desk, tokens, answers);
  if (threads.length === 0) return [{ ...blank, state: 'unmatched', sender, why: 'No token and no Message-ID of ours stands in it.' }];
  const all: Taken[] = [];
  for (const thread of threads) all.push({ ...blank, sender, ...(await takeInto(desk, thread, mail, recognised, order, place)) });
  return all;
}

const nothing = { kind: null, caseId: null, partyId: null, replyId: null, sender: null, uid: null } as const;

/** By token, or else by the mails that it answers; a token says whose answer it is, whatever is quoted. */
async function threadsOf({ cases }: MailDesk, tokens: readonly string[], answers: readonly string[]): Promise<readonly Thread[]> {
  const answered = await cases.findByMessageIds(answers);
  const found = new Map<string, Thread>();
  for (const token of tokens) {
    const party = await cases.findByToken(token);
    if (party === undefined) continue;
    const about = answered.find(({ partyId }) => partyId === party.partyId);
    found.set(party.partyId, { ...party, noticeId: about?.noticeId ?? null });
  }
  if (found.size === 0) for (const { caseId, partyId, noticeId } of answered) found.set(partyId, { caseId, partyId, noticeId });
  return [...found.values()].slice(0, MOST_THREADS);
}

async function takeInto(
  desk: MailDesk,
  { caseId, partyId, noticeId }: Thread,
  mail: ReceivedMail,
  recognised: Exclude<Recognised, { is: 'loop' }>,
  { by, dryRun }: TakeOrder,
  place: WaitingMail | undefined,
): Promise<Pick<Taken, 'state' | 'kind' | 'caseId' | 'partyId' | 'replyId' | 'why'>> {
  const about = { caseId, partyId, replyId: null } as const;
  const seen = await desk.cases.get(caseId);
  const kind = recognised.is === 'person' ? 'unread' : recognised.is;
  const input: NewLetter = {
    partyId,
    kind,
    summary: summaryOf(seen.state, partyId, recognised),
    letter: letterOf(desk, seen.state, partyId, noticeId, mail, place),
  };
  if (hasLetter(seen.state, partyId, mail.digest)) return { ...about, state: 'taken-before', kind: null, why: 'It was taken down before.' };
  try {
    const turn =
      dryRun === true
        ? takeLetter(seen.state, input, desk.means(by))
        : await desk.cases.change(caseId, by, (now) => takeLetter(now, input, desk.means(by)));
    const reply = turn.state.replies.find((one) => one.partyId === partyId && one.letter?.digest === mail.digest);
    return {
      caseId,
      partyId,
      replyId: reply?.id ?? null,
      state: 'taken',
      kind: keptKind(reply?.kind, kind),
      why: reply?.summary ?? recognised.says,
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ...about, state: 'not-yet', kind, why: refusal.detail };
  }
}

/** A bounce of something that never went out is filed for a person to look at. */
function keptKind(kept: string | undefined, wanted: NewLetter['kind']): NewLetter['kind'] {
  return kept === 'unread' ? 'unread' : wanted;
}

function summaryOf(state: CaseState, partyId: string, recognised: Exclude<Recognised, { is: 'loop' }>): string {
  if (recognised.is === 'person')
    return recognised.likely === null
      ? `Nobody has read it yet. ${recognised.says}`
      : `Nobody has read it yet; it looks like "${recognised.likely}". ${recognised.says}`;
  if (recognised.is === 'auto-reply') return recognised.says;
  const addresses = state.contacts.filter((one) => one.partyId === partyId).map(({ address }) => address.toLowerCase());
  const other = recognised.recipient !== null && !addresses.includes(recognised.recipient);
  return other ? `${recognised.says} It names another address than the one written to.` : recognised.says;
}

function letterOf(
  { authserv }: MailDesk,
  state: CaseState,
  partyId: string,
  noticeId: string | null,
  mail: ReceivedMail,
  place: WaitingMail | undefined,
): Letter {
  const { messageId } = addressedTo(mail);
  const known = state.contacts
    .filter((one) => one.partyId === partyId && one.channel === 'mail')
    .map(({ address }) => registeredDomain(address));
  const [from] = mail.from;
  return {
    messageId,
    digest: mail.digest,
    place: place === undefined ? null : { folder: place.folder, validity: place.validity, uid: place.uid },
    sender: maskedSender(mail),
    knownDomain: from !== undefined && known.includes(registeredDomain(from)),
    proof: senderProof(mail, authserv),
    sentAt: mail.sentAt?.toISOString() ?? null,
    bytes: mail.bytes,
    attachments: mail.parts
      .filter(({ report }) => report === null)
      .slice(0, 50)
      .map(({ name, type, bytes, sha256 }) => ({ name: name === null ? '' : maskedFile(name), type, bytes, sha256 })),
    noticeId,
  };
}

/** Who writes is a person's business; from where is the desk's. */
function maskedSender({ from }: ReceivedMail): string {
  const [first] = from;
  if (first === undefined) return 'nobody';
  const at = first.lastIndexOf('@');
  return at < 0 ? '***' : `${first.slice(0, Math.min(1, at))}***${first.slice(at, at + 255)}`;
}

/** What kind of file it says it is helps; the rest may be a person's name. */
function maskedFile(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return `${maskName(name.slice(0, name.length - extension.length))}${extension}`;
}
