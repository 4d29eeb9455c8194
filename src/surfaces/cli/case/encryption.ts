/** Encrypts notices for one command, and signs them where the desk has a key of its own. Loaded when it is first needed. */
import { readFileSync } from 'node:fs';
import type { EncryptMail } from '../../../case-desk/notice-draft.ts';
import { AppError } from '../../../errors.ts';
import type { CommandContext } from '../command.ts';

export function encryption({ settings, environment }: CommandContext): EncryptMail {
  return async (plain, to, now) => {
    const { encryptMail } = await import('../../../platform/openpgp/encrypted-mail.ts');
    const path = settings.text('desk-key');
    if (path === undefined) return encryptMail(plain, to, { now });
    const { readDeskKey } = await import('../../../platform/openpgp/desk-key.ts');
    const deskKey = await readDeskKey(readText(path), environment['OPENWARD_DESK_KEY_PASSPHRASE'], now);
    return encryptMail(plain, to, { now, deskKey });
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read.`, cause });
  }
}
