/** Measures every request under the route that answered it. */
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ApiEnv } from '../means.ts';

const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export const measure: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const begun = performance.now();
  await next();
  c.var.means.metrics.observe({
    // Anybody can invent a method; a label has room for ours.
    method: KNOWN.has(c.req.method) ? c.req.method : 'OTHER',
    // What is not a route of the API is a page of the desk or nothing: one label for all of it.
    route: matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'desk',
    status: c.res.status,
    seconds: (performance.now() - begun) / 1000,
  });
};
