import { expect, test } from 'vitest';
import { desk, namedCase } from '../../../stages/disclose/desk/desk.fixture.ts';
import { takeFinding } from '../../../stages/disclose/desk/leading.ts';
import type { PassToRecord } from '../../../stages/verify/closure/recorded-pass.ts';
import { inSession } from '../database/gateway.ts';
import type { Records } from '../open-records.ts';
import { allOf, openOutcome, runningRun } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';
import type { Consequence } from './recheck-books.ts';

const target = '127.0.0.1:9200';

async function exposed(records: Records): Promise<string> {
  const run = await runningRun(records, [target]);
  await records.chunks.complete(run, 0, [openOutcome(target, '2030-01-01T00:00:00.000Z')]);
  return (await records.exposures.list()).items[0]?.id ?? '';
}

function looked(id: string, exposureId: string, changes: Partial<PassToRecord> = {}): PassToRecord {
  return {
    id,
    subject: exposureId,
    exposureId,
    caseId: null,
    target,
    at: '2030-01-02T00:00:00.000Z',
    roomAt: '2030-01-02T00:00:01.000Z',
    steady: { boot: 'one', seconds: 5 },
    outcome: 'closed',
    verdict: 'closed',
    reason: 'The host refused the connection.',
    evidence: [{ id: 'wire-refused', text: 'The host refused the connection.' }],
    thirdParty: false,
    sent: { depth: 'presence', protocol: null, requests: 1, connections: 1, bytes: 0 },
    scope: { name: 'Example', hash: 'a'.repeat(64) },
    by: 'ada',
    ...changes,
  };
}

const follows = (exposure: Consequence['exposure'], dueAt: string | null = '2030-01-03T00:00:00.000Z'): Consequence => ({
  exposure,
  plan: { phase: dueAt === null ? 'ended' : 'proving', dueAt, why: 'test' },
});

describeOnBoth('re-checks', (database) => {
  test('looks are numbered, kept as they were, sealed by an entry of the ledger, and set the next look', async () => {
    await using records = await database.open();
    const exposureId = await exposed(records);
    await records.rechecks.record(looked('rck_1', exposureId), () => follows('none'));
    const { pass } = await records.rechecks.record(looked('rck_2', exposureId), (passes) => {
      expect(passes.map(({ number }) => number)).toEqual([1, 2]);
      return follows('none');
    });

    const passes = await records.rechecks.passes(exposureId);
    expect(passes.map(({ number, id }) => [number, id])).toEqual([
      [1, 'rck_1'],
      [2, 'rck_2'],
    ]);
    expect(passes[1]).toEqual(pass);
    expect(pass.seal).toMatchObject({ event: 'recheck.taken', subject: exposureId });
    expect(await records.rechecks.plans(new Date('2030-01-03T00:00:00.000Z'))).toMatchObject([
      { subject: exposureId, phase: 'proving', target },
    ]);
    expect(await records.rechecks.plans(new Date('2030-01-02T23:59:59.000Z'))).toEqual([]);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a look cannot be changed or taken back', async () => {
    await using records = await database.open();
    const exposureId = await exposed(records);
    await records.rechecks.record(looked('rck_1', exposureId), () => follows('none'));
    for (const statement of ["update recheck_pass set outcome = 'still-open'", 'delete from recheck_pass'])
      await expect(inSession(records.gateway, (session) => session.script(statement))).rejects.toThrow();
    expect(await records.rechecks.passes(exposureId)).toHaveLength(1);
  });

  test('a look closes an exposure and opens another episode, and leaves what a scan has measured', async () => {
    await using records = await database.open();
    const exposureId = await exposed(records);
    await records.rechecks.record(looked('rck_1', exposureId), () => follows('closed'));
    const closed = await records.exposures.get(exposureId);
    const again = looked('rck_2', exposureId, {
      outcome: 'still-open',
      verdict: 'open-data',
      at: '2030-01-09T00:00:00.000Z',
      thirdParty: true,
    });
    await records.rechecks.record(again, () => follows('seen-open'));
    const open = await records.exposures.get(exposureId);

    expect(closed).toMatchObject({ state: 'closed', closedAt: '2030-01-02T00:00:00.000Z', episodes: 1 });
    expect(open).toMatchObject({ state: 'open', episodes: 2, documents: 1200, verdict: 'open-data', flags: ['ransomed'] });
    expect(open.closedAt).toBeUndefined();
    expect(open.persons).toEqual({ estimate: 90, low: 85, high: 95 });
    expect(open.history).toMatchObject([
      { number: 1, closedRunId: 'rck_1', closedVerdict: 'closed' },
      { number: 2, openedAt: '2030-01-09T00:00:00.000Z', openedRunId: 'rck_2' },
    ]);
    const events = (await allOf(records.ledger.entries())).map(({ event }) => event).filter((event) => event.startsWith('exposure.'));
    expect(events).toEqual(['exposure.opened', 'exposure.closed', 'exposure.reopened']);
  });

  test('what a look says to a case is written with it or not at all', async () => {
    await using records = await database.open();
    const exposureId = await exposed(records);
    const office = desk();
    const state = namedCase(office.as('ada'), { exposureId });
    await records.cases.open({ state, happened: [], effects: [] }, 'ada');
    const pass = looked('rck_1', exposureId, { caseId: state.id });
    const failing: Consequence = {
      ...follows('closed'),
      step: () => {
        throw new Error('no');
      },
    };

    await expect(records.rechecks.record(pass, () => failing)).rejects.toThrow('no');
    expect(await records.rechecks.passes(exposureId)).toEqual([]);
    expect(await records.exposures.get(exposureId)).toMatchObject({ state: 'open' });

    const { turn } = await records.rechecks.record(pass, () => ({
      ...follows('closed'),
      step: (now) => takeFinding(now, { is: 'mitigated', evidence: 'rck_1' }, office.as('ada')),
    }));
    expect(turn?.state.handling).toBe('fixed-unverified');
    expect((await records.cases.get(state.id)).state.facts).toHaveProperty('mitigated');
  });
});
