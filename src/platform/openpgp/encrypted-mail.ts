/**
 * PGP/MIME (RFC 3156): a mail whose text, attachments and subject only the recipient can read. It is encrypted once,
 * when it is drafted, so that the bytes that persons approve are the bytes that go out. The key of this one mail is
 * kept beside it, so that whoever approves reads what is in those very bytes and not a copy.
 */
import { createHash } from 'node:crypto';
import { createMessage, decrypt, encrypt, generateSessionKey, readMessage } from 'openpgp';
import { z } from 'zod';
import { keptKey, unusable } from './contact-key.ts';
import type { DeskKey } from './desk-key.ts';

/** What opens one mail and no other. */
export interface MailKey {
  readonly fingerprint: string;
  readonly algorithm: string;
  /** Base64. */
  readonly sessionKey: string;
}

export interface Recipient {
  readonly fingerprint: string;
  readonly armored: string;
}

/**
 * @param plain A whole mail, as it would go out in clear
 * @throws AppError CONTACT_KEY_UNUSABLE
 */
export async function encryptMail(
  plain: Uint8Array,
  { fingerprint, armored }: Recipient,
  { now, deskKey }: { readonly now: Date; readonly deskKey?: DeskKey },
): Promise<{ readonly bytes: Uint8Array; readonly key: MailKey }> {
  const recipient = await keptKey(armored, fingerprint, now);
  const { outer, inner } = divide(plain);
  try {
    const sessionKey = await generateSessionKey({ encryptionKeys: recipient, date: now });
    const message = await createMessage({ binary: Buffer.from(inner, 'latin1'), date: now });
    const text: string = await encrypt({
      message,
      encryptionKeys: recipient,
      sessionKey,
      date: now,
      format: 'armored',
      ...(deskKey === undefined ? {} : { signingKeys: deskKey }),
    });
    const { data, algorithm } = sessionKey;
    return {
      bytes: new Uint8Array(Buffer.from(envelope(outer, text), 'latin1')),
      key: { fingerprint, algorithm, sessionKey: Buffer.from(data).toString('base64') },
    };
  } catch {
    // The library says in English what a person cannot act on.
    throw unusable(`Nothing can be encrypted to ${fingerprint}.`);
  }
}

const ALGORITHMS = z.enum(['aes128', 'aes192', 'aes256']);

/** The mail inside, from the very bytes that go out. @throws AppError CONTACT_KEY_UNUSABLE where the key opens another mail */
export async function openMail(bytes: Uint8Array, { algorithm, sessionKey, fingerprint }: MailKey): Promise<Uint8Array> {
  try {
    const raw = Buffer.from(bytes).toString('latin1');
    const begin = raw.indexOf(BEGIN);
    const armoredMessage = raw.slice(begin, raw.indexOf(END, begin) + END.length).replaceAll('\r\n', '\n');
    const { data } = await decrypt({
      message: await readMessage({ armoredMessage }),
      sessionKeys: [{ data: new Uint8Array(Buffer.from(sessionKey, 'base64')), algorithm: ALGORITHMS.parse(algorithm) }],
      format: 'binary',
    });
    return new Uint8Array(data);
  } catch {
    throw unusable(`The mail to ${fingerprint} cannot be opened with the key that is kept beside it.`);
  }
}

const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';
/** Stay readable: the way of the mail needs them. The subject does not. */
const READABLE = new Set(['from', 'to', 'reply-to', 'message-id', 'date', 'mime-version']);

function divide(plain: Uint8Array): { readonly outer: readonly string[]; readonly inner: string } {
  const text = Buffer.from(plain).toString('latin1');
  const cut = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, cut).split(/\r\n(?![ \t])/);
  const nameOf = (field: string): string => field.slice(0, field.indexOf(':')).toLowerCase();
  // Mail programs show the subject from inside where the first part says that its headers are meant (RFC 9788).
  const inside = fields.map((field) => (nameOf(field) === 'content-type' ? `${field}; protected-headers="v1"; hp="cipher"` : field));
  return { outer: fields.filter((field) => READABLE.has(nameOf(field))), inner: `${inside.join('\r\n')}${text.slice(cut)}` };
}

function envelope(outer: readonly string[], armored: string): string {
  const boundary = `pgp-${createHash('sha256').update(armored).digest('hex').slice(0, 24)}`;
  return [
    ...outer,
    'Subject: [...]',
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: application/pgp-encrypted',
    'Content-Description: PGP/MIME version identification',
    '',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    armored.replaceAll(/\r?\n/g, '\r\n').trimEnd(),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
