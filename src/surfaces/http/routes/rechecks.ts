/** Looks at stores that were found before: when the next is due, and what came of every one. Asking again is the command's. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RecheckPlan } from '../../../platform/store/rechecks/recheck-books.ts';
import { recordedPassSchema, sealSchema } from '../../../stages/verify/closure/recorded-pass.ts';
import { idParameter, instant } from '../contract/basics.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const planView = z
  .object({
    /** The exposure, or the case where it is about none in the books. */
    subject: z.string(),
    exposureId: z.string().nullable(),
    caseId: z.string().nullable(),
    target: z.string(),
    phase: z.enum(['open', 'proving', 'watching', 'ended']),
    dueAt: instant.nullable(),
    why: z.string(),
  })
  .openapi('RecheckPlan');
const passView = z.object({ ...recordedPassSchema.shape, seal: z.object({ ...sealSchema.shape }) }).openapi('Recheck');
const tags = ['Verification'];
const MOST = 500;

const list = defineRoute('GET /api/v1/rechecks', {
  summary: 'When which store is looked at next, due first',
  tags,
  responses: { 200: json(z.object({ items: z.array(planView), total: z.number().int() }), 'The first five hundred.') },
});
const show = defineRoute('GET /api/v1/exposures/{id}/rechecks', {
  summary: 'Every look at one store, oldest first, and when the next is due',
  tags,
  request: { params: idParameter('exposure') },
  responses: { 200: json(z.object({ plan: planView.nullable(), passes: z.array(passView) }), 'The looks.') },
});

export function serveRechecks(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, async (c) => {
    const plans = await c.var.means.records.rechecks.plans();
    return c.json({ items: plans.slice(0, MOST).map(planOf), total: plans.length }, 200);
  });
  app.openapi(show, async (c) => {
    const { records } = c.var.means;
    const { id } = await records.exposures.get(c.req.valid('param').id);
    const plan = await records.rechecks.plan(id);
    return c.json({ plan: plan === undefined ? null : planOf(plan), passes: await records.rechecks.passes(id) }, 200);
  });
}

function planOf({ subject, exposureId, caseId, target, phase, dueAt, why }: RecheckPlan) {
  return { subject, exposureId, caseId, target, phase, dueAt, why };
}
