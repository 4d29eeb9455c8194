/** Figures for Prometheus, for whoever may read the books. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const show = defineRoute('GET /metrics', {
  summary: 'Figures for Prometheus',
  tags: ['Health'],
  responses: { 200: { description: 'In the text format.', content: { 'text/plain': { schema: z.string() } } } },
});

export function serveMetrics(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(show, async (c) => {
    const { type, text } = await c.var.means.metrics.read();
    return c.text(text, 200, { 'Content-Type': type });
  });
}
