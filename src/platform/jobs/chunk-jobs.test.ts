import { expect, test } from 'vitest';
import { inSession } from '../store/database/gateway.ts';
import { outcomeOf, runningRun } from '../store/records.fixture.ts';
import { describeOnBoth } from '../store/store.conformance.ts';
import { createJobs } from './chunk-jobs.ts';

const never = new AbortController().signal;
const ten = Array.from({ length: 10 }, (_, index) => [`127.0.0.${index + 1}:9200`]);

describeOnBoth('jobs', (database) => {
  test('every chunk is handed out once, however often the run is enqueued, and then the run can be finished', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ...ten);
    const jobs = createJobs(records);
    const seen: number[] = [];

    expect(await jobs.enqueueRun(run)).toBe(10);
    expect(await jobs.enqueueRun(run)).toBe(10);
    await jobs.eachChunk(
      run,
      async (chunk) => {
        seen.push(chunk.index);
        await records.chunks.complete(run, chunk.index, [outcomeOf(`127.0.0.${chunk.index + 1}:9200`)]);
      },
      { signal: never, concurrency: 3 },
    );
    await records.runs.finish(run);
    await jobs.forgetRun(run);
    await jobs.stop();

    expect(seen.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await records.runs.get(run)).totals.outcomes).toBe(10);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a job says which chunk and nothing of a target', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200']);
    const jobs = createJobs(records);
    await jobs.enqueueRun(run);
    await jobs.stop();

    const { rows } = await inSession(records.gateway, (session) => session.query('select data from pgboss.job', []));

    expect(rows).toEqual([{ data: { runId: run, chunkIndex: 0 } }]);
  });

  test('after an abort the open chunks are handed out when the run goes on', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ...ten);
    const jobs = createJobs(records);
    const stop = new AbortController();
    const first: number[] = [];
    await jobs.eachChunk(
      run,
      async (chunk) => {
        first.push(chunk.index);
        if (first.length === 4) stop.abort();
        else await records.chunks.complete(run, chunk.index, []);
      },
      { signal: stop.signal, concurrency: 1 },
    );
    await records.runs.interrupt(run, 'Stopped by the user.');
    await records.runs.begin(run);
    const second: number[] = [];
    await jobs.eachChunk(
      run,
      async (chunk) => {
        second.push(chunk.index);
        await records.chunks.complete(run, chunk.index, []);
      },
      { signal: never, concurrency: 2 },
    );
    await jobs.stop();

    expect(first).toHaveLength(4);
    expect(second).toHaveLength(7);
    expect(second).toContain(first[3]);
  });

  test('the failure of a handler ends the hand-out and reaches the caller', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ...ten);
    const jobs = createJobs(records);
    const failing = jobs.eachChunk(run, () => Promise.reject(new Error('no disk')), { signal: never, concurrency: 2 });
    await expect(failing).rejects.toThrow('no disk');
    await jobs.stop();
    expect(await records.chunks.pending(run)).toHaveLength(10);
  });

  test('what a dead process held is handed out again', async () => {
    const at = await database.place();
    const dead = await database.open({ at });
    const run = await runningRun(dead, ['127.0.0.1:9200']);
    const jobs = createJobs(dead);
    const taken = Promise.withResolvers<void>();
    // The handler never ends, as in a process that is killed: neither chunk nor job is given back.
    const hang = () => {
      taken.resolve();
      return new Promise<void>(() => undefined);
    };
    void jobs.eachChunk(run, hang, { signal: never, concurrency: 1 });
    await taken.promise;
    await jobs.stop();
    // On a server the dead one is noticed by its missing heartbeat, here made old.
    if (database.kind === 'server') await silence(dead.gateway);
    await dead.close();

    await using records = await database.open({ at });
    if (records.recovered.length > 0) await records.runs.begin(run);
    const again = createJobs(records, { pollMs: 50, superviseSeconds: 1 });
    const seen: number[] = [];
    await again.eachChunk(
      run,
      async (chunk) => {
        seen.push(chunk.index);
        await records.chunks.complete(run, chunk.index, []);
      },
      { signal: never, concurrency: 1 },
    );
    await again.stop();

    expect(seen).toEqual([0]);
  });

  test('a transaction of the books and the work of the engine do not disturb each other', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ...ten);
    const jobs = createJobs(records);
    const writing = (async () => {
      for (let index = 0; index < 30; index += 1) {
        await records.ledger.append({ actor: 'test', event: 'note.made', subject: `n${index}`, payload: {} });
        await inSession(records.gateway, (session) => session.script('begin; select 1/0; commit')).catch(() => undefined);
      }
    })();
    await jobs.eachChunk(
      run,
      async (chunk) => {
        await records.chunks.complete(run, chunk.index, [outcomeOf(`127.0.0.${chunk.index + 1}:9200`)]);
      },
      { signal: never, concurrency: 4 },
    );
    await writing;
    await jobs.stop();

    expect((await records.runs.get(run)).totals.outcomes).toBe(10);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });
});

async function silence(gateway: Parameters<typeof inSession>[0]): Promise<void> {
  await inSession(gateway, (session) => session.script("update pgboss.job set heartbeat_on = now() - interval '1 hour'"));
}
