/** What invented parties send back when they got a notice. Whose it is they know from the notice alone, as in life. */
import { bounceOf } from './bounce-mails.ts';
import { mail } from './raw-mail.ts';

export interface Answer {
  /** The notice as it arrived. */
  readonly to: Uint8Array;
  /** Who writes; the address that was written to, unless it is somebody else. */
  readonly from?: string;
  readonly name: string;
  readonly text: string;
  readonly date: Date;
}

/** The answer of a person, as their mail program writes it. */
export function answerMail({ to, from, name, text, date }: Answer): Uint8Array {
  const notice = headersOf(to);
  return mail({
    returnPath: from ?? notice.recipient,
    headers: [`Delivered-To: ${notice.replyTo}`, 'Received: from mx.party.example by mx.desk.example'],
    from: `${name} <${from ?? notice.recipient}>`,
    to: notice.replyTo,
    subject: 'Re: your notice',
    date,
    inReplyTo: notice.messageId,
    text,
  });
}

/** "I am out of office", as a machine says it. */
export function outOfOfficeMail({ to, name, text, date }: Answer): Uint8Array {
  const { recipient, replyTo } = headersOf(to);
  return mail({
    returnPath: '',
    from: `${name} <${recipient}>`,
    to: replyTo,
    subject: 'Out of office',
    date,
    text,
    headers: ['Auto-Submitted: auto-replied'],
  });
}

/** The notice comes back: there is nobody of that name. */
export function bounceMail(to: Uint8Array, date: Date): Uint8Array {
  const { recipient, replyTo, messageId } = headersOf(to);
  return bounceOf({ returnAddress: replyTo, recipient, messageId, date });
}

/** What an answer needs of a notice that arrived. */
export function headersOf(notice: Uint8Array): { readonly recipient: string; readonly replyTo: string; readonly messageId: string } {
  const text = Buffer.from(notice).toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const read = (name: string): string => new RegExp(`^${name}: *(?:.*<)?([^<>\\s]+)>?$`, 'im').exec(head)?.[1] ?? '';
  return { recipient: read('To'), replyTo: read('Reply-To'), messageId: `<${read('Message-ID')}>` };
}
