/**
 * So many requests a minute for whoever is signed in, few for all strangers together, and fewer still for those who
 * try links. Says in every answer what is left (RateLimit, RateLimit-Policy), and when to come back.
 */
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../errors.ts';
import type { ApiEnv } from '../means.ts';

export interface RateLimits {
  /** Counts one request; answers with what is left in this minute, below zero when it is too many. */
  take(who: string, quota: number, now: number): { readonly left: number; readonly resetsInSeconds: number };
}

const WINDOW_MS = 60_000;
const MOST = 10_000;
const QUOTA = { caller: 1_200, stranger: 120, link: 20 } as const;

export function rateLimits(): RateLimits {
  const windows = new Map<string, { readonly until: number; taken: number }>();
  return {
    take(who, quota, now) {
      let window = windows.get(who);
      if (window === undefined || window.until <= now) {
        windows.delete(who);
        window = { until: now + WINDOW_MS, taken: 0 };
        windows.set(who, window);
        const [oldest] = windows.keys();
        if (windows.size > MOST && oldest !== undefined) windows.delete(oldest);
      }
      window.taken += 1;
      return { left: quota - window.taken, resetsInSeconds: Math.ceil((window.until - now) / 1000) };
    },
  };
}

export const limitRate: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { limits, clock } = c.var.means;
  const kind = c.req.path === '/login' ? 'link' : c.var.caller === undefined ? 'stranger' : 'caller';
  const { left, resetsInSeconds } = limits.take(`${kind} ${c.var.caller?.id ?? ''}`, QUOTA[kind], clock().getTime());
  c.header('RateLimit-Policy', `"${kind}";q=${QUOTA[kind]};w=${WINDOW_MS / 1000}`);
  c.header('RateLimit', `"${kind}";r=${Math.max(0, left)};t=${resetsInSeconds}`);
  if (left < 0) {
    c.header('Retry-After', String(resetsInSeconds));
    throw new AppError('RATE_LIMITED', { detail: `More than ${QUOTA[kind]} requests in a minute.` });
  }
  await next();
};
