import { expect, test } from 'vitest';
import type { Outcome } from '../../../outcome.ts';
import type { Records } from '../open-records.ts';
import { allOf, openOutcome, outcomeOf, runningRun } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';

const target = '127.0.0.1:9200';
const day = (number: number): string => `2030-01-0${number}T00:00:00.000Z`;

async function measure(records: Records, outcome: Outcome): Promise<string> {
  const run = await runningRun(records, [outcome.target]);
  await records.chunks.complete(run, 0, [outcome]);
  return run;
}

describeOnBoth('exposures', (database) => {
  test('a store that closes and opens again is one exposure with two episodes', async () => {
    await using records = await database.open();
    const first = await measure(records, openOutcome(target, day(1)));
    await measure(records, openOutcome(target, day(2)));
    const closing = await measure(records, outcomeOf(target, { protocol: 'elasticsearch', verdict: 'auth-required', at: day(3) }));
    const { items } = await records.exposures.list({ state: 'closed' });
    const again = await measure(records, openOutcome(target, day(4)));

    expect(items).toMatchObject([{ target, state: 'closed', closedAt: day(3), lastSeenAt: day(2), verdict: 'open-data' }]);
    const [exposure] = (await records.exposures.list()).items;
    expect(exposure).toMatchObject({ state: 'open', episodes: 2, firstSeenAt: day(1), lastSeenAt: day(4), documents: 1200 });
    expect(exposure?.persons).toEqual({ estimate: 90, low: 85, high: 95 });
    expect((await records.exposures.get(exposure?.id ?? '')).history).toEqual([
      { number: 1, openedAt: day(1), openedRunId: first, closedAt: day(3), closedRunId: closing, closedVerdict: 'auth-required' },
      { number: 2, openedAt: day(4), openedRunId: again, closedAt: undefined, closedRunId: undefined, closedVerdict: undefined },
    ]);
    const events = (await allOf(records.ledger.entries())).map((entry) => entry.event);
    expect(events.filter((event) => event.startsWith('exposure.'))).toEqual(['exposure.opened', 'exposure.closed', 'exposure.reopened']);
  });

  test('silence, throttling and another service leave an exposure open', async () => {
    await using records = await database.open();
    await measure(records, openOutcome(target, day(1)));
    for (const verdict of ['filtered', 'throttled', 'other-service', 'unknown'] as const) {
      await measure(records, outcomeOf(target, { protocol: 'elasticsearch', verdict, at: day(2) }));
    }

    expect((await records.exposures.list()).items).toMatchObject([{ state: 'open', lastSeenAt: day(1) }]);
  });

  test('a closed port closes what was behind it, a refusal of one protocol leaves the other open', async () => {
    await using records = await database.open();
    await measure(records, openOutcome(target, day(1)));
    await measure(records, openOutcome(target, day(1), { protocol: 'mongodb' }));

    await measure(records, outcomeOf(target, { protocol: 'mongodb', verdict: 'auth-required', at: day(2) }));
    expect((await records.exposures.list({ state: 'open' })).items).toMatchObject([{ protocol: 'elasticsearch' }]);
    await measure(records, outcomeOf(target, { verdict: 'closed', at: day(3) }));
    expect((await records.exposures.list({ state: 'open' })).items).toEqual([]);
  });

  test('a measurement that is older than what is known changes nothing', async () => {
    await using records = await database.open();
    await measure(records, openOutcome(target, day(3)));
    await measure(records, outcomeOf(target, { verdict: 'closed', at: day(2) }));
    expect((await records.exposures.list()).items).toMatchObject([{ state: 'open', lastSeenAt: day(3) }]);
    await measure(records, outcomeOf(target, { verdict: 'closed', at: day(5) }));
    await measure(records, openOutcome(target, day(4)));
    expect((await records.exposures.list()).items).toMatchObject([{ state: 'closed', episodes: 1 }]);
  });

  test('pages together hold every exposure once, and a foreign cursor is refused', async () => {
    await using records = await database.open();
    const targets = Array.from({ length: 25 }, (_, index) => `127.0.0.${index + 1}:9200`);
    const run = await runningRun(records, targets);
    await records.chunks.complete(
      run,
      0,
      targets.map((one, index) => openOutcome(one, day(1 + (index % 3)))),
    );

    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await records.exposures.list({ runId: run }, { limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map((item) => item.target));
      cursor = page.nextCursor;
    }

    expect(seen.toSorted()).toEqual(targets.toSorted());
    await expect(records.exposures.list({}, { cursor: 'bm8' })).rejects.toMatchObject({ code: 'CURSOR_MALFORMED' });
    await expect(records.exposures.get('exp_none')).rejects.toMatchObject({ code: 'EXPOSURE_UNKNOWN' });
  });
});
