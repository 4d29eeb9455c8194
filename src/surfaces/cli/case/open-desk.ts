/** The desk as one command uses it: books, ladder, channels and the person who acts, from the settings. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseDesk, openCaseDesk } from '../../../case-desk/case-desk.ts';
import { AppError } from '../../../errors.ts';
import type { Channel } from '../../../platform/channels/channel.ts';
import { composeMail } from '../../../platform/channels/compose-mail.ts';
import { personTask } from '../../../platform/channels/person-task.ts';
import { sandboxOutbox } from '../../../platform/channels/sandbox-outbox.ts';
import { readSmtpUrl, smtpChannel } from '../../../platform/channels/smtp.ts';
import { newPartId } from '../../../platform/store/ids.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { isLoopback } from '../../../platform/wire/connect/loopback.ts';
import type { IdKind, Means } from '../../../stages/disclose/desk/turn.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';
import { defaultLadder, readLadder } from '../../../stages/disclose/ladder/read-policy.ts';
import type { CommandContext } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { isLabTime } from '../lab-clock.ts';
import { encryption } from './encryption.ts';

/** @throws AppError PERSON_UNNAMED */
export function personOf(context: CommandContext): string {
  const name = context.settings.text('as')?.trim() ?? '';
  if (name === '') throw new AppError('PERSON_UNNAMED', { detail: 'What is done to a case is done by somebody.' });
  return name;
}

export function ladderOf({ settings }: Pick<CommandContext, 'settings'>): LadderPolicy {
  const path = settings.text('ladder');
  if (path === undefined) return defaultLadder();
  return readLadder(readText(path), path);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('LADDER_MALFORMED', { detail: `${path} cannot be read.`, cause });
  }
}

export function meansOf(context: CommandContext): Means {
  return { now: context.now(), by: personOf(context), policy: ladderOf(context), newId };
}

export function newId(kind: IdKind): string {
  return newPartId(kind, randomBytes);
}

/** @param person who acts; whoever the command names unless given */
export function deskOf(context: CommandContext, records: Records, person: string = personOf(context)): CaseDesk {
  const { settings } = context;
  const mail = settings.text('desk-mail') ?? 'desk@localhost.invalid';
  const outbox = join(dataDirectory(context), 'outbox');
  const identity = {
    name: person,
    organisation: settings.text('desk-organisation') ?? 'Openward desk',
    contact: settings.text('desk-contact') ?? mail,
    verify: settings.text('desk-verify') ?? mail,
    mail,
  };
  return openCaseDesk({
    cases: records.cases,
    policy: ladderOf(context),
    identity,
    compose: composeMail,
    encrypt: encryption(context),
    channels: {
      mail: mailChannel(context, mail, outbox),
      phone: personTask('phone', join(outbox, 'tasks')),
      'web-form': personTask('web-form', join(outbox, 'tasks')),
    },
    clock: context.now,
    newId,
    alone: records.kind === 'embedded',
  });
}

/** The sandbox, unless a mail server is named; a desk without a mail address of its own cannot send. */
function mailChannel({ settings, environment }: CommandContext, mail: string, outbox: string): Channel {
  const url = settings.text('smtp');
  if (url === undefined) return sandboxOutbox(outbox);
  if (isLabTime(environment) && !isLoopback(readSmtpUrl(url).host))
    throw new AppError('LAB_CLOCK_REFUSED', { detail: 'Mail of a lab goes to a mail server on loopback and nowhere else.' });
  if (settings.text('desk-mail') === undefined) {
    throw new AppError('CHANNEL_UNUSABLE', {
      detail: 'A mail server is named, and no mail address of the desk.',
      hint: 'Give one with --desk-mail.',
    });
  }
  const password = environment['OPENWARD_SMTP_PASSWORD'];
  const keyFile = settings.text('dkim-key');
  const domain = mail.slice(mail.lastIndexOf('@') + 1);
  return smtpChannel({
    ...readSmtpUrl(url),
    ...(password === undefined ? {} : { password }),
    ...(keyFile === undefined
      ? {}
      : { dkim: { domain, selector: settings.text('dkim-selector') ?? 'openward', privateKey: readKey(keyFile) } }),
  });
}

function readKey(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('CHANNEL_UNUSABLE', { detail: `The DKIM key ${path} cannot be read.`, cause });
  }
}
