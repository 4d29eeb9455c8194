import { expect, test } from 'vitest';
import type { Attribution } from '../../../stages/attribute/attribute.ts';
import type { Records } from '../open-records.ts';
import { openOutcome, runningRun } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';

function said(at: string, name: string): Attribution {
  const claim = {
    role: 'owner',
    name,
    domains: ['clinic.example'],
    countries: ['BR'],
    confidence: 0.6,
    evidence: [],
    against: [],
  } as const;
  return {
    at,
    roles: [{ role: 'owner', claims: [{ ...claim, explanation: ['odds\0 \ud800'] }], disputed: false }],
    contacts: [
      { party: { domain: 'clinic.example' }, kind: 'email', value: 'dpo@clinic.example', use: 'security', source: 'security.txt' },
    ],
    linked: [{ target: 'gs://scriptflow-rx-images', seenIn: '192.0.2.17:9200', count: 3 }],
    omissions: [{ what: 'registration', why: 'nobody asked', source: 'network-registration' }],
  };
}

async function exposureAt(records: Records, target: string): Promise<string> {
  const run = await runningRun(records, [target]);
  await records.chunks.complete(run, 0, [openOutcome(target, '2030-01-01T00:00:00.000Z')]);
  return (await records.exposures.list({ target })).items[0]?.id ?? '';
}

describeOnBoth('attributions', (database) => {
  test('what was said last is found again as it was, and every asking stands in the ledger', async () => {
    await using records = await database.open();
    const id = await exposureAt(records, '192.0.2.17:9200');

    expect(await records.attributions.latest(id)).toBeUndefined();
    await records.attributions.keep(id, said('2030-01-03T00:00:00.000Z', 'Later Clinic'), 'ada');
    await records.attributions.keep(id, said('2030-01-02T00:00:00.000Z', 'Earlier Clinic'), 'ben');

    expect(await records.attributions.latest(id)).toEqual(said('2030-01-03T00:00:00.000Z', 'Later Clinic'));
    const { items } = await records.ledger.page({ event: 'exposure.attributed', order: 'asc' });
    expect(items.map(({ actor, subject }) => [actor, subject])).toEqual([
      ['ada', id],
      ['ben', id],
    ]);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('claims about an exposure that is not in the books are refused', async () => {
    await using records = await database.open();
    await expect(records.attributions.keep('exp_none', said('2030-01-03T00:00:00.000Z', 'X'), 'ada')).rejects.toThrow();
  });
});
