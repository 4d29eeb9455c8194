import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSession } from '../database/gateway.ts';
import type { Records } from '../open-records.ts';
import { allOf, openOutcome, outcomeOf, runningRun } from '../records.fixture.ts';
import { describeOnBoth } from '../store.conformance.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryHash, nextEntry } from './ledger-entry.ts';

/** What somebody with the database's password could do: the guard off, then anything. */
async function tamper(records: Records, statement: string): Promise<void> {
  await inSession(records.gateway, async (session) => {
    await session.script(`alter table ledger disable trigger all; ${statement}; alter table ledger enable trigger all`);
  });
}

async function fill(records: Records): Promise<string> {
  const run = await runningRun(records, ['127.0.0.1:9200'], ['127.0.0.2:9200']);
  await records.chunks.complete(run, 0, [openOutcome('127.0.0.1:9200', '2030-01-01T00:00:00.000Z')]);
  await records.chunks.complete(run, 1, [outcomeOf('127.0.0.2:9200')]);
  await records.runs.finish(run);
  return run;
}

describeOnBoth('the ledger', (database) => {
  test('an untouched ledger verifies, and its entries can be carried away and checked elsewhere', async () => {
    await using records = await database.open();
    await fill(records);

    const entries = await allOf(records.ledger.entries());
    const check = await records.ledger.verify();

    expect(check).toEqual({ ok: true, count: entries.length, head: { seq: entries.length, hash: entries.at(-1)?.hash } });
    expect(entries.map((entry) => entry.event)).toEqual([
      'installation.created',
      'run.created',
      'run.planned',
      'run.begun',
      'exposure.opened',
      'chunk.completed',
      'chunk.completed',
      'run.finished',
    ]);
    for (const { hash, ...entry } of entries) expect(entryHash(entry)).toBe(hash);
    expect(await allOf(records.ledger.entries(6))).toEqual(entries.slice(6));
  });

  test('the database itself refuses to change, delete or empty the ledger', async () => {
    await using records = await database.open();
    for (const statement of ["update ledger set actor = 'x'", 'delete from ledger', 'truncate ledger cascade']) {
      await expect(inSession(records.gateway, (session) => session.query(statement, []))).rejects.toThrow(/only ever appended/);
    }
  });

  test.each([
    ['a changed payload', "update ledger set payload = '{}' where seq = 3", 3, 'altered'],
    ['a changed time', "update ledger set at = replace(at, 'Z', '1Z') where seq = 2", 2, 'altered'],
    ['a dropped entry', 'delete from ledger where seq = 4', 4, 'missing'],
    [
      'two entries that changed places',
      'update ledger set seq = 900 where seq = 4; update ledger set seq = 4 where seq = 5; update ledger set seq = 5 where seq = 900',
      4,
      'altered',
    ],
    ['a tail that was cut off', 'delete from ledger where seq > 5', 6, 'truncated'],
    ['a ledger that was emptied', 'delete from ledger', 1, 'truncated'],
  ])('%s is found, with its place', async (_title, statement, seq, problem) => {
    await using records = await database.open();
    await fill(records);

    await tamper(records, statement);

    expect(await records.ledger.verify()).toMatchObject({ ok: false, seq, count: seq - 1, problem });
  });

  test('an entry put in with a right hash of its own does not fit the chain', async () => {
    await using records = await database.open();
    await fill(records);
    const forged = nextEntry({ seq: 4, hash: 'f'.repeat(64) }, new Date(0), { actor: 'x', event: 'run.begun', subject: 'y', payload: {} });

    await tamper(
      records,
      `update ledger set at = '${forged.at}', actor = 'x', event = 'run.begun', subject = 'y', payload = '{}',
      prev_hash = '${forged.prevHash}', hash = '${forged.hash}' where seq = 5`,
    );

    expect(await records.ledger.verify()).toMatchObject({ ok: false, seq: 5, problem: 'unlinked' });
  });

  test('a chain that was written anew from some entry on differs from the remembered head', async () => {
    const at = await database.place();
    await using records = await database.open({ at });
    await fill(records);
    const head = await records.ledger.head();
    const before = (await allOf(records.ledger.entries())).at(-2);
    const forged = nextEntry({ seq: head.seq - 1, hash: before?.hash ?? '' }, new Date(0), {
      actor: 'x',
      event: 'run.begun',
      subject: 'y',
      payload: {},
    });

    await tamper(
      records,
      `update ledger set at = '${forged.at}', actor = 'x', event = 'run.begun', subject = 'y', payload = '{}',
      hash = '${forged.hash}' where seq = ${head.seq}`,
    );
    expect(await records.ledger.verify()).toMatchObject({ ok: false, seq: head.seq, problem: 'rewritten' });

    writeFileSync(join(at.dataDir, 'ledger-head.json'), 'not json');
    expect(await records.ledger.verify()).toMatchObject({ ok: false, problem: 'head-unreadable' });
    rmSync(join(at.dataDir, 'ledger-head.json'));
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test.each([
    [
      'a changed body',
      "update outcome set body = replace(body, 'filtered', 'closed') where target = '127.0.0.2:9200'",
      'changed',
      ['127.0.0.2:9200'],
    ],
    ['a removed outcome', "delete from outcome where target = '127.0.0.2:9200'", 'missing', []],
    [
      'an outcome put in afterwards',
      "insert into outcome select run_id, '127.0.0.9:1', 1, protocol, verdict, replace(body, '127.0.0.2:9200', '127.0.0.9:1'), requests, bytes, ms, at from outcome where target = '127.0.0.2:9200'",
      'added',
      [],
    ],
    [
      'a verdict that contradicts its body',
      "update outcome set verdict = 'closed' where target = '127.0.0.2:9200'",
      'columns-differ',
      ['127.0.0.2:9200'],
    ],
  ])('%s is found, with its run and chunk', async (_title, statement, problem, targets) => {
    await using records = await database.open();
    const run = await fill(records);
    expect(await records.outcomes.checkSeals()).toEqual({ chunks: 2, broken: [] });

    await inSession(records.gateway, (session) => session.query(statement, []));

    expect((await records.outcomes.checkSeals()).broken).toMatchObject([{ runId: run, chunk: 1, problem, sealed: 1, targets }]);
    expect((await records.outcomes.checkSeals(run)).broken).toHaveLength(1);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a chunk that counts as done without an entry of the ledger is named', async () => {
    await using records = await database.open();
    const run = await runningRun(records, ['127.0.0.1:9200']);
    await inSession(records.gateway, (session) => session.query("update chunk set state = 'done'", []));

    expect(await records.outcomes.checkSeals()).toMatchObject({ chunks: 0, broken: [{ runId: run, chunk: 0, problem: 'unsealed' }] });
  });

  test('entries that are lost stay visible: the memory of them is not carried past the gap by later entries', async () => {
    const at = await database.place();
    const first = await database.open({ at });
    await fill(first);
    await tamper(first, 'delete from ledger where seq > 5');
    await first.close();

    await using again = await database.open({ at });
    await again.ledger.append({ actor: 'test', event: 'note.made', subject: 'n', payload: {} });
    expect(await again.ledger.verify()).toMatchObject({ ok: false, problem: 'truncated' });
    for (let entry = 1; entry <= 5; entry += 1) await again.ledger.append({ actor: 'test', event: 'note.made', subject: 'n', payload: {} });
    expect(await again.ledger.verify()).toMatchObject({ ok: false, problem: 'rewritten' });
  });

  test('a change that fails leaves neither a trace in the books nor an entry, nor a remembered head', async () => {
    const at = await database.place();
    await using records = await database.open({ at });
    const run = await runningRun(records, ['127.0.0.1:9200']);
    const head = await records.ledger.head();
    const broken = outcomeOf('127.0.0.1:9200', { at: 'never' });

    await expect(records.chunks.complete(run, 0, [openOutcome('127.0.0.3:9200', '2030-01-01T00:00:00.000Z'), broken])).rejects.toThrow();

    expect(await records.ledger.head()).toEqual(head);
    expect(JSON.parse(readFileSync(join(at.dataDir, 'ledger-head.json'), 'utf8'))).toEqual(head);
    expect((await records.exposures.list()).items).toEqual([]);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('many writers at once make one unbroken chain', async () => {
    await using records = await database.open();
    const before = await records.ledger.head();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        records.ledger.append({ actor: 'test', event: 'note.made', subject: `n${index}`, payload: { index } }),
      ),
    );
    expect(await records.ledger.verify()).toMatchObject({ ok: true, count: before.seq + 40 });
  });
});

test('the canonical spelling does not depend on the order of keys and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
