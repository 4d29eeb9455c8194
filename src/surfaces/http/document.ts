/** The API document: OpenAPI 3.1, from the very schemas that the routes check requests with. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from './means.ts';

const ABOUT = `Everything that the command line can do. Answers are JSON; failures are problem+json (RFC 9457) with a code
of the error catalogue. Lists are pages: pass \`nextCursor\` on until it is null. A change of a case needs its ETag as If-Match;
what sends needs an Idempotency-Key. No answer holds a value that a target gave.`;

export function apiDocument(app: OpenAPIHono<ApiEnv>) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Openward', version: '1', description: ABOUT.replaceAll('\n', ' '), license: { name: 'Apache-2.0' } },
    servers: [{ url: '/' }],
  });
}
