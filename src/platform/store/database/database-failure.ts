/**
 * Turns what a database driver throws into an error that a person can act on, where the cause is the
 * machine or the set-up. Everything else stays as it is: a fault of ours must not look like theirs.
 */
import { AppError } from '../../../errors.ts';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03']);
const REFUSED = new Set(['28000', '28P01', '3D000', '42501', '53300']);

export function explainFailure(cause: unknown, doing: 'opening' | 'using'): unknown {
  if (cause instanceof AppError) return cause;
  const code = codeOf(cause);
  const message = cause instanceof Error ? cause.message : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || /no space left on device|errno: ?51\b/i.test(message)) {
    return new AppError('DATA_DISK_FULL', { detail: 'The disk that holds the records is full.', cause });
  }
  if (code !== undefined && UNREACHABLE.has(code)) {
    return new AppError('DATABASE_UNREACHABLE', { detail: `The database does not answer (${code}).`, cause });
  }
  if (doing === 'using') return cause;
  if (code !== undefined && REFUSED.has(code)) {
    return new AppError('DATABASE_UNREACHABLE', { detail: `The database refused the connection (SQLSTATE ${code}).`, cause });
  }
  return new AppError('DATA_UNUSABLE', { detail: 'The records could not be opened: the database did not start on these files.', cause });
}

export function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const code: unknown = Reflect.get(cause, 'code');
  return typeof code === 'string' ? code : undefined;
}
