/**
 * Refuses to begin where nobody can say who has objected: a list that the scope names and that is not there, or a
 * line that cannot be read. A list that nobody named, of the data directory, need not exist.
 */
import { accessSync, constants } from 'node:fs';
import { AppError, type Problem } from '../../../errors.ts';
import type { ScopeContent } from '../file/schema.ts';

/**
 * @param files the list that the scope names, if it names one, comes first
 * @throws AppError OPT_OUTS_UNREADABLE
 */
export function requireNamedOptOuts({ optOutFile }: Pick<ScopeContent, 'optOutFile'>, files: readonly string[]): void {
  const named = files[0];
  if (optOutFile === undefined || named === undefined) return;
  try {
    accessSync(named, constants.R_OK);
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = isMissing ? 'does not exist' : 'cannot be read';
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${named} that the scope names ${why}.`, cause });
  }
}

/** @throws AppError OPT_OUTS_UNREADABLE, with the lines */
export function requireReadableLines(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new AppError('OPT_OUTS_UNREADABLE', {
    detail: `${problems.length === 1 ? 'A line' : `${problems.length} lines`} of the opt-out list cannot be read.`,
    hint: 'Correct the lines that are named; whoever wrote them asked to be left alone.',
    problems,
  });
}
