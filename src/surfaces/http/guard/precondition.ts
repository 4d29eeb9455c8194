/** A change of a case says which version it was made from, so that nobody overwrites what they have not seen. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../../errors.ts';
import type { ApiEnv } from '../means.ts';

export const ifMatchHeader = z.object({
  'if-match': z.string().max(200).optional().openapi({ description: 'ETag of the case as it was read; `*` for whatever it is now.' }),
});

/**
 * @returns the row version; undefined for `*`
 * @throws AppError PRECONDITION_MISSING, CASE_CHANGED when it cannot be a version of ours
 */
export function versionWanted(c: Context<ApiEnv>): number | undefined {
  const given = c.req.header('if-match')?.trim();
  if (given === undefined || given === '') throw new AppError('PRECONDITION_MISSING', { detail: 'If-Match is missing.' });
  if (given === '*') return undefined;
  const version = /^"([0-9]{1,9})(?:\.[A-Za-z0-9_-]{1,40})?"$/.exec(given)?.[1];
  if (version === undefined) throw new AppError('CASE_CHANGED', { detail: 'If-Match is no ETag that was given out.' });
  return Number(version);
}
