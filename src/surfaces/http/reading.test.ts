import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openOutcome, outcomeOf } from '../../platform/store/records.fixture.ts';
import { caseDetail, casePage } from './contract/cases.ts';
import { exposureDetail, exposurePage } from './contract/exposures.ts';
import { ledgerPage, verificationView } from './contract/ledger.ts';
import { overviewView, sessionView } from './contract/overview.ts';
import { runDetail, runPage } from './contract/runs.ts';
import { openTestServer, recordRun } from './server.fixture.ts';

const at = '2030-01-01T00:00:00.000Z';
const anyPage = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });
const empty = await openTestServer();
afterAll(() => empty[Symbol.asyncDispose]());

test('every list and detail answers as its schema says, on books that hold something', async () => {
  await using server = await openTestServer();
  const { ask, records } = server;
  const run = await recordRun(records, [openOutcome('192.0.2.7:9200', at), outcomeOf('192.0.2.8:9200')]);

  const { items } = exposurePage.parse(await (await ask('GET /api/v1/exposures?state=open&verdict=open-data&verdict=open-empty')).json());
  const exposure = items[0]?.id ?? '';
  const opened = await ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' } });
  expect(opened.status).toBe(201);
  const at1 = opened.headers.get('location') ?? '';

  expect(exposureDetail.parse(await (await ask(`GET /api/v1/exposures/${exposure}`)).json())).toMatchObject({
    target: '192.0.2.7:9200',
    history: [{ number: 1, closedAt: null }],
    observations: [{ runId: run, verdict: 'open-data', persons: { low: 85, high: 95 } }],
    outcome: { collections: [{ name: 'p*****s' }] },
    cases: [{ id: at1.split('/').at(-1), handling: 'detected' }],
  });
  expect(runPage.parse(await (await ask('GET /api/v1/runs')).json()).items).toMatchObject([{ id: run, state: 'finished', here: false }]);
  expect(runDetail.parse(await (await ask(`GET /api/v1/runs/${run}`)).json())).toMatchObject({ totals: { outcomes: 2 } });
  expect(casePage.parse(await (await ask('GET /api/v1/cases?handling=detected')).json()).items).toHaveLength(1);
  expect(caseDetail.parse(await (await ask(`GET ${at1}`)).json())).toMatchObject({
    lead: 'ada',
    timeline: [{ event: 'case.opened', actor: 'ada' }],
  });
  expect(overviewView.parse(await (await ask('GET /api/v1/overview')).json())).toMatchObject({
    exposures: { open: 1, verdicts: { 'open-data': 1 }, persons: { low: 85, high: 95 }, documents: 1200 },
    cases: { total: 1, handling: { detected: 1 } },
    runs: { finished: 1 },
  });
  expect(sessionView.parse(await (await ask('GET /api/v1/session')).json())).toMatchObject({ person: 'ada', mode: 'local' });
  expect(ledgerPage.parse(await (await ask('GET /api/v1/ledger?event=case.')).json()).items).toMatchObject([{ event: 'case.opened' }]);
  expect(verificationView.parse(await (await ask('POST /api/v1/ledger/verify')).json())).toMatchObject({ ok: true, wrong: null });
  expect(server.faults).toEqual([]);
});

test('pages follow each other without a gap or a repetition, in both orders of the ledger', async () => {
  await using server = await openTestServer();
  const targets = Array.from({ length: 7 }, (_, index) => `192.0.2.${index + 1}:9200`);
  await recordRun(
    server.records,
    targets.map((target) => openOutcome(target, at)),
  );
  const pages = async (path: string) => {
    const seen: unknown[][] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await server.ask(`GET ${path}limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const page: z.infer<typeof anyPage> = anyPage.parse(await answer.json());
      seen.push(page.items);
      cursor = page.nextCursor;
    }
    return seen;
  };
  const exposures = await pages('/api/v1/exposures?');
  expect(exposures.map((page) => page.length)).toEqual([3, 3, 1]);
  expect(new Set(exposures.flat().map((one) => JSON.stringify(one))).size).toBe(7);
  const newest = (await pages('/api/v1/ledger?')).flat();
  const oldest = (await pages('/api/v1/ledger?order=asc&')).flat();
  expect(newest).toEqual(oldest.toReversed());
});

test('what has not changed is not sent again', async () => {
  const first = await empty.ask('GET /api/v1/exposures');
  const etag = first.headers.get('etag') ?? '';
  const again = await empty.ask('GET /api/v1/exposures', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test.each([
  ['GET /api/v1/exposures?cursor=bm9uc2Vuc2U', 400, 'CURSOR_MALFORMED'],
  ['GET /api/v1/ledger?cursor=1;drop', 400, 'CURSOR_MALFORMED'],
  ['GET /api/v1/exposures?limit=0', 422, 'REQUEST_MALFORMED'],
  ['GET /api/v1/exposures?verdict=guilty', 422, 'REQUEST_MALFORMED'],
  ['GET /api/v1/exposures/exp_none', 404, 'EXPOSURE_UNKNOWN'],
  ['GET /api/v1/runs/run_none', 404, 'RUN_UNKNOWN'],
  ['GET /api/v1/cases/case_none', 404, 'CASE_UNKNOWN'],
  ['GET /api/v1/nothing', 404, 'ROUTE_UNKNOWN'],
])('%s is answered with %i %s as a problem', async (call, status, code) => {
  const answer = await empty.ask(call, { headers: { 'x-request-id': 'request-0001' } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('x-request-id')).toBe('request-0001');
  expect(await answer.json()).toMatchObject({ status, code, requestId: 'request-0001', type: `/problems/${code}` });
  expect(answer.status).toBe(status);
});
