import { expect, test } from 'vitest';
import { createKeyPair, readSigningKey, readVerifyingKey, signBytes } from '../../platform/keys/signing-key.ts';
import type { Records } from '../../platform/store/open-records.ts';
import { openTestRecords, scratch, standingClock } from '../../platform/store/records.fixture.ts';
import { desk, namedCase } from '../../stages/disclose/desk/desk.fixture.ts';
import type { RecheckOutcome } from '../../stages/verify/closure/recheck-outcome.ts';
import { defaultRecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { askedBy, consequenceOf } from '../recheck/consequence.ts';
import { type Certificate, certificateSchema, statementBytes } from './certificate.ts';
import { certificatePage } from './certificate-page.ts';
import { certificateText } from './certificate-text.ts';
import { checkCertificate } from './check-certificate.ts';
import { issueCertificate } from './issue-certificate.ts';

const HOUR = 3_600_000;
const keys = createKeyPair();
const key = readSigningKey(keys.privatePem);

async function looked(records: Records, clock: ReturnType<typeof standingClock>, all: readonly (readonly [number, RecheckOutcome])[]) {
  const office = desk();
  const state = namedCase(office.as('ada'), { exposureId: null });
  await records.cases.open({ state, happened: [], effects: [] }, 'ada');
  for (const [index, [hours, outcome]] of all.entries()) {
    clock.pass(hours * HOUR);
    const pass = {
      id: `rck_${index}`,
      subject: state.id,
      exposureId: null,
      caseId: state.id,
      target: state.subject.target,
      at: clock.iso(),
      roomAt: clock.iso(),
      steady: null,
      outcome,
      verdict: null,
      reason: 'test <script>alert(1)</script>',
      evidence: [],
      thirdParty: false,
      sent: { depth: 'presence' as const, protocol: null, requests: 1, connections: 1, bytes: 0 },
      scope: { name: 'test', hash: 'a'.repeat(64) },
      by: 'ada',
    };
    const means = { ...office.as('ada'), now: clock.now() };
    await records.rechecks.record(pass, (passes) => consequenceOf(passes, { policy: defaultRecheckPolicy, asked: askedBy(state), means }));
  }
  return state.id;
}

async function issued(records: Records, clock: ReturnType<typeof standingClock>, caseId: string): Promise<Certificate> {
  return issueCertificate(caseId, { records, policy: defaultRecheckPolicy, key, now: clock.now(), by: 'ada', product: 'Openward 0' });
}

test('a certificate holds as it was issued, and no part of it can be changed, nor signed anew by a stranger', async () => {
  using place = scratch();
  const clock = standingClock();
  await using records = await openTestRecords({ dataDir: place.path }, clock.now);
  const caseId = await looked(records, clock, [
    [0, 'still-open'],
    [1, 'closed'],
    [6, 'unknown'],
    [2, 'closed'],
    [80, 'authentication-now'],
  ]);
  const certificate = await issued(records, clock, caseId);

  expect(certificate.statement).toMatchObject({ verdict: { counted: [2, 4, 5], confidence: 'high' }, clocks: { agree: true } });
  expect(certificate.statement.passes.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
  expect(checkCertificate(JSON.stringify(certificate))).toMatchObject({ ok: true, key: 'unknown' });
  expect(checkCertificate(JSON.stringify(certificate), readVerifyingKey(keys.publicPem))).toMatchObject({ ok: true, key: 'trusted' });
  expect((await records.ledger.verify()).ok).toBe(true);

  const forgeries: ((copy: Certificate) => unknown)[] = [
    ({ statement }) => Object.assign(statement.store, { target: '198.51.100.9:9200' }),
    ({ statement }) => Object.assign(statement.verdict, { hours: 500 }),
    ({ statement }) => Object.assign(statement.passes[1] ?? {}, { outcome: 'closed' }),
    ({ statement }) => Object.assign(statement.passes[0] ?? {}, { at: '2029-01-01T00:00:00.000Z' }),
    ({ statement }) => Object.assign(statement.passes[0]?.steady ?? statement.passes[0] ?? {}, { steady: { boot: 'x', seconds: 1 } }),
    ({ statement }) => statement.passes.splice(1, 1),
    ({ statement }) => Object.assign(statement.policy.proof.strong, { hours: 24 }),
  ];
  for (const forge of forgeries) {
    const copy = certificateSchema.parse(JSON.parse(JSON.stringify(certificate)));
    forge(copy);
    expect(checkCertificate(JSON.stringify(copy)).ok).toBe(false);
    // Signed anew by its forger: what the ledger sealed still gives most of them away, and the key all of them.
    const stranger = readSigningKey(createKeyPair().privatePem);
    const publicKey = stranger.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const value = signBytes(statementBytes(copy.statement), stranger);
    const again = { ...copy, signature: { ...copy.signature, keyId: stranger.id, publicKey, value } };
    expect(checkCertificate(JSON.stringify(again), readVerifyingKey(keys.publicPem)).ok).toBe(false);
  }
  expect(checkCertificate('{}')).toMatchObject({ ok: false, key: 'none' });
  expect(certificatePage(certificate)).not.toContain('<script');
  expect(certificateText(certificate)).toContain('What it does not say');
});

test('what is not proven, or opened again, has no certificate', async () => {
  using place = scratch();
  const clock = standingClock();
  await using records = await openTestRecords({ dataDir: place.path }, clock.now);
  const caseId = await looked(records, clock, [
    [0, 'closed'],
    [6, 'closed'],
    [80, 'closed'],
    [24, 'still-open'],
  ]);
  await expect(issued(records, clock, caseId)).rejects.toMatchObject({ code: 'CLOSURE_UNPROVEN' });
});
