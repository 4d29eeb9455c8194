/**
 * Ed25519 keys in PEM files (PKCS#8 and SPKI), for signing scopes and whatever else must be provably from
 * someone. A key is known by its fingerprint; the private half never appears in an error or a log.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { AppError } from '../../errors.ts';

/** A private key with its public half. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface VerifyingKey {
  readonly id: string;
  readonly publicKey: KeyObject;
}

export interface KeyPairText {
  readonly id: string;
  readonly privatePem: string;
  readonly publicPem: string;
}

export function createKeyPair(): KeyPairText {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    id: keyId(publicKey),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/**
 * @param shown What an error calls the key, such as its path.
 * @throws AppError KEY_MALFORMED
 */
export function readSigningKey(pem: string, shown = 'The private key'): SigningKey {
  const privateKey = parse(() => createPrivateKey(pem), shown);
  const publicKey = createPublicKey(privateKey);
  return { id: keyId(publicKey), privateKey, publicKey };
}

/** @throws AppError KEY_MALFORMED */
export function readVerifyingKey(pem: string, shown = 'The public key'): VerifyingKey {
  // Node derives a public key from a private one; a private key in the place of a public one is a mistake to point out.
  if (pem.includes('PRIVATE KEY'))
    throw new AppError('KEY_MALFORMED', { detail: `${shown} is a private key; the public one is needed here.` });
  const publicKey = parse(() => createPublicKey(pem), shown);
  return { id: keyId(publicKey), publicKey };
}

/** Fingerprint: the first 128 bits of SHA-256 over the public key's SPKI form. */
export function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return `ed25519:${createHash('sha256').update(der).digest('hex').slice(0, 32)}`;
}

export function signBytes(bytes: Uint8Array, key: SigningKey): string {
  return sign(null, bytes, key.privateKey).toString('base64');
}

export function verifyBytes(bytes: Uint8Array, signature: string, key: VerifyingKey): boolean {
  const raw = Buffer.from(signature, 'base64');
  return raw.length === 64 && verify(null, bytes, key.publicKey, raw);
}

function parse(read: () => KeyObject, shown: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    // The library's own message can quote the file.
    throw new AppError('KEY_MALFORMED', { detail: `${shown} is not a key in PEM form.` });
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new AppError('KEY_MALFORMED', { detail: `${shown} is not an Ed25519 key.` });
}
