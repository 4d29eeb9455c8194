import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, expect, test } from 'vitest';
import { openOutcome } from '../../platform/store/records.fixture.ts';
import { problemSchema } from './contract/problem.ts';
import { listen } from './listen.ts';
import { hostsOf, requireLoopback } from './loopback.ts';
import type { ApiEnv } from './means.ts';
import { openApp } from './open-app.ts';
import { serveDesk } from './serve-desk.ts';
import { openTestServer, recordRun } from './server.fixture.ts';

const server = await openTestServer();
const { ask } = server;
await recordRun(server.records, [openOutcome('192.0.2.7:9200', '2030-01-01T00:00:00.000Z')]);
afterAll(() => server[Symbol.asyncDispose]());

const codeOf = async (answer: Response) => problemSchema.parse(await answer.json()).code;

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a page on another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' }],
  ['another origin that claims to be our own', { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }],
  ['a sandboxed frame', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['an address that was typed', { 'sec-fetch-site': 'none' }],
])('what %s makes the browser send changes nothing, although the cookie goes along', async (_title, headers) => {
  const answer = await ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' }, headers });
  expect(await codeOf(answer)).toBe('REQUEST_REFUSED');
  expect((await server.records.cases.list()).items).toEqual([]);
});

test('a form of another page is no JSON, and another page reads nothing', async () => {
  const form = await ask('POST /api/v1/cases', {
    body: 'exposure=192.0.2.7',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(form.status).toBe(422);
  const read = await ask('GET /api/v1/exposures', { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(await codeOf(read)).toBe('REQUEST_REFUSED');
  expect(read.headers.get('access-control-allow-origin')).toBeNull();
});

test.each(['evil.example', 'evil.example:4680', '127.0.0.1', '127.0.0.1:4681', '127.0.0.1.evil.example:4680', ''])(
  'a name that an attacker points at this machine (%j) is not answered, not even the first page',
  async (host) => {
    for (const call of ['GET /', 'GET /api/v1/session', 'GET /login?link=aaaaaaaaaaaaaaaaaaaaaaaa'])
      expect((await ask(call, { headers: { host } })).status).toBe(403);
  },
);

test('the link works once, sets a cookie that no script reads and no other site sends, and a session ends when it is closed', async () => {
  const link = server.means.sessions.link();
  const opened = await ask(`GET /login?link=${link}`, { stranger: true, headers: { 'sec-fetch-site': 'none' } });
  expect(opened.status).toBe(303);
  const cookie = opened.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^openward_session_4680=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await codeOf(await ask(`GET /login?link=${link}`, { stranger: true }))).toBe('LINK_SPENT');
  const inBrowser = await ask(`GET /login?link=${link}`, { stranger: true, headers: { accept: 'text/html' } });
  expect([inBrowser.status, await inBrowser.text()]).toEqual([401, expect.stringContaining('newest link')]);
  const mine = { stranger: true, headers: { cookie: cookie.split(';')[0] ?? '' } };
  expect((await ask('GET /api/v1/session', mine)).status).toBe(200);
  expect((await ask(`GET /login?link=${link}`, mine)).headers.get('location')).toBe('/');
  expect((await ask('DELETE /api/v1/session', mine)).status).toBe(204);
  expect((await ask('GET /api/v1/session', mine)).status).toBe(401);
  const events = (await server.records.ledger.page({ event: 'session.' })).items.map(({ event }) => event);
  expect(events).toEqual(['session.closed', 'session.opened']);
});

test('nobody brings a session of their own choice', async () => {
  const chosen = 'openward_session_4680=chosenbyanattackerchosenbyanattackerchosenby';
  const opened = await ask(`GET /login?link=${server.means.sessions.link()}`, { stranger: true, headers: { cookie: chosen } });
  expect(opened.headers.get('set-cookie')).not.toContain('chosenbyanattacker');
  expect((await ask('GET /api/v1/session', { stranger: true, headers: { cookie: chosen } })).status).toBe(401);
});

test('links are not guessed by trying: after twenty in a minute nobody tries on', async () => {
  await using fresh = await openTestServer();
  const tries: number[] = [];
  for (let index = 0; index < 25; index += 1)
    tries.push((await fresh.ask(`GET /login?link=${'x'.repeat(30)}${index}`, { stranger: true })).status);
  expect(tries.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
  expect(tries.slice(20)).toEqual(Array.from({ length: 5 }, () => 429));
  const answer = await fresh.ask(`GET /login?link=${'x'.repeat(30)}`, { stranger: true });
  expect(answer.headers.get('retry-after')).toBe('60');
  expect(answer.headers.get('ratelimit')).toBe('"link";r=0;t=60');
});

test('a session runs out when nobody uses it', async () => {
  await using fresh = await openTestServer();
  fresh.clock.pass(11 * 3_600_000);
  expect((await fresh.ask('GET /api/v1/session')).status).toBe(200);
  fresh.clock.pass(13 * 3_600_000);
  expect((await fresh.ask('GET /api/v1/session')).status).toBe(401);
});

test.each([
  ['more than two mebibytes', JSON.stringify({ exposure: 'x'.repeat(3 * 1024 * 1024) }), 413],
  ['a million brackets', '['.repeat(1_000_000), 422],
  ['a million brackets that close', `${'['.repeat(900_000)}${']'.repeat(900_000)}`, 422],
  ['no JSON', '{"exposure":', 422],
  ['a prototype', '{"__proto__":{"exposure":"192.0.2.7:9200"}}', 422],
  ['a number where a text belongs', '{"exposure":7}', 422],
])('a body of %s is refused and the server goes on', async (_title, body, status) => {
  const answer = await ask('POST /api/v1/cases', { body });
  expect(answer.status).toBe(status);
  expect((await ask('GET /livez')).status).toBe(200);
  expect(server.faults).toEqual([]);
});

test('what was sent is not repeated in what is refused', async () => {
  const answer = await ask('POST /api/v1/cases', { body: { exposure: { secret: 'Maria Musterfrau' }, title: 7 } });
  expect(await answer.text()).not.toContain('Maria');
});

test('cursors that were tampered with give an error or a page, never a fault', async () => {
  const forged = [
    Buffer.from('["2030-01-01T00:00:00.000Z","\'; drop table exposure; --"]').toString('base64url'),
    Buffer.from('["never","x"]').toString('base64url'),
    Buffer.from('{"at":1}').toString('base64url'),
    'x'.repeat(390),
  ];
  for (const path of ['exposures', 'cases', 'runs', 'ledger'])
    for (const cursor of forged) expect([200, 400]).toContain((await ask(`GET /api/v1/${path}?cursor=${cursor}`)).status);
  expect(server.faults).toEqual([]);
  expect((await server.records.exposures.list()).items).toHaveLength(1);
});

test('an address of a contact is kept and never fetched', async () => {
  const asked: string[] = [];
  const listener = await listen(trap(asked), '127.0.0.1', 0);
  const opened = await ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' } });
  const path = opened.headers.get('location') ?? '';
  const headers = { 'if-match': '*' };
  await ask(`POST ${path}/advance`, { body: { step: 'valid' }, headers });
  await ask(`POST ${path}/parties`, { body: { role: 'host', name: 'Example Hosting', confidence: 1 }, headers });
  const url = `https://127.0.0.1:${listener.port}/form`;
  const added = await ask(`POST ${path}/parties/host/contacts`, {
    body: { channel: 'web-form', address: url, source: 'their site' },
    headers,
  });
  expect(added.status).toBe(200);
  await ask(`POST ${path}/drafts`, { body: { rung: 'host' }, headers });
  await listener.close(0);
  expect(asked).toEqual([]);
});

function trap(asked: string[]): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.all('*', (c) => {
    asked.push(c.req.path);
    return c.text('');
  });
  return app;
}

test('only files of the desk are handed out, however a path is spelled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'openward-desk-'));
  mkdirSync(join(folder, 'desk', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'desk', 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(folder, 'desk', 'assets', 'main-abc.js'), 'export {};');
  const app = new OpenAPIHono<ApiEnv>();
  serveDesk(app, join(folder, 'desk'));
  const get = async (path: string) => app.request(`http://127.0.0.1:4680${path}`);
  expect((await get('/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable');
  expect(await (await get('/cases/case_1')).text()).toContain('Desk');
  const spelled = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '//secret.txt',
    '/assets/%00.js',
  ];
  for (const path of spelled) expect(await (await get(path)).text()).not.toContain('secret\n');
  for (const path of spelled) expect([200, 404]).toContain((await get(path)).status);
  for (const path of spelled) expect(await (await get(path)).text()).not.toBe('secret');
  rmSync(folder, { recursive: true });
});

test('every answer says that it may not be framed, sniffed or run by another page', async () => {
  for (const call of ['GET /', 'GET /api/v1/exposures', 'GET /api/v1/nothing', 'GET /metrics']) {
    const { headers } = await ask(call);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
});

test('metrics name routes and never what was asked for', async () => {
  await ask('GET /api/v1/exposures?target=192.0.2.7:9200');
  await ask('GET /api/v1/exposures/exp_of_192.0.2.7');
  await ask('GET /some/page/192.0.2.7');
  const text = await (await ask('GET /metrics')).text();
  expect(text).toContain('openward_open_exposures{verdict="open-data"} 1');
  expect(text).toMatch(/openward_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/exposures\/:id",status="404"\} 1/);
  expect(text).not.toContain('192.0.2');
});

test('a client that sends its head or its body drop by drop is cut off, and others are served meanwhile', async () => {
  let hosts: readonly string[] = [];
  const app = openApp(() => ({ ...server.means, hosts: () => hosts }));
  const limits = { headersMs: 200, requestMs: 400, checkMs: 50, connections: 100 };
  const listening = await listen(app, '127.0.0.1', 0, limits);
  hosts = hostsOf('127.0.0.1', listening.port);
  const slow = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(listening.port, '127.0.0.1', () => socket.write(text));
      let said = '';
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(said));
    });
  const host = `127.0.0.1:${listening.port}`;
  const cut = Promise.all([
    slow('GET / HTTP/1.1\r\nHos'),
    slow(`POST /api/v1/cases HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\n{`),
  ]);
  expect((await fetch(`http://${host}/livez`)).status).toBe(200);
  for (const said of await cut) expect(said).not.toContain(' 200 ');
  await listening.close(100);
});

test.each(['0.0.0.0', '::', '192.0.2.1', 'example.test', '127.0.0.1.example.test'])('local mode does not listen at %s', (host) => {
  expect(() => requireLoopback(host)).toThrow(expect.objectContaining({ code: 'ADDRESS_UNUSABLE' }));
});
