/** Whether the process lives, whether it can serve, and what a code of the error catalogue means. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError, errorCatalogue } from '../../../errors.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const state = z.object({ ok: z.boolean() }).openapi('Health');

const livez = defineRoute('GET /livez', {
  summary: 'The process runs',
  tags: ['Health'],
  responses: { 200: json(state, 'It does.') },
});

const readyz = defineRoute('GET /readyz', {
  summary: 'The books answer, and the server is not stopping',
  tags: ['Health'],
  responses: { 200: json(state, 'Ready.') },
});

const code = defineRoute('GET /problems/{code}', {
  summary: 'What a code means and what to do',
  tags: ['Health'],
  request: { params: z.object({ code: z.string().max(60) }) },
  responses: { 200: { description: 'In plain text.', content: { 'text/plain': { schema: z.string() } } } },
});

export function serveHealth(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(livez, (c) => c.json({ ok: true }, 200));
  app.openapi(readyz, async (c) => {
    const { records, stopping } = c.var.means;
    if (stopping()) throw new AppError('SERVER_STOPPING', { detail: 'The server finishes what it has begun.' });
    await records.ledger.head();
    return c.json({ ok: true }, 200);
  });
  app.openapi(code, (c) => {
    const found = Object.entries(errorCatalogue).find(([known]) => known === c.req.valid('param').code);
    if (found === undefined) throw new AppError('ROUTE_UNKNOWN', { detail: 'There is no such code.' });
    const [name, { title, hint, status }] = found;
    return c.text(`${name} (HTTP ${status})\n\n${title}.\n${hint}\n`, 200);
  });
}
