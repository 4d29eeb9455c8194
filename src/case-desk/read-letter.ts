/**
 * Reads a reply where it lies, for a person's eyes: the books keep its place and its hash, never its text. What is
 * found there and is another mail is not shown.
 */
import { AppError } from '../errors.ts';
import { mailLimits } from '../platform/mailbox/mail-limits.ts';
import type { MailReader } from '../platform/mailbox/mail-reader.ts';
import type { Mailbox } from '../platform/mailbox/mailbox.ts';
import type { CaseState, Letter, Reply } from '../stages/disclose/desk/case-state.ts';
import { Refusal } from '../stages/disclose/desk/turn.ts';

export interface ReadLetter {
  readonly reply: string;
  readonly party: string;
  readonly kind: Reply['kind'];
  /** In full: it is shown and not kept. */
  readonly from: readonly string[];
  readonly subject: string;
  readonly sentAt: string | null;
  readonly letter: Letter;
  readonly text: string;
}

const MOST_BYTES = mailLimits.bytes + 1;

/** @throws Refusal where there is no such reply or it did not come as a mail */
export function letterOf(state: CaseState, replyId: string): { readonly reply: Reply; readonly letter: Letter } {
  const reply = state.replies.find(({ id }) => id === replyId);
  if (reply === undefined) throw new Refusal(`${state.id} has no reply "${replyId.slice(0, 60)}".`);
  if (reply.letter === undefined) throw new Refusal(`${reply.id} was taken down by hand; there is no mail to read.`);
  return { reply, letter: reply.letter };
}

/** @throws AppError MAIL_UNREADABLE where it is gone or another mail */
export async function readLetter(state: CaseState, replyId: string, source: Mailbox | Uint8Array, reader: MailReader): Promise<ReadLetter> {
  const { reply, letter } = letterOf(state, replyId);
  const raw = source instanceof Uint8Array ? source : letter.place === null ? undefined : await source.read(letter.place, MOST_BYTES);
  if (raw === undefined) {
    throw new AppError('MAIL_UNREADABLE', {
      detail: letter.place === null ? `${reply.id} came as a file and lies in no mailbox.` : `${reply.id} is no longer where it was.`,
      hint: `Look for ${letter.messageId ?? 'it'} in a mail program, save it, and name the file.`,
    });
  }
  const read = await reader.read(raw);
  if (read.is === 'unreadable') throw new AppError('MAIL_UNREADABLE', { detail: read.why });
  const { mail } = read;
  if (mail.digest !== letter.digest) throw new AppError('MAIL_UNREADABLE', { detail: `This is another mail than the one of ${reply.id}.` });
  return {
    reply: reply.id,
    party: reply.partyId,
    kind: reply.kind,
    from: mail.from,
    subject: mail.subject,
    sentAt: mail.sentAt?.toISOString() ?? null,
    letter,
    text: mail.text,
  };
}
