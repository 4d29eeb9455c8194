/** Starting, stopping and resuming runs. The work goes on after the answer; its events tell how far it is. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../../errors.ts';
import { idParameter } from '../contract/basics.ts';
import { runDetail } from '../contract/runs.ts';
import { runBody } from '../contract/scopes.ts';
import { body, defineRoute, json } from '../define-route.ts';
import { doneOnce } from '../guard/idempotency.ts';
import type { ApiEnv } from '../means.ts';
import { orderRun } from '../runs/order-run.ts';
import { personOf } from '../views/change-case.ts';
import { runDetailOf } from '../views/run-view.ts';

const accepted = { 202: json(runDetail, 'Accepted; look at the events of the run.') };
const tags = ['Runs'];

const start = defineRoute(
  'POST /api/v1/runs',
  {
    summary: 'Look at what a scope covers',
    description: 'Nothing is sent to an address that the scope does not cover. Runs are carried out one after the other.',
    tags,
    request: { body: body(runBody) },
    responses: accepted,
  },
  [doneOnce(false)],
);
const stop = defineRoute('POST /api/v1/runs/{id}/stop', {
  summary: 'Stop a run that is at work here; it can be resumed',
  tags,
  request: { params: idParameter('run') },
  responses: accepted,
});
const resume = defineRoute('POST /api/v1/runs/{id}/resume', {
  summary: 'Go on with a run that was interrupted',
  tags,
  request: { params: idParameter('run') },
  responses: accepted,
});

export function serveRunChanges(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(start, async (c) => {
    const id = await orderRun(c.req.valid('json'), personOf(c), c.var.means);
    return c.json(await accept(c, id), 202);
  });
  app.openapi(stop, async (c) => {
    const { id } = c.req.valid('param');
    const { runs, records } = c.var.means;
    const { state } = await records.runs.get(id);
    if (!runs.stop(id)) throw new AppError('RUN_STATE', { detail: `${id} is ${state} and not at work here.` });
    await records.ledger.append({ actor: personOf(c), event: 'run.stop-asked', subject: id, payload: {} });
    return c.json(await accept(c, id), 202);
  });
  app.openapi(resume, async (c) => {
    const { id } = c.req.valid('param');
    const { runs, records } = c.var.means;
    const { state } = await records.runs.get(id);
    if (state !== 'planned' && state !== 'interrupted')
      throw new AppError('RUN_STATE', { detail: `${id} is ${state}; there is nothing to go on with.` });
    if (runs.isHere(id)) throw new AppError('RUN_STATE', { detail: `${id} is at work here, or waits for its turn.` });
    await records.ledger.append({ actor: personOf(c), event: 'run.resume-asked', subject: id, payload: {} });
    runs.start(id);
    return c.json(await accept(c, id), 202);
  });
}

async function accept(c: Context<ApiEnv>, id: string) {
  const { records, runs } = c.var.means;
  c.header('Location', `/api/v1/runs/${id}`);
  return runDetailOf(await records.runs.get(id), runs.isHere(id));
}
