/** The ledger: pages of entries, and the check of its whole chain. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ledgerPage, ledgerQuery, verificationView } from '../contract/ledger.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const list = defineRoute('GET /api/v1/ledger', {
  summary: 'Entries of the ledger, newest first unless asked otherwise',
  tags: ['Ledger'],
  request: { query: ledgerQuery },
  responses: { 200: json(ledgerPage, 'A page of entries.') },
});

const verify = defineRoute('POST /api/v1/ledger/verify', {
  summary: 'Check the chain from its first entry, and every sealed outcome',
  description: 'Reads the whole ledger; takes seconds for a large one.',
  tags: ['Ledger'],
  responses: { 200: json(verificationView, 'What was found.') },
});

export function serveLedger(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, async (c) => {
    const { limit, order, cursor, subject, actor, event } = c.req.valid('query');
    const page = await c.var.means.records.ledger.page({
      limit,
      order,
      ...(cursor === undefined ? {} : { cursor }),
      ...(subject === undefined ? {} : { subject }),
      ...(actor === undefined ? {} : { actor }),
      ...(event === undefined ? {} : { event }),
    });
    return c.json(page, 200);
  });
  app.openapi(verify, async (c) => {
    const { ledger, outcomes } = c.var.means.records;
    const chain = await ledger.verify();
    const { chunks, broken } = await outcomes.checkSeals();
    return c.json(
      {
        ok: chain.ok && broken.length === 0,
        count: chain.count,
        head: chain.ok ? { ...chain.head } : null,
        wrong: chain.ok ? null : { seq: chain.seq, problem: chain.problem, detail: chain.detail },
        outcomes: {
          chunks,
          broken: broken.map(({ runId, chunk, problem, targets }) => ({ runId, chunk, problem, targets: [...targets] })),
        },
      },
      200,
    );
  });
}
