/** Runs: the list and the detail. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { AppError } from '../../../errors.ts';
import { runStates } from '../../../platform/store/runs/run-view.ts';
import { verdicts } from '../../../protocols/protocol.ts';
import { loadReportFormat } from '../../../stages/publish/report-formats.ts';
import { gatherReport } from '../../cli/exposures/report-input.ts';
import { idParameter, pageQuery, several } from '../contract/basics.ts';
import { outcomePage } from '../contract/exposures.ts';
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

const outcomes = defineRoute('GET /api/v1/runs/{id}/outcomes', {
  summary: 'The outcome of every target, in the order of their spelling',
  tags: ['Runs'],
  request: { params: idParameter('run'), query: pageQuery.extend({ verdict: several(verdicts) }) },
  responses: { 200: json(outcomePage, 'A page of outcomes.') },
});

const report = defineRoute('GET /api/v1/runs/{id}/report', {
  summary: 'The report of a run, as a file',
  tags: ['Runs'],
  request: { params: idParameter('run'), query: z.object({ format: z.enum(['html', 'json', 'csv']).default('html') }) },
  responses: { 200: { description: 'The report.' } },
});

const types = { html: 'text/html; charset=utf-8', json: 'application/json', csv: 'text/csv; charset=utf-8' } as const;

export function serveRuns(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(outcomes, async (c) => {
    const { limit, cursor, verdict } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const { records } = c.var.means;
    const wanted = { limit, ...(cursor === undefined ? {} : { cursor }), ...(verdict === undefined ? {} : { verdicts: verdict }) };
    const page = await records.outcomes.page(id, wanted);
    // Only where nothing is found is it asked whether there is such a run: showing one counts all that it found.
    if (page.items.length === 0) await records.runs.get(id);
    return c.json(page, 200);
  });
  app.openapi(report, async (c) => {
    const { format } = c.req.valid('query');
    const { records, version } = c.var.means;
    const input = await gatherReport(records, c.req.valid('param').id, version);
    const made = await loadReportFormat(format);
    if (made === undefined) throw new AppError('REQUEST_MALFORMED', { detail: 'There is no report of this form.' });
    c.header('Content-Type', types[format]);
    c.header('Content-Disposition', `attachment; filename="${input.run.id}.${format}"`);
    return stream(c, async (out) => {
      for await (const piece of made.render(input)) await out.write(piece);
    });
  });
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
