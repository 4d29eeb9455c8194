/** Bytes that are no text go into the file of --output, which takes its name only when it is complete. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '../../../errors.ts';

/** @throws AppError OUTPUT_UNWRITABLE */
export function writeBytes(path: string, bytes: Uint8Array | string): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, bytes, { flag: 'wx' });
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new AppError('OUTPUT_UNWRITABLE', { detail: `${path} cannot be written.`, cause });
  }
}
