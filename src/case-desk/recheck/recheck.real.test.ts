/**
 * Re-checks of real stores whose doors are turned: a login, a closed port, a filter, a ransom note, open again. On a clock
 * that stands until it is moved; the packets are real.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LabServer } from '../../lab/server.ts';
import { realServers } from '../../lab/servers/index.ts';
import { startKind } from '../../lab/start-kind.ts';
import { leaveRansomNote, turnStore } from '../../lab/turn-store.ts';
import { exposureId, newPartId } from '../../platform/store/ids.ts';
import { openOutcome, openTestRecords, runningRun, standingClock } from '../../platform/store/records.fixture.ts';
import { desk, namedCase } from '../../stages/disclose/desk/desk.fixture.ts';
import { compileScope } from '../../stages/scope/compile-scope.ts';
import { noOptOuts } from '../../stages/scope/opt-outs/opt-outs.ts';
import { parseScope } from '../../stages/scope/parse-scope.ts';
import { defaultRecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { openRecheckDesk, standingOf } from './recheck-desk.ts';

const stores = [
  { kind: 'elasticsearch-7', protocol: 'elasticsearch' },
  { kind: 'mongo-java-server', protocol: 'mongodb' },
] as const;

const HOUR = 3_600_000;
const dataset = {
  collections: [
    {
      name: 'patients',
      database: 'clinic',
      documents: function* () {
        for (let n = 0; n < 40; n += 1) yield { name: `Canary-Person-${n}`, diagnosis: 'E11.9' };
      },
    },
  ],
};

async function office(server: LabServer, protocol: string) {
  const folder = mkdtempSync(join(tmpdir(), 'openward-recheck-'));
  const clock = standingClock('2030-01-02T09:00:00.000Z');
  const records = await openTestRecords({ dataDir: folder }, clock.now);
  const target = `${server.address}:${server.port}`;
  const runId = await runningRun(records, [target]);
  await records.chunks.complete(runId, 0, [openOutcome(target, '2030-01-01T09:00:00.000Z', { protocol })]);
  const exposure = exposureId(target, protocol);
  const hands = desk();
  const state = namedCase(hands.as('ada'), { exposureId: exposure, target });
  await records.cases.open({ state, happened: [], effects: [] }, 'ada');
  const scopeText = [
    'openward: 1',
    'name: Test',
    'authorisation: { party: A, basis: own-network, reference: R, validFrom: 2020-01-01,',
    '  validUntil: 2099-12-31, contact: a@hospital.example, optOut: "https://openward.example/out" }',
    'defaults: { depth: sample }',
    `targets: [{ cidr: ${server.address}, ports: [${server.port}] }]`,
    'specialPurpose: [127.0.0.0/8]',
    'rates: { connectTimeout: 1s }',
    '',
  ].join('\n');
  const rechecks = openRecheckDesk({
    records,
    policy: defaultRecheckPolicy,
    clock: clock.now,
    steady: () => null,
    newId: () => newPartId('rck', (bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
    means: (by) => ({ ...hands.as(by), now: clock.now() }),
    drawDrafts: async () => [],
  });
  return {
    records,
    caseId: state.id,
    exposure,
    async look(hours: number) {
      clock.pass(hours * HOUR);
      const [done] = await rechecks.ask(
        [await rechecks.subjectOfCase(state.id)],
        {
          scope: compileScope(parseScope(scopeText, 'test.yaml'), { now: Date.now, optOuts: noOptOuts }),
          scopeText,
          scopePath: 'test.yaml',
          optOutFiles: [],
          maskingKey: records.maskingKey,
          run: 'run_test',
          room: new URL('../../clean-room.ts', import.meta.url),
          version: '0',
          signal: new AbortController().signal,
        },
        'ada',
      );
      return done;
    },
    standing: async () => standingOf(await records.rechecks.passes(exposure), defaultRecheckPolicy),
    handling: async () => (await records.cases.get(state.id)).state.handling,
    async close() {
      await records.close();
      rmSync(folder, { recursive: true });
    },
  };
}

for (const { kind, protocol } of stores) {
  describe(`re-checks of ${kind}`, async () => {
    const missing = await realServers.find(({ id }) => id === kind)?.missing();
    const it = missing === undefined ? test : test.skip;
    it('a login, a closed port and a filter are told apart, prove the closure together, and an open door takes it back', {
      timeout: 300_000,
    }, async () => {
      const started = await startKind(kind, { address: '127.0.0.1', port: 0 }, 'require');
      if (started.server === undefined) throw new Error(started.why);
      const { server } = started;
      await server.load(dataset);
      await using rest = new AsyncDisposableStack();
      rest.defer(() => server.close());
      const { look, standing, handling, records, exposure, caseId, close } = await office(server, protocol);
      rest.defer(close);

      expect((await look(1))?.pass).toMatchObject({ outcome: 'still-open', sent: { depth: 'metadata' } });
      await leaveRansomNote(server);
      expect((await look(1))?.pass).toMatchObject({ outcome: 'still-open', thirdParty: true });
      expect((await records.cases.get(caseId)).state.facts).toHaveProperty('third-party');

      await turnStore(server, protocol, 'auth');
      expect((await look(1))?.pass).toMatchObject({ outcome: 'authentication-now', verdict: 'auth-required' });
      expect(await handling()).toBe('fixed-unverified');
      await turnStore(server, protocol, 'filtered');
      expect((await look(6))?.pass).toMatchObject({ outcome: 'filtered', sent: { depth: 'presence' } });
      await turnStore(server, protocol, 'closed');
      expect((await look(24))?.pass).toMatchObject({ outcome: 'closed' });
      expect(await standing()).toMatchObject({ is: 'unproven' });
      await look(50);
      expect(await standing()).toMatchObject({ is: 'proven', confidence: 'high', counted: [3, 5, 6] });
      expect(await handling()).toBe('verified');
      expect(await records.exposures.get(exposure)).toMatchObject({ state: 'closed', episodes: 1 });

      await turnStore(server, protocol, 'open');
      expect(await look(24)).toMatchObject({ pass: { outcome: 'still-open' }, effects: expect.arrayContaining(['new-episode']) });
      expect(await handling()).toBe('reopened');
      expect(await records.exposures.get(exposure)).toMatchObject({ state: 'open', episodes: 2 });
      expect(JSON.stringify(await records.rechecks.passes(exposure))).not.toContain('Canary');
    });
  });
}
