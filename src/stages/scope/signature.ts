/**
 * The detached signature of a scope, kept beside it as FILE.sig: JSON with the hash of the content, the key
 * and the signer. It covers what the scope says, not its layout, so comments may change. A signature that is
 * there and does not hold refuses the scope; one by an unknown key counts as no signature, and says so.
 */
import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { keyId, type SigningKey, signBytes, type VerifyingKey, verifyBytes } from '../../platform/keys/signing-key.ts';
import { canonicalJson } from './file/canonical-hash.ts';
import type { ParsedScope } from './parse-scope.ts';

const signatureSchema = z.strictObject({
  format: z.literal('openward-scope-signature/1'),
  algorithm: z.literal('Ed25519'),
  scopeHash: z.string().regex(/^[0-9a-f]{64}$/),
  keyId: z.string().max(100),
  /** SPKI in base64, so that integrity can be seen without having the key; trust needs it from elsewhere. */
  publicKey: z.string().max(200),
  signer: z.string().max(300),
  signedAt: z.iso.datetime(),
  signature: z.string().max(200),
});

export type ScopeSignature = z.infer<typeof signatureSchema>;

export type SignatureState =
  | { readonly is: 'absent' }
  | { readonly is: 'trusted' | 'unknown-key'; readonly keyId: string; readonly signer: string; readonly signedAt: string };

export interface VerifyOptions {
  readonly trusted: readonly VerifyingKey[];
  /** Refuses a scope without a signature by one of the trusted keys. */
  readonly required?: boolean;
}

export function signScope(parsed: ParsedScope, key: SigningKey, signer: string, now: Date): ScopeSignature {
  const statement = {
    format: 'openward-scope-signature/1',
    algorithm: 'Ed25519',
    scopeHash: parsed.hash,
    keyId: key.id,
    publicKey: key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    signer,
    signedAt: now.toISOString(),
  } as const;
  return { ...statement, signature: signBytes(statementBytes(statement), key) };
}

export function formatSignature(signature: ScopeSignature): string {
  return `${JSON.stringify(signature, null, 2)}\n`;
}

/**
 * @param text Content of FILE.sig; undefined when there is none.
 * @throws AppError SCOPE_SIGNATURE_INVALID, SCOPE_SIGNATURE_REQUIRED
 */
export function verifyScope(parsed: ParsedScope, text: string | undefined, options: VerifyOptions): SignatureState {
  const state: SignatureState = text === undefined ? { is: 'absent' } : checkSignature(parsed, text, options.trusted);
  if (options.required === true && state.is !== 'trusted') {
    const detail =
      state.is === 'absent'
        ? 'A signature is required and there is none.'
        : `The scope is signed by ${state.keyId}, which is not a trusted key.`;
    throw new AppError('SCOPE_SIGNATURE_REQUIRED', { detail });
  }
  return state;
}

function checkSignature(parsed: ParsedScope, text: string, trusted: readonly VerifyingKey[]): SignatureState {
  const { signature, ...statement } = readSignature(text);
  if (statement.scopeHash !== parsed.hash) throw invalid('The scope was changed after it was signed.');
  const embedded = readEmbeddedKey(statement.publicKey);
  if (embedded.id !== statement.keyId) throw invalid('The key in the signature is not the one that it names.');
  if (!verifyBytes(statementBytes(statement), signature, embedded)) throw invalid('The signature does not belong to this scope and key.');
  const { signer, signedAt } = statement;
  const known = trusted.some(({ id }) => id === embedded.id);
  return { is: known ? 'trusted' : 'unknown-key', keyId: embedded.id, signer, signedAt };
}

function readSignature(text: string): ScopeSignature {
  try {
    return signatureSchema.parse(JSON.parse(text));
  } catch {
    throw invalid('The signature file is not in the form that "openward scope sign" writes.');
  }
}

function readEmbeddedKey(base64: string): VerifyingKey {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' });
    if (publicKey.asymmetricKeyType === 'ed25519') return { id: keyId(publicKey), publicKey };
  } catch {
    // Told below, as any other key that is none.
  }
  throw invalid('The signature carries no Ed25519 key.');
}

function statementBytes(statement: Omit<ScopeSignature, 'signature'>): Uint8Array {
  return Buffer.from(`openward scope signature\n${canonicalJson(statement)}`);
}

function invalid(detail: string): AppError {
  return new AppError('SCOPE_SIGNATURE_INVALID', { detail });
}
