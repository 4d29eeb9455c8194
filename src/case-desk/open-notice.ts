/** A notice as its recipient will read it, opened from the very bytes that travel. */
import { type ReadableMail, readableMail } from '../platform/channels/readable-mail.ts';
import type { CaseState, Notice } from '../stages/disclose/desk/case-state.ts';
import { findContact } from '../stages/disclose/desk/find.ts';

export interface OpenNotice extends ReadableMail {
  /** Of the key that it is encrypted to; null: it goes out readable. */
  readonly encryptedTo: string | null;
}

/** @throws AppError CONTACT_KEY_UNUSABLE where the bytes are not what they were encrypted from */
export async function openNotice(state: CaseState, { contactId, bytes, encryption }: Notice): Promise<OpenNotice> {
  const raw = new Uint8Array(Buffer.from(bytes, 'base64'));
  const encryptedTo = encryption?.fingerprint ?? null;
  if (findContact(state, contactId).channel !== 'mail') return { text: Buffer.from(raw).toString('utf8'), attachments: [], encryptedTo };
  // Loaded when it is needed: most notices are readable.
  const plain = encryption === undefined ? raw : await (await import('../platform/openpgp/encrypted-mail.ts')).openMail(raw, encryption);
  return { ...(readableMail(plain) ?? { text: Buffer.from(plain).toString('utf8'), attachments: [] }), encryptedTo };
}
