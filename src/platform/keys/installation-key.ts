/**
 * The key with which this installation signs what others are to believe: certificates and whatever else leaves the house
 * as proof. Made on first use beside the records, private half for its owner alone; the public half is to be handed out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSigningKey, saveKeyPair } from './key-files.ts';
import { createKeyPair, type SigningKey } from './signing-key.ts';

/** @throws AppError KEY_MALFORMED */
export function installationKey(dataDir: string): SigningKey {
  const path = join(dataDir, 'installation.key');
  if (!existsSync(path)) {
    try {
      saveKeyPair(path, createKeyPair());
    } catch (failure) {
      // Of two that come at once, one makes the key and both use it.
      if (!existsSync(path)) throw failure;
    }
  }
  return loadSigningKey(path);
}
