import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutcome } from '../../platform/store/records.fixture.ts';
import { draftedView, sentView } from './contract/case-changes.ts';
import { type CaseDetailView, caseDetail, noticeDetail } from './contract/cases.ts';
import { problemSchema } from './contract/problem.ts';
import { openTestServer, recordRun, type TestServer } from './server.fixture.ts';

type Ask = TestServer['ask'];

async function openedCase(server: TestServer): Promise<string> {
  await recordRun(server.records, [openOutcome('192.0.2.7:9200', '2030-01-01T00:00:00.000Z')]);
  const opened = await server.ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' } });
  return `/api/v1/cases/${caseDetail.parse(await opened.json()).id}`;
}

/** Changes a case from the version that it has now. */
async function change(ask: Ask, path: string, call: string, body: unknown): Promise<CaseDetailView> {
  const etag = (await ask(`GET ${path}`)).headers.get('etag') ?? '';
  const [method, below] = call.split(' ');
  const answer = await ask(`${method} ${path}${below}`, { headers: { 'if-match': etag }, ...(body === undefined ? {} : { body }) });
  const said = await answer.json();
  expect(answer.status, JSON.stringify(said)).toBe(200);
  return caseDetail.parse(said);
}

async function draftForOwner(server: TestServer, path: string) {
  await change(server.ask, path, 'POST /advance', { step: 'valid' });
  const party = { role: 'owner', name: 'Example Clinic', country: 'FR', language: 'fr', confidence: 0.9, reason: 'certificate' };
  await change(server.ask, path, 'POST /parties', party);
  await change(server.ask, path, 'POST /parties/owner/contacts', { address: 'dpo@clinic.example', source: 'security.txt' });
  const rehearsed = await server.ask(`POST ${path}/drafts`, { body: { rung: 'owner', rehearse: true } });
  expect(draftedView.parse(await rehearsed.json())).toMatchObject({ kept: false, drafts: [{ language: 'fr', masked: true }] });
  const etag = (await server.ask(`GET ${path}`)).headers.get('etag') ?? '';
  const drafted = draftedView.parse(
    await (await server.ask(`POST ${path}/drafts`, { body: { rung: 'owner' }, headers: { 'if-match': etag } })).json(),
  );
  const [draft] = drafted.drafts;
  if (draft === undefined) throw new Error('Nothing was drafted.');
  return draft;
}

test('a case goes over HTTP from its opening to a mail in the outbox, and every step is in the ledger by name', async () => {
  await using server = await openTestServer();
  const { ask } = server;
  const path = await openedCase(server);
  const { noticeId, hash } = await draftForOwner(server, path);
  const notice = `${path}/notices/${noticeId}`;

  expect(noticeDetail.parse(await (await ask(`GET ${notice}`)).json())).toMatchObject({
    recipient: 'dpo@clinic.example',
    hash,
    text: expect.stringContaining('192.0.***.***'),
    standing: { enough: false, by: [], wanted: 1 },
  });
  const early = await ask(`POST ${notice}/send`, { headers: { 'idempotency-key': 'early-0001' } });
  expect(problemSchema.parse(await early.json())).toMatchObject({ status: 409, code: 'CASE_REFUSED' });
  const other = await ask(`POST ${notice}/approvals`, { body: { hash: '0'.repeat(64) }, headers: { 'if-match': '*' } });
  expect(other.status).toBe(409);
  await change(ask, path, `POST /notices/${noticeId}/approvals`, { hash });

  expect(await (await ask(`GET ${notice}/rehearsal`)).json()).toMatchObject({ recipient: 'dpo@clinic.example', hash });
  expect(existsSync(server.outbox)).toBe(false);
  const [sent, again] = await Promise.all(
    [0, 1].map(async () => (await ask(`POST ${notice}/send`, { headers: { 'idempotency-key': 'send-once-1' } })).json()),
  );
  expect(sentView.parse(sent)).toMatchObject({ delivery: { state: 'sent' } });
  expect(again).toEqual(sent);
  const twice = await ask(`POST ${notice}/send`, { headers: { 'idempotency-key': 'send-again-2' } });
  expect(twice.status).toBe(409);
  const [mail = '', second] = readdirSync(server.outbox);
  expect(second).toBeUndefined();
  expect(readFileSync(join(server.outbox, mail), 'latin1')).toContain('To: dpo@clinic.example');

  const answered = await change(ask, path, 'POST /replies', { party: 'owner', kind: 'says-fixed', summary: 'They say it is closed.' });
  expect(answered).toMatchObject({ handling: 'fixed-unverified', parties: [{ state: 'acting' }] });
  const held = await change(ask, path, 'PUT /hold', { reason: 'counsel reads', until: '2030-02-01' });
  expect(held.ladder.held).toMatchObject({ reason: 'counsel reads' });
  await change(ask, path, 'DELETE /hold', undefined);
  await change(ask, path, 'POST /notes', { text: 'The switchboard opens at nine.' });
  const ended = await change(ask, path, 'POST /assign', { to: 'ben' });
  expect(ended.lead).toBe('ben');
  expect(new Set(ended.timeline.map(({ actor }) => actor))).toEqual(new Set(['ada']));
  expect(ended.timeline.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['case.opened', 'notice.approved', 'delivery.sent', 'case.held']),
  );
  expect(server.faults).toEqual([]);
});

test('two editors of one case: the second is told, and a change without a version is refused', async () => {
  await using server = await openTestServer();
  const { ask } = server;
  const path = await openedCase(server);
  const etag = (await ask(`GET ${path}`)).headers.get('etag') ?? '';
  const note = { body: { text: 'Seen.' } };

  expect(problemSchema.parse(await (await ask(`POST ${path}/notes`, note)).json())).toMatchObject({
    status: 428,
    code: 'PRECONDITION_MISSING',
  });
  const first = await ask(`POST ${path}/notes`, { ...note, headers: { 'if-match': etag } });
  expect(first.status).toBe(200);
  const second = await ask(`POST ${path}/notes`, { ...note, headers: { 'if-match': etag } });
  expect(problemSchema.parse(await second.json())).toMatchObject({ status: 412, code: 'CASE_CHANGED' });
  const invented = await ask(`POST ${path}/notes`, { ...note, headers: { 'if-match': 'W/"1"' } });
  expect(invented.status).toBe(412);
  const [version] = (first.headers.get('etag') ?? '').slice(1).split('.');
  expect((await ask(`POST ${path}/notes`, { ...note, headers: { 'if-match': `"${version}"` } })).status).toBe(200);
  expect(caseDetail.parse(await (await ask(`GET ${path}`)).json()).notes).toHaveLength(2);
});

test('one session cannot be two persons, however often it approves and in whatever name it asks', async () => {
  await using server = await openTestServer();
  const { ask } = server;
  const path = await openedCase(server);
  const { noticeId, hash } = await draftForOwner(server, path);
  // A rung that wants two: publication always does, and here the notice is asked for twice by one person.
  await change(ask, path, `POST /notices/${noticeId}/approvals`, { hash });
  const again = await ask(`POST ${path}/notices/${noticeId}/approvals`, { body: { hash, by: 'ben' }, headers: { 'if-match': '*' } });
  expect([200, 409]).toContain(again.status);
  const asCounsel = await ask(`POST ${path}/notices/${noticeId}/approvals`, {
    body: { hash, capacity: 'counsel' },
    headers: { 'if-match': '*', 'x-person': 'ben' },
  });
  expect([200, 409]).toContain(asCounsel.status);
  const { state } = await server.records.cases.get(path.split('/').at(-1) ?? '');
  expect(new Set(state.approvals.map(({ by }) => by))).toEqual(new Set(['ada']));
  const shown = noticeDetail.parse(await (await ask(`GET ${path}/notices/${noticeId}`)).json());
  expect(shown.standing).toMatchObject({ by: ['ada'], counselGiven: false });
});
