/** Runs: the list and the detail. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { runStates } from '../../../platform/store/runs/run-view.ts';
import { idParameter, pageQuery, several } from '../contract/basics.ts';
import { runDetail, runPage } from '../contract/runs.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';
import { runDetailOf, runLineOf } from '../views/run-view.ts';

const list = defineRoute('GET /api/v1/runs', {
  summary: 'The runs, newest first',
  tags: ['Runs'],
  request: { query: pageQuery.extend({ state: several(runStates) }) },
  responses: { 200: json(runPage, 'A page of runs.') },
});

const show = defineRoute('GET /api/v1/runs/{id}', {
  summary: 'One run',
  tags: ['Runs'],
  request: { params: idParameter('run') },
  responses: { 200: json(runDetail, 'The run.') },
});

export function serveRuns(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, state } = c.req.valid('query');
    const { records, runs } = c.var.means;
    const page = await records.runs.page({
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(state === undefined ? {} : { states: state }),
    });
    return c.json({ items: page.items.map((run) => runLineOf(run, runs.isHere(run.id))), nextCursor: page.nextCursor }, 200);
  });
  app.openapi(show, async (c) => {
    const { records, runs } = c.var.means;
    const run = await records.runs.get(c.req.valid('param').id);
    return c.json(runDetailOf(run, runs.isHere(run.id)), 200);
  });
}
