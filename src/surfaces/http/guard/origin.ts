/**
 * Refuses requests that another page made the browser send, and requests under a name that is not ours. A page
 * on another port of the same machine is "same site" to a browser and gets the cookie along, so the cookie
 * alone proves nothing: what changes something must come from our own origin.
 */
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../errors.ts';
import type { ApiEnv } from '../means.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A name that an attacker pointed at this address would otherwise make their page our own origin. */
export const requireKnownHost: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const host = c.req.header('host')?.toLowerCase() ?? '';
  if (!c.var.means.hosts().includes(host)) throw new AppError('REQUEST_REFUSED', { detail: 'The server does not answer under this name.' });
  await next();
};

export const requireOwnOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (!SAFE.has(c.req.method)) {
    const own = origin !== undefined && c.var.means.hosts().some((host) => origin.toLowerCase() === `http://${host}`);
    const named = site !== undefined || origin !== undefined;
    // A program that sends a token of its own is no browser that was talked into it.
    const program = !named && c.req.header('authorization') !== undefined;
    const fits = (site === undefined || site === 'same-origin') && (origin === undefined || own);
    if (!program && !(named && fits))
      throw new AppError('REQUEST_REFUSED', { detail: 'The request comes from another page, or does not say from where.' });
  } else if (site === 'cross-site' && c.req.path.startsWith('/api/')) {
    throw new AppError('REQUEST_REFUSED', { detail: 'Another page may not read this.' });
  }
  await next();
};
