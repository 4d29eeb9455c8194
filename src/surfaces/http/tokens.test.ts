import { afterAll, expect, test } from 'vitest';
import { openOutcome } from '../../platform/store/records.fixture.ts';
import { newToken } from './access/tokens.ts';
import { draftedView } from './contract/case-changes.ts';
import { noticeDetail } from './contract/cases.ts';
import { problemSchema } from './contract/problem.ts';
import { openTestServer, recordRun } from './server.fixture.ts';

const server = await openTestServer();
afterAll(() => server[Symbol.asyncDispose]());
const DAY_MS = 86_400_000;

async function tokenFor(person: string, ...roles: readonly ('viewer' | 'approver')[]) {
  const { token, hash, id } = newToken();
  const expiresAt = new Date(server.clock.now().getTime() + DAY_MS);
  await server.records.tokens.create({ id, person, roles, hash, expiresAt }, 'ada');
  const ask = (call: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    server.app.request(`http://127.0.0.1:4680${call.split(' ')[1]}`, {
      method: call.split(' ')[0] ?? 'GET',
      headers: { host: '127.0.0.1:4680', authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { id, token, ask };
}

test('a token acts in the name of its person within its roles, and only its hash is in the books', async () => {
  const { ask, token } = await tokenFor('bea', 'viewer');
  expect(await (await ask('GET /api/v1/session')).json()).toMatchObject({ person: 'bea', roles: ['viewer'], permissions: ['read'] });
  const refused = await ask('POST /api/v1/clock');
  expect(problemSchema.parse(await refused.json()).code).toBe('NOT_PERMITTED');
  const page = await server.records.ledger.page({ event: 'token.' });
  expect(JSON.stringify([page, await server.records.tokens.list()])).not.toContain(token);
  expect(page.items[0]).toMatchObject({ event: 'token.created', actor: 'ada' });
});

test('a token that has run out or was revoked is good for nothing, and a bad one is not made good by a cookie', async () => {
  const revoked = await tokenFor('bea', 'viewer');
  await server.records.tokens.revoke(revoked.id, 'ada');
  expect((await revoked.ask('GET /api/v1/session')).status).toBe(401);
  const expiring = await tokenFor('bea', 'viewer');
  expect((await expiring.ask('GET /api/v1/session')).status).toBe(200);
  server.clock.pass(2 * 3_600_000);
  const other = await server.ask('GET /api/v1/session', { headers: { authorization: 'Bearer openward_wrong' } });
  expect(other.status).toBe(401);
  expect((await expiring.ask('GET /api/v1/session')).status).toBe(200);
  server.clock.pass(DAY_MS);
  expect((await expiring.ask('GET /api/v1/session')).status).toBe(401);
});

test('a rung that wants two persons is content with a session and a token of somebody else, and not with a session alone', async () => {
  const fresh = await openTestServer();
  await recordRun(fresh.records, [openOutcome('192.0.2.7:9200', fresh.clock.iso())]);
  const any = { 'if-match': '*' };
  const path = (await fresh.ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' } })).headers.get('location') ?? '';
  await fresh.ask(`POST ${path}/advance`, { body: { step: 'valid' }, headers: any });
  await fresh.ask(`POST ${path}/parties`, { body: { role: 'mediator', name: 'Example Mediator', confidence: 1 }, headers: any });
  const contact = { address: 'desk@mediator.example', source: 'their site' };
  await fresh.ask(`POST ${path}/parties/mediator/contacts`, { body: contact, headers: any });
  const drafted = await fresh.ask(`POST ${path}/drafts`, { body: { rung: 'mediator' }, headers: any });
  const [draft] = draftedView.parse(await drafted.json()).drafts;
  const notice = `${path}/notices/${draft?.noticeId}`;
  const approve = (ask: typeof fresh.ask) => ask(`POST ${notice}/approvals`, { body: { hash: draft?.hash }, headers: any });

  expect((await approve(fresh.ask)).status).toBe(200);
  const twice = await approve(fresh.ask);
  expect(problemSchema.parse(await twice.json()).code).toBe('CASE_REFUSED');
  const alone = noticeDetail.parse(await (await fresh.ask(`GET ${notice}`)).json());
  expect(alone).toMatchObject({ state: 'draft', standing: { enough: false, wanted: 2, by: ['ada'] } });
  const unsent = await fresh.ask(`POST ${notice}/send`, { headers: { 'idempotency-key': 'two-persons' } });
  expect(unsent.status).toBe(409);

  // A second session of the same server is the same person.
  expect((await approve(fresh.as('ada', ['approver']))).status).toBe(409);
  const { token, hash, id } = newToken();
  const expiresAt = new Date(fresh.clock.now().getTime() + DAY_MS);
  await fresh.records.tokens.create({ id, person: 'ben', roles: ['approver'], hash, expiresAt }, 'ada');
  const bens = (call: string, asked: Parameters<typeof fresh.ask>[1] = {}) =>
    fresh.ask(call, { ...asked, stranger: true, headers: { ...asked.headers, authorization: `Bearer ${token}` } });
  expect((await approve(bens)).status).toBe(200);
  const both = noticeDetail.parse(await (await fresh.ask(`GET ${notice}`)).json());
  expect(both).toMatchObject({ state: 'approved', standing: { enough: true, by: ['ada', 'ben'] } });
  await fresh[Symbol.asyncDispose]();
});
