/**
 * The whole HTTP surface: what every request passes on its way, then the routes, then the desk. A request gets its
 * means from here, so that the same app also writes the API document without any.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { AppError } from '../../errors.ts';
import { answerProblem, refuseMalformed } from './answer-problem.ts';
import { apiDocument } from './document.ts';
import { secureHeaders } from './guard/headers.ts';
import { identify } from './guard/identify.ts';
import { measure } from './guard/measure.ts';
import { requireKnownHost, requireOwnOrigin } from './guard/origin.ts';
import { limitRate } from './guard/rate-limit.ts';
import { requestId } from './guard/request-id.ts';
import type { ApiEnv, ApiMeans } from './means.ts';
import { serveAttributions } from './routes/attributions.ts';
import { serveCaseChanges } from './routes/case-changes.ts';
import { serveCaseNotices } from './routes/case-notices.ts';
import { serveCaseParties } from './routes/case-parties.ts';
import { serveCases } from './routes/cases.ts';
import { serveClassify } from './routes/classify.ts';
import { serveDocument } from './routes/document.ts';
import { serveEvents } from './routes/events.ts';
import { serveExposures } from './routes/exposures.ts';
import { serveHealth } from './routes/health.ts';
import { serveLedger } from './routes/ledger.ts';
import { serveMetrics } from './routes/metrics.ts';
import { serveOptOuts } from './routes/opt-outs.ts';
import { serveOverview } from './routes/overview.ts';
import { serveRechecks } from './routes/rechecks.ts';
import { serveRunChanges } from './routes/run-changes.ts';
import { serveRuns } from './routes/runs.ts';
import { serveScopes } from './routes/scopes.ts';
import { serveSession } from './routes/session.ts';
import { serveDesk } from './serve-desk.ts';

const LARGEST_BODY = 2 * 1024 * 1024;

export function openApp(means: () => ApiMeans): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: refuseMalformed, strict: true });
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new AppError('ROUTE_UNKNOWN', { detail: `There is nothing at ${c.req.path.slice(0, 100)}.` }), c));
  app.use(async (c, next) => {
    c.set('means', means());
    await next();
  });
  app.use(requestId, measure, secureHeaders, requireKnownHost, requireOwnOrigin, identify);
  app.use('/api/*', limitRate, limitBody);
  app.use('/login', limitRate);
  app.use('/api/*', tagUnlessStreamed);
  serveHealth(app);
  serveSession(app);
  serveOverview(app);
  serveRuns(app);
  serveRunChanges(app);
  serveEvents(app);
  serveScopes(app);
  serveExposures(app);
  serveAttributions(app);
  serveCases(app);
  serveCaseChanges(app);
  serveCaseParties(app);
  serveCaseNotices(app);
  serveLedger(app);
  serveRechecks(app);
  serveOptOuts(app);
  serveClassify(app);
  serveMetrics(app);
  serveDocument(app, () => apiDocument(app));
  serveDesk(app);
  return app;
}

const tagged = etag();

/** A tag is a digest of the whole answer, and a stream has no whole. */
const tagUnlessStreamed: MiddlewareHandler<ApiEnv> = (c, next) => (/\/(events|report)$/.test(c.req.path) ? next() : tagged(c, next));

const small = bodyLimit({ maxSize: LARGEST_BODY, onError: refuseLarge });
/** A file is never held whole; its route counts the bytes as they pass. */
const limitBody: MiddlewareHandler<ApiEnv> = (c, next) => (c.req.path === '/api/v1/classify' ? next() : small(c, next));

function refuseLarge(): never {
  throw new AppError('REQUEST_TOO_LARGE', { detail: 'The body is larger than 2 MiB.' });
}
