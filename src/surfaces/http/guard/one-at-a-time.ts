/** For work that may take gigabytes of memory: one at a time, and whoever comes meanwhile is told to come back. */
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../errors.ts';
import type { ApiEnv } from '../means.ts';

export function oneAtATime(): MiddlewareHandler<ApiEnv> {
  let busy = false;
  return async (c, next) => {
    if (busy) {
      c.header('Retry-After', '5');
      throw new AppError('RATE_LIMITED', { detail: 'Another file is being read.', hint: 'Wait for the seconds in Retry-After.' });
    }
    busy = true;
    try {
      await next();
    } finally {
      busy = false;
    }
  };
}
