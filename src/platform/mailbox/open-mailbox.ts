/** Opens the mailbox that a setting names: `imaps://USER@HOST`, `imap://USER@HOST` or `maildir:FOLDER`. */
import { AppError } from '../../errors.ts';
import type { ImapPlace } from './imap-mailbox.ts';
import type { Mailbox } from './mailbox.ts';
import { openMaildir } from './maildir.ts';

export type MailboxPlace = { readonly is: 'maildir'; readonly folder: string } | ({ readonly is: 'imap' } & Omit<ImapPlace, 'password'>);

/**
 * A password never stands in it.
 * @throws AppError MAILBOX_UNUSABLE
 */
export function readMailboxUrl(text: string, folder = 'INBOX'): MailboxPlace {
  if (text.startsWith('maildir:')) return { is: 'maildir', folder: text.slice('maildir:'.length) };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'imap:' && url.protocol !== 'imaps:') || url.hostname === '' || url.username === '')
    throw new AppError('MAILBOX_UNUSABLE', {
      detail: 'The mailbox cannot be read.',
      hint: 'Write imaps://USER@HOST:993, imap://USER@HOST:143 (STARTTLS) or maildir:FOLDER.',
    });
  if (url.password !== '')
    throw new AppError('MAILBOX_UNUSABLE', {
      detail: 'The address of the mailbox holds a password.',
      hint: 'Put it into OPENWARD_MAILBOX_PASSWORD, or into a file that --mailbox-password-file names.',
    });
  const implicitTls = url.protocol === 'imaps:';
  const port = url.port === '' ? (implicitTls ? 993 : 143) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { is: 'imap', host, port, implicitTls, user: plainUser(url.username), folder: folder.slice(0, 200) };
}

function plainUser(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws AppError MAILBOX_UNUSABLE */
export async function openMailbox(place: MailboxPlace, password: string | undefined): Promise<Mailbox> {
  if (place.is === 'maildir') return openMaildir(place.folder);
  if (password === undefined || password === '')
    throw new AppError('MAILBOX_UNUSABLE', {
      detail: 'There is no password for the mailbox.',
      hint: 'Put it into OPENWARD_MAILBOX_PASSWORD, or into a file that --mailbox-password-file names.',
    });
  const { openImapMailbox } = await import('./imap-mailbox.ts');
  return openImapMailbox({ ...place, password });
}
