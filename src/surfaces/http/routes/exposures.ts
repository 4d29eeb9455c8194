/** Exposures: the list, and one with everything that is known of it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Outcome } from '../../../outcome.ts';
import type { Episode, Exposure } from '../../../platform/store/exposures/exposure-books.ts';
import { measuredOf } from '../../../stages/assess/measured-of.ts';
import { weighSeverity } from '../../../stages/assess/severity/weigh-severity.ts';
import { idParameter } from '../contract/basics.ts';
import { type ExposureDetailView, type ExposureLineView, exposureDetail, exposurePage, exposureQuery } from '../contract/exposures.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';

const list = defineRoute('GET /api/v1/exposures', {
  summary: 'Stores that are or were open, last measured first',
  tags: ['Exposures'],
  request: { query: exposureQuery },
  responses: { 200: json(exposurePage, 'A page of exposures.') },
});

const show = defineRoute('GET /api/v1/exposures/{id}', {
  summary: 'One exposure with its last outcome, episodes, measurements and cases',
  tags: ['Exposures'],
  request: { params: idParameter('exposure') },
  responses: { 200: json(exposureDetail, 'The exposure.') },
});

export function serveExposures(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, state, protocol, verdict, runId, target } = c.req.valid('query');
    const filter = {
      ...(state === undefined ? {} : { state }),
      ...(protocol === undefined ? {} : { protocol }),
      ...(verdict === undefined ? {} : { verdicts: verdict }),
      ...(runId === undefined ? {} : { runId }),
      ...(target === undefined ? {} : { target }),
    };
    const page = await c.var.means.records.exposures.list(filter, { limit, ...(cursor === undefined ? {} : { cursor }) });
    return c.json({ items: page.items.map(lineOf), nextCursor: page.nextCursor }, 200);
  });
  app.openapi(show, async (c) => {
    const { records, clock } = c.var.means;
    const exposure = await records.exposures.get(c.req.valid('param').id);
    const outcome = await records.outcomes.get(exposure.lastRunId, exposure.target);
    const history = await records.outcomes.history(exposure.target);
    const attribution = await records.attributions.latest(exposure.id);
    const cases = await records.cases.list({ exposureId: exposure.id }, { limit: 20 });
    return c.json(
      {
        ...lineOf(exposure),
        history: exposure.history.map(episodeOf),
        observations: history.map(observationOf),
        outcome: outcome ?? null,
        severity: severityOf(exposure, outcome, clock()),
        attribution: attribution ?? null,
        cases: cases.items.map(({ id, title, handling }) => ({ id, title, handling })),
      } satisfies ExposureDetailView,
      200,
    );
  });
}

function lineOf(exposure: Exposure): ExposureLineView {
  const { id, target, protocol, state, verdict, flags, documents, bytes, collections, persons } = exposure;
  const { firstSeenAt, lastSeenAt, episodes, lastRunId, rowVersion } = exposure;
  return {
    id,
    target,
    protocol,
    state,
    verdict,
    flags: [...flags],
    product: exposure.product ?? null,
    version: exposure.version ?? null,
    documents,
    bytes,
    collections,
    persons: persons === null ? null : { ...persons },
    firstSeenAt,
    lastSeenAt,
    closedAt: exposure.closedAt ?? null,
    episodes,
    lastRunId,
    rowVersion,
  };
}

function episodeOf({ number, openedAt, openedRunId, closedAt, closedRunId, closedVerdict }: Episode) {
  return {
    number,
    openedAt,
    openedRunId,
    closedAt: closedAt ?? null,
    closedRunId: closedRunId ?? null,
    closedVerdict: closedVerdict ?? null,
  };
}

function observationOf({ runId, at, verdict, store }: Outcome & { readonly runId: string }) {
  const persons = store?.persons ?? null;
  return {
    runId,
    at,
    verdict,
    documents: store?.documents ?? null,
    bytes: store?.bytes ?? null,
    persons: persons === null ? null : { estimate: persons.estimate, low: persons.low, high: persons.high },
  };
}

function severityOf({ firstSeenAt }: Exposure, outcome: Outcome | undefined, now: Date) {
  if (outcome === undefined) return null;
  const { level, reasons } = weighSeverity(measuredOf(outcome, { openSince: firstSeenAt, now: now.toISOString() }));
  return { level, reasons: reasons.filter(({ points }) => points !== 0).map(({ text, points }) => `${text} (${points})`) };
}
