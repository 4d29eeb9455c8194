/** The private key of the desk, which signs what is encrypted. Read for one command, kept nowhere. */
import { decryptKey, type PrivateKey, readPrivateKey } from 'openpgp';
import { AppError } from '../../errors.ts';

export type DeskKey = PrivateKey;

/** @throws AppError KEY_MALFORMED */
export async function readDeskKey(armored: string, passphrase: string | undefined, now: Date): Promise<DeskKey> {
  const key = await readPrivateKey({ armoredKey: armored }).catch(() => {
    throw malformed('The key of the desk is no private OpenPGP key.');
  });
  const open = key.isDecrypted() ? key : await unlock(key, passphrase);
  await open.getSigningKey(undefined, now).catch(() => {
    throw malformed('The key of the desk cannot sign today.');
  });
  return open;
}

async function unlock(privateKey: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  if (passphrase === undefined || passphrase === '')
    throw malformed('The key of the desk is locked.', 'Put its passphrase into OPENWARD_DESK_KEY_PASSPHRASE.');
  return decryptKey({ privateKey, passphrase }).catch(() => {
    throw malformed('The passphrase does not open the key of the desk.');
  });
}

function malformed(detail: string, hint = 'Export a private OpenPGP key in text form ("armored").'): AppError {
  return new AppError('KEY_MALFORMED', { detail, hint });
}
