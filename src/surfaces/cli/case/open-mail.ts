/** Mail that comes in, as one command uses it: the mailbox, the reader, and mails from files. */
import { readFileSync, statSync } from 'node:fs';
import type { MailDesk, Taken } from '../../../case-desk/take-mail.ts';
import { AppError } from '../../../errors.ts';
import { mailLimits } from '../../../platform/mailbox/mail-limits.ts';
import type { MailReader } from '../../../platform/mailbox/mail-reader.ts';
import type { Mailbox } from '../../../platform/mailbox/mailbox.ts';
import { openMailbox, readMailboxUrl } from '../../../platform/mailbox/open-mailbox.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { CommandContext } from '../command.ts';
import { openResults, type Results } from '../output/results.ts';
import { meansOf } from './open-desk.ts';

export function mailDeskOf(context: CommandContext, records: Records, reader: MailReader): MailDesk {
  const { settings } = context;
  return {
    cases: records.cases,
    reader,
    own: settings.text('desk-mail') ?? null,
    authserv: settings.text('authserv') ?? null,
    means: (by) => ({ ...meansOf(context), by }),
  };
}

/** @throws AppError MAILBOX_UNUSABLE */
export async function mailboxOf({ settings, environment }: CommandContext): Promise<Mailbox> {
  const url = settings.text('mailbox');
  if (url === undefined)
    throw new AppError('MAILBOX_UNUSABLE', { detail: 'No mailbox is named.', hint: 'Name one with --mailbox imaps://USER@HOST.' });
  const place = readMailboxUrl(url, settings.text('mailbox-folder'));
  const file = settings.text('mailbox-password-file');
  const authority = settings.text('mailbox-authority');
  return openMailbox(
    place.is === 'imap' && authority !== undefined ? { ...place, authority: readText(authority) } : place,
    environment['OPENWARD_MAILBOX_PASSWORD'] ?? (file === undefined ? undefined : readPassword(file)),
  );
}

function readPassword(path: string): string {
  const text = readText(path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new AppError('MAILBOX_UNUSABLE', { detail: `Others can read ${path}.`, hint: `Run "chmod 600 ${path}".` });
  return text.replace(/\r?\n$/, '');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read.`, cause });
  }
}

/** One mail from a file, or from standard input for "-"; not more of it than is needed to see that it is too large. */
export async function readMailFile({ streams }: CommandContext, path: string): Promise<Uint8Array> {
  if (path !== '-') {
    try {
      if (statSync(path).size <= mailLimits.bytes) return new Uint8Array(readFileSync(path));
    } catch (cause) {
      throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read.`, cause });
    }
    throw new AppError('MAIL_UNREADABLE', { detail: `${path} is larger than a mail may be.` });
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of streams.input) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    parts.push(bytes);
    if (size > mailLimits.bytes) throw new AppError('MAIL_UNREADABLE', { detail: 'Standard input holds more than a mail may.' });
  }
  return new Uint8Array(Buffer.concat(parts));
}

export function openTaken(context: CommandContext): Promise<Results<Taken>> {
  return openResults<Taken>(context, {
    columns: [
      { title: 'STATE', cell: ({ state }) => state },
      { title: 'KIND', cell: ({ kind }) => kind ?? '' },
      { title: 'CASE', cell: ({ caseId }) => caseId ?? '' },
      { title: 'REPLY', cell: ({ replyId }) => replyId ?? '' },
      { title: 'FROM', spare: 1, cell: ({ sender }) => sender ?? '', shrinksTo: 12 },
      { title: 'WHY', cell: ({ why }) => why, shrinksTo: 20 },
    ],
  });
}

/** Whether nothing is left for a person to look at in the mailbox. */
export function isDone({ state }: Taken): boolean {
  return state === 'taken' || state === 'taken-before' || state === 'loop';
}
