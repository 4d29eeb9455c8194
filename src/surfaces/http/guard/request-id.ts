/** Gives every request an id, or takes the caller's when it is a plain word; errors and logs name it. */
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../means.ts';

export const requestId: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const given = c.req.header('x-request-id') ?? '';
  const id = /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomBytes(8).toString('hex');
  c.set('requestId', id);
  c.header('X-Request-Id', id);
  await next();
  c.res.headers.set('X-Request-Id', id);
};
