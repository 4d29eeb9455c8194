/** Runs: the list and the detail. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { type RunView, runStates } from '../../../platform/store/runs/run-view.ts';
import { spaceSchema } from '../../../run-scan.ts';
import { idParameter, pageQuery, several } from '../contract/basics.ts';
import { type RunDetailView, type RunLineView, runDetail, runPage } from '../contract/runs.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

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
    const page = await c.var.means.records.runs.page({
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(state === undefined ? {} : { states: state }),
    });
    return c.json({ items: page.items.map((run) => lineOf(run, false)), nextCursor: page.nextCursor }, 200);
  });
  app.openapi(show, async (c) => {
    const run = await c.var.means.records.runs.get(c.req.valid('param').id);
    return c.json(detailOf(run, false), 200);
  });
}

export function lineOf(run: RunView, here: boolean): RunLineView {
  const { id, state, actor, seed, targets, chunks, createdAt, startedAt, endedAt, endedBecause, totals, tally } = run;
  const { name, version, hash } = run.scope;
  return {
    id,
    state,
    scope: { name, version, hash },
    actor,
    seed,
    targets,
    chunks: { ...chunks },
    totals: { ...totals, verdicts: { ...totals.verdicts } },
    tally: { ...tally },
    createdAt,
    startedAt: startedAt ?? null,
    endedAt: endedAt ?? null,
    endedBecause: endedBecause ?? null,
    here,
  };
}

export function detailOf(run: RunView, here: boolean): RunDetailView {
  const space = z.object(spaceSchema.shape).safeParse(run.space).data;
  return {
    ...lineOf(run, here),
    scopeText: space?.scopeText ?? null,
    depth: space?.depth ?? null,
    targetsGiven: space?.targetsGiven ?? null,
  };
}
