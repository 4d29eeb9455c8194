import { expect, test } from 'vitest';
import { allOf, openOutcome, outcomeOf, runningRun, scopeRecord, standingClock } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';

describeOnBoth('the books', (database) => {
  test('a run goes from planned to finished and its totals are those of its outcomes', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200', '127.0.0.2:9200'], ['127.0.0.3:9200']);

    const first = await records.chunks.claim(run, 0);
    await records.chunks.save(run, 0, [openOutcome('127.0.0.1:9200', '2030-01-01T00:00:00.000Z')]);
    await records.chunks.complete(run, 0, [outcomeOf('127.0.0.2:9200')], { knocked: 5, closed: 3 });
    await records.chunks.complete(run, 1, [outcomeOf('127.0.0.3:9200')], { knocked: 2, closed: 1 });
    await records.runs.finish(run);

    expect(first?.work).toEqual({ kind: 'list', targets: ['127.0.0.1:9200', '127.0.0.2:9200'] });
    expect(await records.runs.get(run)).toMatchObject({
      id: run,
      state: 'finished',
      scope: scopeRecord,
      seed: 7,
      space: { kind: 'list' },
      targets: 3,
      chunks: { total: 2, done: 2 },
      totals: { outcomes: 3, requests: 6, bytes: 9000, verdicts: { 'open-data': 1, filtered: 2 } },
      tally: { knocked: 7, closed: 4 },
    });
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('completing a chunk again, or saving into it afterwards, changes nothing', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200']);
    const outcome = openOutcome('127.0.0.1:9200', '2030-01-01T00:00:00.000Z');

    expect(await records.chunks.complete(run, 0, [outcome])).toBe(true);
    const before = { head: await records.ledger.head(), exposures: await records.exposures.list() };
    expect(await records.chunks.complete(run, 0, [outcome, outcomeOf('127.0.0.9:1')])).toBe(false);
    expect(await records.chunks.save(run, 0, [outcomeOf('127.0.0.9:1')])).toBe(0);

    expect({ head: await records.ledger.head(), exposures: await records.exposures.list() }).toEqual(before);
    expect((await records.runs.get(run)).totals.outcomes).toBe(1);
    expect(await records.chunks.claim(run, 0)).toBeUndefined();
  });

  test('a target has one outcome per run, whichever chunk reports it again', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200'], ['127.0.0.1:9200']);
    const first = outcomeOf('127.0.0.1:9200', { reason: 'First.' });

    await records.chunks.save(run, 0, [first, outcomeOf('127.0.0.1:9200', { reason: 'Twice in a batch.' })]);
    expect(await records.chunks.save(run, 1, [outcomeOf('127.0.0.1:9200', { reason: 'From elsewhere.' })])).toBe(0);

    expect(await records.outcomes.get(run, '127.0.0.1:9200')).toEqual(first);
  });

  test('what is saved inside a chunk is known as done when the chunk is taken up again', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200', '127.0.0.2:9200']);
    await records.chunks.claim(run, 0);
    await records.chunks.save(run, 0, [outcomeOf('127.0.0.2:9200')]);
    await records.runs.interrupt(run, 'Stopped by the user.');
    expect(await records.chunks.claim(run, 0)).toBeUndefined();
    await records.runs.begin(run);

    const again = await records.chunks.claim(run, 0);

    expect(again?.done).toEqual(new Set(['127.0.0.2:9200']));
    expect(again?.attempts).toBe(2);
    expect(await records.chunks.pending(run)).toEqual([0]);
  });

  test('a run and its chunks are in the books together, or neither is', async () => {
    await using records = await database.open();
    const plan = { scope: scopeRecord, seed: 7, space: { kind: 'list' } };
    function* dies() {
      yield { kind: 'list' as const, targets: ['127.0.0.1:9200'] };
      throw new Error('killed while planning');
    }

    await expect(records.runs.create({ ...plan, chunks: dies() })).rejects.toThrow('killed while planning');
    const run = await records.runs.create({ ...plan, chunks: [{ kind: 'list', targets: ['127.0.0.1:9200'] }] });

    expect(await records.runs.list()).toMatchObject([{ id: run, state: 'planned', targets: 1, chunks: { total: 1, done: 0 } }]);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a run with chunks to do cannot be finished, and one that is finished cannot be begun', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200']);

    await expect(records.runs.finish(run)).rejects.toMatchObject({ code: 'RUN_STATE' });
    await records.chunks.complete(run, 0, []);
    await records.runs.finish(run);
    await records.runs.finish(run);
    await expect(records.runs.begin(run)).rejects.toMatchObject({ code: 'RUN_STATE' });
    await expect(records.runs.get('run_nowhere')).rejects.toMatchObject({ code: 'RUN_UNKNOWN' });
    await expect(records.chunks.complete(run, 9, [])).rejects.toMatchObject({ code: 'RUN_UNKNOWN' });
  });

  test('characters that a database refuses do not make an outcome fail', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200']);
    const hostile = openOutcome('127.0.0.1:9200', '2030-01-01T00:00:00.000Z', { reason: 'a\0b\ud800c' });
    const collections = (hostile.collections ?? []).map((collection) => ({ ...collection, name: 'x\0\udfff', id: 'c\0' }));

    await records.chunks.complete(run, 0, [{ ...hostile, collections, store: { ...blank, product: '\0\ud800' } }]);

    expect(await records.outcomes.get(run, '127.0.0.1:9200')).toMatchObject({ reason: 'a\0b\ud800c' });
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('outcomes come back complete, in order and once, over more than one page', async () => {
    await using records = await database.open();
    const targets = Array.from({ length: 1203 }, (_, index) => `127.0.${index >> 8}.${index & 255}:9200`);
    const run = await runningRun(records, targets);
    await records.chunks.complete(
      run,
      0,
      targets.map((target) => outcomeOf(target)),
    );

    const seen = await allOf(records.outcomes.each(run));

    expect(seen.map((outcome) => outcome.target)).toEqual([...targets].sort());
    expect(await allOf(records.outcomes.each(run, { verdicts: ['open-data'] }))).toEqual([]);
  });

  test('runs are listed newest first, and those to take up again are told apart', async () => {
    const clock = standingClock();
    await using records = await database.open({ clock: clock.now });
    const done = await runningRun(records, []);
    await records.chunks.complete(done, 0, []);
    await records.runs.finish(done);
    clock.pass(1000);
    const stopped = await runningRun(records, ['127.0.0.1:9200']);
    await records.runs.interrupt(stopped, 'Stopped by the user.');
    clock.pass(1000);
    const failed = await runningRun(records, ['127.0.0.1:9200']);
    await records.runs.fail(failed, 'SCOPE_EXPIRED');

    expect((await records.runs.list()).map((run) => run.id)).toEqual([failed, stopped, done]);
    expect((await records.runs.resumable()).map((run) => run.id)).toEqual([stopped]);
    expect(await records.runs.get(failed)).toMatchObject({ state: 'failed', endedBecause: 'SCOPE_EXPIRED' });
  });
});

const blank = { documents: null, bytes: null, collections: 0, systemCollections: 0, persons: null };
