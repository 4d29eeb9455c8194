/** Finds out who asks, by a token that is sent or the cookie of a session. Whether they may is decided where the route is made. */
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { readBearer, tokenHash } from '../access/tokens.ts';
import type { ApiEnv } from '../means.ts';

/** Browsers share cookies between the ports of a machine; two servers must not sign each other out. */
export function cookieName(host: string): string {
  const port = /:([0-9]{1,5})$/.exec(host)?.[1] ?? '80';
  return `openward_session_${port}`;
}

export const identify: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { sessions, records, clock } = c.var.means;
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    // Whoever sends a token means it: a bad one is not made good by a cookie.
    const token = readBearer(authorization);
    const found = token === undefined ? undefined : await records.tokens.find(tokenHash(token), clock());
    if (found !== undefined) c.set('caller', { person: found.person, roles: found.roles, id: found.id, by: 'token' });
    return next();
  }
  const secret = getCookie(c, cookieName(c.req.header('host') ?? ''));
  if (secret !== undefined) c.set('caller', sessions.find(secret)?.caller);
  await next();
};
