/** The API document, as this very server means it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const show = defineRoute('GET /api/v1/openapi.json', {
  summary: 'This document',
  tags: ['Document'],
  responses: { 200: json(z.object({ openapi: z.string() }), 'OpenAPI 3.1.') },
});

export function serveDocument(app: OpenAPIHono<ApiEnv>, document: () => { readonly openapi: string }): void {
  let made: { readonly openapi: string } | undefined;
  app.openapi(show, (c) => {
    made ??= document();
    return c.json(made, 200);
  });
}
