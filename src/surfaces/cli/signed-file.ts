/** Reads a file that somebody else signed, and not more of it than such a file can have. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';

/**
 * @param kind What an error calls it, such as `an export`.
 * @throws AppError CASE_INPUT_MALFORMED
 */
export function readSignedFile(path: string, kind: string, most: number): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length <= most) return text;
  } catch (cause) {
    throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} cannot be read.`, cause });
  }
  throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} is larger than ${kind} can be.` });
}
