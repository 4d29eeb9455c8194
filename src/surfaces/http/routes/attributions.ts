/** What the sources of attribution said of a store when they were last asked. Asking again is the command's. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { attributionSchema } from '../../../stages/attribute/attribution-schema.ts';
import { idParameter, instant } from '../contract/basics.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const roleShape = attributionSchema.shape.roles.unwrap().element.shape;
const claimView = z
  .object({
    name: z.string(),
    domains: z.array(z.string()),
    countries: z.array(z.string()),
    confidence: z.number(),
    /** How the confidence came about, step by step. */
    explanation: z.array(z.string()),
  })
  .openapi('AttributionClaim');
const attributionView = z.object({
  at: instant.nullable().openapi({ description: 'When they were asked; null where nobody asked yet.' }),
  roles: z.array(z.object({ role: roleShape.role, disputed: z.boolean(), claims: z.array(claimView) })),
  omissions: z.array(z.object({ what: z.string(), why: z.string() })),
});

const show = defineRoute('GET /api/v1/exposures/{id}/attribution', {
  summary: 'Who is held to own, run and host a store, how surely, and why',
  tags: ['Exposures'],
  request: { params: idParameter('exposure') },
  responses: { 200: json(attributionView, 'The claims, strongest first for each role.') },
});

export function serveAttributions(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(show, async (c) => {
    const { records } = c.var.means;
    const { id } = await records.exposures.get(c.req.valid('param').id);
    const found = await records.attributions.latest(id);
    if (found === undefined) return c.json({ at: null, roles: [], omissions: [] }, 200);
    const roles = found.roles.map(({ role, disputed, claims }) => ({
      role,
      disputed,
      claims: claims.map(({ name, domains, countries, confidence, explanation }) => ({
        name,
        domains: [...domains],
        countries: [...countries],
        confidence,
        explanation: [...explanation],
      })),
    }));
    return c.json({ at: found.at, roles, omissions: found.omissions.map(({ what, why }) => ({ what, why })) }, 200);
  });
}
