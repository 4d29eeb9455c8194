/** Owners who objected: nothing of theirs is looked at again, in runs that are under way too. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addOptOuts, listOptOuts } from '../../cli/scope/opt-out-list.ts';
import { body, defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';
import { personOf } from '../views/change-case.ts';

const view = z.object({ items: z.array(z.object({ entry: z.string(), reason: z.string() })) }).openapi('OptOuts');
const addBody = z
  .object({ targets: z.array(z.string().trim().min(1).max(400)).min(1).max(200), reason: z.string().max(400).default('') })
  .openapi('AddOptOuts');
const tags = ['Scopes'];

const list = defineRoute('GET /api/v1/opt-outs', {
  summary: 'The opt-outs of the data directory, which hold for every scope',
  tags,
  responses: { 200: json(view, 'All of them.') },
});
const add = defineRoute('POST /api/v1/opt-outs', {
  summary: 'Never look at an address, network or name again; takes effect at once',
  tags,
  request: { body: body(addBody) },
  responses: { 201: json(view, 'All of them.') },
});

export function serveOptOuts(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, (c) => c.json({ items: entriesOf(c.var.means.scopes.optOutFile) }, 200));
  app.openapi(add, async (c) => {
    const { targets, reason } = c.req.valid('json');
    const { scopes, records, clock } = c.var.means;
    const added = addOptOuts(scopes.optOutFile, targets, reason, clock());
    for (const { entry } of added)
      await records.ledger.append({ actor: personOf(c), event: 'opt-out.added', subject: entry.slice(0, 200), payload: {} });
    return c.json({ items: entriesOf(scopes.optOutFile) }, 201);
  });
}

function entriesOf(file: string) {
  return listOptOuts(file).map(({ entry, reason }) => ({ entry, reason }));
}
