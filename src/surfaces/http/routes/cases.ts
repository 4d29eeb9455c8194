/** Cases: the list, one with everything that follows from it today, and a notice as whoever approves it must see it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { idParameter } from '../contract/basics.ts';
import { caseDetail, casePage, caseQuery, noticeDetail } from '../contract/cases.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';
import { answerCase } from '../views/answer-case.ts';
import { caseLineOf } from '../views/case-view.ts';
import { noticeView } from '../views/notice-view.ts';

const list = defineRoute('GET /api/v1/cases', {
  summary: 'The cases, last changed first',
  tags: ['Cases'],
  request: { query: caseQuery },
  responses: { 200: json(casePage, 'A page of cases.') },
});

const show = defineRoute('GET /api/v1/cases/{id}', {
  summary: 'One case: parties, notices, ladder, timeline',
  description: 'The ETag is what a change of the case has to send as If-Match.',
  tags: ['Cases'],
  request: { params: idParameter('case') },
  responses: { 200: json(caseDetail, 'The case.') },
});

const showNotice = defineRoute('GET /api/v1/cases/{id}/notices/{notice}', {
  summary: 'One notice with the exact bytes that are approved and sent',
  tags: ['Cases'],
  request: { params: idParameter('case').extend({ notice: z.string().min(1).max(64) }) },
  responses: { 200: json(noticeDetail, 'The notice.') },
});

export function serveCases(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, handling, lead, exposureId } = c.req.valid('query');
    const filter = {
      ...(handling === undefined ? {} : { handling }),
      ...(lead === undefined ? {} : { lead }),
      ...(exposureId === undefined ? {} : { exposureId }),
    };
    const page = await c.var.means.records.cases.list(filter, { limit, ...(cursor === undefined ? {} : { cursor }) });
    return c.json({ items: page.items.map(caseLineOf), nextCursor: page.nextCursor }, 200);
  });
  app.openapi(show, async (c) => answerCase(c, c.req.valid('param').id));
  app.openapi(showNotice, async (c) => {
    const { id, notice } = c.req.valid('param');
    const { records, ladder, clock } = c.var.means;
    const { state } = await records.cases.get(id);
    return c.json(await noticeView(state, notice, ladder, clock()), 200);
  });
}
