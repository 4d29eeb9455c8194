import { expect, test } from 'vitest';
import type { Records } from '../open-records.ts';
import { openOutcome, runningRun, standingClock } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';
import type { ImportSummary, Reported, ReportToKeep } from './import-books.ts';

const report = (target: string, changes: Partial<ReportToKeep> = {}): ReportToKeep => ({
  target,
  service: undefined,
  seenAt: undefined,
  row: '0123456789abcdef',
  covered: undefined,
  ...changes,
});

const summary: ImportSummary = {
  sha256: 'ab'.repeat(32),
  lines: 3,
  endpoints: 2,
  fresh: 2,
  duplicates: 1,
  notOpen: 0,
  otherTransports: 0,
  skipped: [{ reason: 'is too long', count: 1, lines: [2] }],
};

async function all(reported: AsyncIterable<Reported>): Promise<Reported[]> {
  const rows: Reported[] = [];
  for await (const row of reported) rows.push(row);
  return rows;
}

const begin = (records: Records, format = 'masscan-list') => records.imports.begin({ format, file: 'scan.txt', actor: 'ada' });

describeOnBoth('imports', (database) => {
  test('what was reported is found again with its tool and its times, and both ends of the reading stand in the ledger', async () => {
    const clock = standingClock();
    await using records = await database.open({ clock: clock.now });
    const id = await begin(records);
    const fresh = await records.imports.keep(
      id,
      'masscan-list',
      [report('192.0.2.7:9200', { service: 'http', seenAt: '2029-12-31T00:00:00.000Z' }), report('s3://example')],
      undefined,
    );
    await records.imports.end(id, summary);

    expect(fresh).toBe(2);
    expect(await records.imports.list()).toEqual([
      { id, format: 'masscan-list', file: 'scan.txt', actor: 'ada', at: clock.iso(), endedAt: clock.iso(), summary },
    ]);
    expect(await all(records.imports.each())).toMatchObject([
      { target: '192.0.2.7:9200', service: 'http', seenAt: '2029-12-31T00:00:00.000Z', covered: null, looked: null, lastImport: id },
      { target: 's3://example', service: null, seenAt: null },
    ]);
    const { items } = await records.ledger.page({ order: 'asc' });
    expect(items.filter(({ subject }) => subject === id).map(({ event, actor }) => [event, actor])).toEqual([
      ['import.begun', 'ada'],
      ['import.read', 'ada'],
    ]);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('the same again counts as known, keeps the first time and the newest sighting', async () => {
    const clock = standingClock();
    await using records = await database.open({ clock: clock.now });
    const first = await begin(records);
    await records.imports.keep(
      first,
      'masscan-list',
      [report('192.0.2.7:9200', { seenAt: '2029-06-01T00:00:00.000Z', covered: true })],
      'hash',
    );
    clock.pass(60_000);
    const second = await begin(records);
    const again = [report('192.0.2.7:9200', { seenAt: '2028-01-01T00:00:00.000Z' }), report('192.0.2.7:9200'), report('192.0.2.8:9200')];

    expect(await records.imports.keep(second, 'masscan-list', again, undefined)).toBe(1);
    expect(await records.imports.keep(second, 'shodan', [report('192.0.2.7:9200')], undefined)).toBe(0);
    expect(await all(records.imports.each({ importId: second }))).toMatchObject([
      {
        target: '192.0.2.7:9200',
        format: 'masscan-list',
        seenAt: '2029-06-01T00:00:00.000Z',
        firstReportedAt: '2030-01-01T00:00:00.000Z',
        lastReportedAt: clock.iso(),
        covered: true,
      },
      { target: '192.0.2.7:9200', format: 'shodan' },
      { target: '192.0.2.8:9200', covered: null },
    ]);
  });

  test('what was reported is no exposure and no target of a run, and tells what a run found when one has looked', async () => {
    await using records = await database.open();
    const id = await begin(records);
    await records.imports.keep(id, 'masscan-list', [report('192.0.2.7:9200'), report('192.0.2.8:9200')], undefined);
    expect((await records.exposures.list({})).items).toEqual([]);

    const run = await runningRun(records, ['192.0.2.7:9200']);
    await records.chunks.complete(run, 0, [openOutcome('192.0.2.7:9200', '2030-01-01T00:00:00.000Z')]);

    expect((await records.exposures.list({})).items.map(({ target }) => target)).toEqual(['192.0.2.7:9200']);
    expect(await all(records.imports.each())).toMatchObject([
      { target: '192.0.2.7:9200', looked: { verdict: 'open-data', run } },
      { target: '192.0.2.8:9200', looked: null },
    ]);
  });

  test('any number of rows is read in pages, each once', async () => {
    await using records = await database.open();
    const id = await begin(records);
    const many = Array.from({ length: 4500 }, (_, index) => report(`10.0.${index >> 8}.${index & 255}:80`));
    await records.imports.keep(id, 'masscan-list', many, undefined);
    const targets = (await all(records.imports.each())).map(({ target }) => target);
    expect(new Set(targets).size).toBe(4500);
    expect(targets).toHaveLength(4500);
  });
});
