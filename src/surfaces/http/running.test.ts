import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomePage } from './contract/exposures.ts';
import { problemSchema } from './contract/problem.ts';
import { runDetail } from './contract/runs.ts';
import { explanationView, scopeSummaryView } from './contract/scopes.ts';
import { openTestServer, type TestServer } from './server.fixture.ts';

const target = createServer((_request, response) => response.end('hello'));
let server: TestServer;
let port = 0;

beforeAll(async () => {
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  const address = target.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  server = await openTestServer({ clock: () => new Date() });
});
afterAll(async () => {
  target.close();
  await server[Symbol.asyncDispose]();
});

const scopeText = (more = '') => `openward: 1
name: Own machines
authorisation:
  party: Example Hospital
  basis: own-network
  reference: order 7
  validFrom: 2020-01-01
  validUntil: 2999-01-01
  contact: security@hospital.example
  optOut: https://openward.example/opt-out
defaults:
  ports: [${port}]
targets:
  - cidr: 127.0.0.1/32
    depth: metadata
specialPurpose: [127.0.0.1/32]
${more}`;

test('what a scope covers is told before anything is sent, and a malformed one by line and column', async () => {
  const checked = await server.ask('POST /api/v1/scopes/check', { body: { scope: scopeText() } });
  expect(scopeSummaryView.parse(await checked.json())).toMatchObject({ name: 'Own machines', period: 'valid', endpoints: '1' });
  const broken = await server.ask('POST /api/v1/scopes/check', { body: { scope: scopeText('surprise: 1\n') } });
  expect(problemSchema.parse(await broken.json())).toMatchObject({
    status: 422,
    code: 'SCOPE_MALFORMED',
    errors: [{ line: expect.any(Number), message: expect.any(String) }],
  });
  const explained = await server.ask('POST /api/v1/scopes/explain', { body: { scope: scopeText(), target: '192.0.2.1:80' } });
  expect(explanationView.parse(await explained.json())).toMatchObject({ granted: false });
});

test('a scope that is sent opens no file of this machine', async () => {
  const answer = await server.ask('POST /api/v1/scopes/check', { body: { scope: scopeText('optOutFile: /etc/passwd\n') } });
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'OPT_OUTS_UNREADABLE' });
  expect(text).not.toContain('root');
});

test('a run is accepted, can be watched to its end from wherever a watcher was cut off, and is in the ledger by name', async () => {
  const started = await server.ask('POST /api/v1/runs', { body: { scope: scopeText() }, headers: { 'idempotency-key': 'run-once-1' } });
  const text = await started.clone().text();
  expect(started.status, text).toBe(202);
  const { id } = runDetail.parse(await started.json());
  expect(started.headers.get('location')).toBe(`/api/v1/runs/${id}`);
  const again = await server.ask('POST /api/v1/runs', { body: { scope: scopeText() }, headers: { 'idempotency-key': 'run-once-1' } });
  expect(await again.text()).toBe(text);

  const watched = await (await server.ask(`GET /api/v1/runs/${id}/events`)).text();
  expect(watched).toContain('event: outcome');
  expect(watched).toContain(`"target":"127.0.0.1:${port}"`);
  expect(watched).toContain('{"state":"finished"}');
  const ids = [...watched.matchAll(/^id: (.+)$/gm)].map(([, one]) => one ?? '');
  const rest = await server.ask(`GET /api/v1/runs/${id}/events`, { headers: { 'last-event-id': ids[0] ?? '' } });
  // The run has ended, and whoever has seen its beginning is told by the run itself.
  expect(rest.status).toBe(204);

  expect(runDetail.parse(await (await server.ask(`GET /api/v1/runs/${id}`)).json())).toMatchObject({ state: 'finished', here: false });
  const ledger = await (await server.ask(`GET /api/v1/ledger?subject=${id}&event=run.ordered`)).json();
  expect(ledger).toMatchObject({ items: [{ actor: 'ada' }] });
  expect(server.faults).toEqual([]);
});

test('the outcomes of a run come in pages, and its report in three forms', async () => {
  const [run] = await server.records.runs.list();
  const page = outcomePage.parse(await (await server.ask(`GET /api/v1/runs/${run?.id}/outcomes?limit=1`)).json());
  expect(page).toMatchObject({ items: [{ target: `127.0.0.1:${port}` }], nextCursor: null });
  const none = outcomePage.parse(await (await server.ask(`GET /api/v1/runs/${run?.id}/outcomes?verdict=open-data`)).json());
  expect(none.items).toEqual([]);
  for (const [format, begins] of [
    ['html', '<!doctype html'],
    ['json', '{'],
    ['csv', 'target'],
  ] as const) {
    const report = await server.ask(`GET /api/v1/runs/${run?.id}/report?format=${format}`);
    expect(report.headers.get('content-disposition')).toBe(`attachment; filename="${run?.id}.${format}"`);
    expect((await report.text()).toLowerCase().startsWith(begins)).toBe(true);
  }
});

test('whoever objected over HTTP is not looked at again', async () => {
  const added = await server.ask('POST /api/v1/opt-outs', { body: { targets: ['127.0.0.1'], reason: 'asked by mail' } });
  expect(added.status).toBe(201);
  expect(await (await server.ask('GET /api/v1/opt-outs')).json()).toMatchObject({ items: [{ entry: '127.0.0.1' }] });
  const explained = await server.ask('POST /api/v1/scopes/explain', { body: { scope: scopeText(), target: `127.0.0.1:${port}` } });
  expect(explanationView.parse(await explained.json())).toMatchObject({ granted: false, code: 'opted-out' });
  const odd = await server.ask('POST /api/v1/opt-outs', { body: { targets: ['not an address!\n0.0.0.0/0'] } });
  expect(problemSchema.parse(await odd.json())).toMatchObject({ status: 400, code: 'TARGET_MALFORMED' });
});

test('a run that is not at work here can be neither stopped nor, when it is finished, resumed', async () => {
  const [run] = await server.records.runs.list();
  for (const step of ['stop', 'resume']) {
    const answer = await server.ask(`POST /api/v1/runs/${run?.id}/${step}`);
    expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 409, code: 'RUN_STATE' });
  }
});

test('a scope that is not in force starts nothing', async () => {
  const before = (await server.records.runs.list()).length;
  const answer = await server.ask('POST /api/v1/runs', { body: { scope: scopeText().replace('2999', '2021') } });
  expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 403, code: 'SCOPE_EXPIRED' });
  expect(await server.records.runs.list()).toHaveLength(before);
});
