/** Key pairs on disk: the private half readable by its owner alone, the public half beside it with `.pub`. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';
import { type KeyPairText, readSigningKey, readVerifyingKey, type SigningKey, type VerifyingKey } from './signing-key.ts';

/**
 * Writes PATH and PATH.pub; an existing key is never overwritten.
 *
 * @throws AppError KEY_MALFORMED when one of the files is there already or cannot be written
 */
export function saveKeyPair(path: string, pair: KeyPairText): { readonly privatePath: string; readonly publicPath: string } {
  const publicPath = `${path}.pub`;
  create(path, pair.privatePem, 0o600);
  create(publicPath, pair.publicPem, 0o644);
  chmodSync(path, 0o600);
  return { privatePath: path, publicPath };
}

/** @throws AppError KEY_MALFORMED; also when others may read the file */
export function loadSigningKey(path: string): SigningKey {
  const pem = read(path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new AppError('KEY_MALFORMED', { detail: `Others may read the private key ${path}.`, hint: `Run: chmod 600 ${path}` });
  }
  return readSigningKey(pem, path);
}

/** @throws AppError KEY_MALFORMED */
export function loadVerifyingKey(path: string): VerifyingKey {
  return readVerifyingKey(read(path), path);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('KEY_MALFORMED', { detail: `The key file ${path} cannot be read.`, cause });
  }
}

function create(path: string, text: string, mode: number): void {
  try {
    writeFileSync(path, text, { mode, flag: 'wx' });
  } catch (cause) {
    throw new AppError('KEY_MALFORMED', { detail: `The key file ${path} is there already or cannot be written.`, cause });
  }
}
