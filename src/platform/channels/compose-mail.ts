/**
 * The exact bytes of a mail: headers, plain text, HTML and attachments. The same input gives the same bytes, so
 * that what was approved can be made again and compared. Nothing is fetched, neither from a disk nor from a URL.
 */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';

export interface MailInput {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Carries the token of the party. */
  readonly replyTo: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly language: string;
  readonly messageId: string;
  readonly date: Date;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export async function composeMail(input: MailInput): Promise<Uint8Array> {
  const { from, to, replyTo, subject, plain, html, language, messageId, date, attachments } = input;
  const composer = new MailComposer({
    from,
    to,
    replyTo,
    subject,
    text: plain,
    html,
    messageId,
    date,
    attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    headers: { 'Content-Language': language },
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  const message = composer.compile();
  // Boundaries are random unless they are given one seed.
  Reflect.set(message, 'baseBoundary', createHash('sha256').update(messageId).digest('hex').slice(0, 24));
  return new Uint8Array(await message.build());
}
