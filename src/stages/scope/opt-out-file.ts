/** Adds an objection to an opt-out list, so that running scans see the whole line or none of it. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';
import { readOptOutSelector } from './opt-outs.ts';
import { formatSelector } from './selector.ts';

/**
 * Appends `entry  # reason` by writing a new file and renaming it over the old one; the file is made when it
 * is not there. Returns the entry as it is now written; one that stands there already is not repeated.
 *
 * @throws AppError TARGET_MALFORMED, OPT_OUTS_UNREADABLE
 */
export function addOptOut(path: string, entry: string, reason: string): { readonly entry: string; readonly added: boolean } {
  const selector = readOptOutSelector(entry.trim());
  if (typeof selector === 'string') throw new AppError('TARGET_MALFORMED', { detail: `The opt-out ${selector}.` });
  const written = formatSelector(selector);
  const before = readExisting(path);
  if (before.split(/\r?\n/).some((line) => line.replace(/(^|\s)#.*$/, '').trim() === written)) return { entry: written, added: false };
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  replaceFile(path, `${before}${gap}${written}${describeReason(reason)}\n`);
  return { entry: written, added: true };
}

function describeReason(reason: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would start another entry.
  const line = reason.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return line === '' ? '' : `  # ${line.slice(0, 300)}`;
}

function readExisting(path: string): string {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${path} cannot be read.`, cause });
  }
}

function replaceFile(path: string, text: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644;
    const file = openSync(draft, 'wx', mode & 0o777);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new AppError('OPT_OUTS_UNREADABLE', {
      detail: `The opt-out list ${path} cannot be written.`,
      hint: 'Check the folder and its permissions.',
      cause,
    });
  }
}
