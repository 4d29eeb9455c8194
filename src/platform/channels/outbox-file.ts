/** Puts a message into a folder under a name that its Message-ID decides, once, whole and forced to the disk. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Filed = { readonly is: 'filed'; readonly path: string } | { readonly is: 'there-already'; readonly path: string };

export function fileOnce(folder: string, messageId: string, extension: string, bytes: Uint8Array): Filed {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${createHash('sha256').update(messageId).digest('hex').slice(0, 24)}.${extension}`);
  if (existsSync(path)) return { is: 'there-already', path };
  const partial = `${path}.${process.pid}.partial`;
  const file = openSync(partial, 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // A link fails where the name is taken, which a rename would not.
    linkSync(partial, path);
    return { is: 'filed', path };
  } catch (cause) {
    if (existsSync(path)) return { is: 'there-already', path };
    throw cause;
  } finally {
    rmSync(partial, { force: true });
  }
}
