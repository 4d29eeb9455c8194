/** Finds out who asks, by the cookie of a session. Whether they may is decided where the route is made. */
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ApiEnv } from '../means.ts';

/** Browsers share cookies between the ports of a machine; two servers must not sign each other out. */
export function cookieName(host: string): string {
  const port = /:([0-9]{1,5})$/.exec(host)?.[1] ?? '80';
  return `openward_session_${port}`;
}

export const identify: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const secret = getCookie(c, cookieName(c.req.header('host') ?? ''));
  if (secret !== undefined) c.set('caller', c.var.means.sessions.find(secret)?.caller);
  await next();
};
