/**
 * The list of owners who objected, as a file: entries are appended in one write, so that a scan that is under way
 * reads whole lines only.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../errors.ts';
import { readOptOutSelector, readOptOuts } from '../../../stages/scope/opt-outs/opt-outs.ts';
import { formatSelector } from '../../../stages/scope/selector.ts';

export interface OptOutLine {
  readonly entry: string;
  readonly reason: string;
  readonly list: string;
}

/** @throws AppError TARGET_MALFORMED, OUTPUT_UNWRITABLE */
export function addOptOuts(file: string, targets: readonly string[], reason: string, now: Date): OptOutLine[] {
  // A line break would make a second entry of the reason.
  const note = reason.replaceAll(/\s+/g, ' ').trim();
  const rows = targets.map((text) => {
    const selector = readOptOutSelector(text.trim());
    if (typeof selector === 'string') throw new AppError('TARGET_MALFORMED', { detail: `"${text.slice(0, 120)}" ${selector}.` });
    return { entry: formatSelector(selector), reason: note, list: file };
  });
  const day = now.toISOString().slice(0, 10);
  const lines = rows.map(({ entry }) => `${entry}  # ${day}${note === '' ? '' : ` ${note}`}\n`).join('');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${endsMidLine(file) ? '\n' : ''}${lines}`);
  } catch (cause) {
    throw new AppError('OUTPUT_UNWRITABLE', { detail: `The opt-out list ${file} cannot be written.`, cause });
  }
  return rows;
}

/** @throws AppError OPT_OUTS_UNREADABLE */
export function listOptOuts(file: string): OptOutLine[] {
  const text = readIfThere(file);
  const { optOuts, problems } = readOptOuts(text ?? '');
  if (problems.length > 0)
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${file} has lines that cannot be read.`, problems });
  return optOuts.list().map(({ selector, reason }) => ({ entry: formatSelector(selector), reason, list: file }));
}

function endsMidLine(file: string): boolean {
  const text = readIfThere(file);
  return text !== undefined && text !== '' && !text.endsWith('\n');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${file} cannot be read.`, cause });
  }
}
