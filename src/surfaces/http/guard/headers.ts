/** The headers that every answer carries: nothing is framed, sniffed, cached by others or loaded from elsewhere. */
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../means.ts';

const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export const secureHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Content-Security-Policy', c.req.path.startsWith('/api/') ? API_POLICY : DESK_POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', c.req.path.startsWith('/api/') ? 'private, no-cache' : 'no-cache');
};
