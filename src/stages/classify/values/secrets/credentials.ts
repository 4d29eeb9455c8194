/** Credentials by form: password hashes, tokens that name their issuer, private keys, signed tokens, passwords in addresses. */
import { pattern } from '../detector.ts';

export const passwordHash = pattern(
  'password-hash',
  ['code', 'bytes', 'hash', 'words', 'text'],
  { base: 0.0005, expected: 0.9 },
  /^\$(2[abxy]|argon2(id|i|d)|scrypt|pbkdf2(-sha\d+)?|[156]|y|7|P|H|apr1|bcrypt-sha256)\$|^(pbkdf2|scrypt|bcrypt|argon2)[_$:]\S{12,}|^(sha1|sha256|sha512|md5)\$\S{12,}|^\{(S?SHA\d*|S?MD5|CRYPT|PBKDF2\S{0,10})\}|^\*[0-9A-F]{40}$/,
);
export const token = pattern(
  'token-form',
  ['code', 'bytes', 'words', 'text'],
  { base: 0.0005, expected: 0.9 },
  /^(Bearer |Basic )?(eyJ[\w-]{6,}\.[\w-]+\.|(AKIA|ASIA)[A-Z2-7]{12,}|[sr]k_(live|test)_|sk-[\w-]{16,}|gh[opsur]_\w{20,}|github_pat_|glpat-|xox[abprs]-|AIza[\w-]{30,}|ya29\.|SG\.[\w-]{16,}|npm_\w{20,}|dop_v1_|shpat_|hvs\.|EAA[A-Za-z0-9]{20,}|AGE-SECRET-KEY-|otpauth:)/,
);
export const privateKey = pattern(
  'private-key',
  ['code', 'bytes', 'words', 'text'],
  { base: 0.0001, expected: 0.95 },
  /^-----BEGIN ([A-Z]{2,10} ){0,2}PRIVATE KEY( BLOCK)?-----|^PuTTY-User-Key-File-/,
);
/** scheme://user:password@host */
export const passwordInAddress = pattern(
  'password-in-address',
  ['url', 'code', 'bytes', 'words', 'text'],
  { base: 0.0001, expected: 0.9 },
  /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,64}:[^\s@/]{1,128}@[^\s@]/i,
);
