/** What a scope covers and why, before anything is sent. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { protocols } from '../../../protocols/registry.generated.ts';
import { explainTarget } from '../../../stages/scope/explain-target.ts';
import { summariseScope } from '../../cli/scope/scope-summary.ts';
import { checkBody, explainBody, explanationView, scopeSummaryView } from '../contract/scopes.ts';
import { body, defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';
import { readSentScope } from '../runs/sent-scope.ts';

const tags = ['Scopes'];

const check = defineRoute('POST /api/v1/scopes/check', {
  summary: 'What a scope covers, what it refuses and what would be sent',
  description: 'A file that is malformed is answered with 422 and every place where it is.',
  tags,
  request: { body: body(checkBody) },
  responses: { 200: json(scopeSummaryView, 'The scope; whether it is in force is `period`.') },
});
const explain = defineRoute('POST /api/v1/scopes/explain', {
  summary: 'Whether one target is covered, and which rule decides',
  description: 'Names are not resolved and nothing is sent.',
  tags,
  request: { body: body(explainBody) },
  responses: { 200: json(explanationView, 'Why.') },
});

export function serveScopes(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(check, (c) => {
    const { scope, signature } = c.req.valid('json');
    const { scopes, clock } = c.var.means;
    return c.json(scopeSummaryView.parse(summariseScope(readSentScope(scope, signature, scopes), protocols, clock())), 200);
  });
  app.openapi(explain, (c) => {
    const { scope, target } = c.req.valid('json');
    // Asking about a scope needs no key that signed it; a run does.
    const { scope: compiled } = readSentScope(scope, undefined, { ...c.var.means.scopes, trustedKey: undefined });
    const { code, depth, ports, considered, ...rest } = explainTarget(target, compiled);
    return c.json(
      { ...rest, code: code ?? null, depth: depth ?? null, ports: ports ?? null, considered: considered.map((one) => ({ ...one })) },
      200,
    );
  });
}
