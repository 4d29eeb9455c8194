/**
 * Ids that people read aloud and type: a word for the kind, an underscore, and Crockford base 32, which
 * has no I, L, O or U.
 */
import { createHash, randomBytes } from 'node:crypto';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh run id; 50 random bits, so two of a data directory never meet. */
export function newRunId(): string {
  return `run_${spell(randomBytes(10), 10)}`;
}

export function newImportId(): string {
  return `imp_${spell(randomBytes(10), 10)}`;
}

export function newInstallationId(): string {
  return `ins_${spell(randomBytes(16), 16)}`;
}

/** The same store has the same id in every run and every data directory, so reports can be compared. */
export function exposureId(target: string, protocol: string): string {
  return `exp_${spell(createHash('sha256').update(`${protocol}\n${target}`).digest(), 16)}`;
}

/** An id of a part of a case; `random` gives as many bytes as it is asked for. Tokens that strangers see are longer. */
export function newPartId(kind: string, random: (bytes: number) => Uint8Array): string {
  const length = kind === 'tok' ? 20 : kind === 'case' ? 8 : 12;
  return `${kind}_${spell(random(length), length)}`;
}

function spell(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => DIGITS[byte & 31]).join('');
}
