/**
 * OpenPGP keys of contacts: read, judged and never trusted further than that. A key that cannot encrypt today is
 * refused with its reason; nothing falls back to clear text.
 */
import { type Key, type PublicKey, readKeys } from 'openpgp';
import { AppError } from '../../errors.ts';

export interface ContactKey {
  /** Of the primary key, in upper case. */
  readonly fingerprint: string;
  /** The public key alone, as text. */
  readonly armored: string;
  /** The last moment at which it can encrypt; null: without end. */
  readonly until: Date | null;
  /** Mail addresses that it names, in lower case. */
  readonly addresses: readonly string[];
}

const LONGEST = 200_000;

/**
 * Reads one public key, armored or binary.
 * @throws AppError CONTACT_KEY_UNUSABLE
 */
export async function readContactKey(bytes: Uint8Array, now: Date): Promise<ContactKey> {
  const keys = await keysOf(bytes);
  const [key, second] = keys;
  if (key === undefined) throw unusable('It holds no OpenPGP key.');
  if (second !== undefined) throw unusable('It holds more than one key.', 'Export the one key of the contact alone.');
  if (key.isPrivate()) throw unusable('It holds a private key.', 'Ask for the public key; whoever sent this should make a new one.');
  const fingerprint = key.getFingerprint().toUpperCase();
  await usableKey(key, now);
  const until = await key.getExpirationTime();
  return {
    fingerprint,
    armored: key.toPublic().armor(),
    until: until instanceof Date ? until : null,
    addresses: key.users.flatMap(({ userID }) => (userID?.email ? [userID.email.toLowerCase()] : [])),
  };
}

async function keysOf(bytes: Uint8Array): Promise<readonly Key[]> {
  if (bytes.length > LONGEST) throw unusable(`It has ${bytes.length} bytes; a key has fewer.`);
  const text = Buffer.from(bytes).toString('latin1');
  try {
    return await (text.includes('-----BEGIN PGP') ? readKeys({ armoredKeys: text }) : readKeys({ binaryKeys: bytes }));
  } catch {
    throw unusable('It cannot be read as an OpenPGP key.');
  }
}

/** @throws AppError CONTACT_KEY_UNUSABLE where it is revoked, expired, not yet valid, or has nothing to encrypt with */
export async function usableKey(key: Key, now: Date): Promise<void> {
  const name = `The key ${key.getFingerprint().toUpperCase()}`;
  if (await key.isRevoked(undefined, undefined, now).catch(() => true)) throw unusable(`${name} is revoked.`);
  const until = await key.getExpirationTime().catch(() => null);
  if (until instanceof Date && until.getTime() <= now.getTime()) throw unusable(`${name} expired on ${until.toISOString().slice(0, 10)}.`);
  if (key.getCreationTime().getTime() > now.getTime()) throw unusable(`${name} is not valid yet.`);
  try {
    await key.verifyPrimaryKey(now);
  } catch {
    throw unusable(`${name} has no signature of its own that holds.`);
  }
  try {
    await key.getEncryptionKey(undefined, now);
  } catch {
    throw unusable(`${name} has no part that can encrypt.`);
  }
  const { algorithm, bits } = (await key.getEncryptionKey(undefined, now)).getAlgorithmInfo();
  if (bits !== undefined && bits < WEAKEST_RSA && algorithm.startsWith('rsa'))
    throw unusable(`${name} is too weak: RSA with ${bits} bits.`);
}

const WEAKEST_RSA = 2048;

/** A key as it lies in the books. @throws AppError CONTACT_KEY_UNUSABLE where it is not the one with the fingerprint */
export async function keptKey(armored: string, fingerprint: string, now: Date): Promise<PublicKey> {
  const [key] = await keysOf(new TextEncoder().encode(armored));
  if (key === undefined || key.getFingerprint().toUpperCase() !== fingerprint)
    throw unusable(`The key that is kept is not ${fingerprint}.`);
  await usableKey(key, now);
  return key.toPublic();
}

export function unusable(detail: string, hint?: string): AppError {
  return new AppError('CONTACT_KEY_UNUSABLE', { detail, ...(hint === undefined ? {} : { hint }) });
}
