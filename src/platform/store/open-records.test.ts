import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, explainFailure } from './database/database-failure.ts';
import { inSession } from './database/gateway.ts';
import { networkFilesystem, refuseNetworkFilesystem } from './directory/data-directory.ts';
import { openRecords } from './open-records.ts';
import { openTestRecords, preparedCluster, runningRun, scratch } from './records.fixture.ts';
import { describeOnBoth } from './store.conformance.ts';

describeOnBoth('opening', (database) => {
  test('what was written is there when the records are opened again, under the same installation and key', async () => {
    const at = await database.place();
    const first = await database.open({ at });
    const run = await runningRun(first, ['127.0.0.1:9200']);
    await first.runs.interrupt(run, 'Stopped by the user.');
    await first.close();
    await first.close();

    await using again = await database.open({ at });

    expect(again.installation).toEqual(first.installation);
    expect(again.maskingKey.equals(first.maskingKey)).toBe(true);
    expect(await again.runs.get(run)).toMatchObject({ state: 'interrupted' });
  });

  test('another masking key than the one the records were written with is refused', async () => {
    const at = await database.place();
    await (await database.open({ at })).close();
    writeFileSync(join(at.dataDir, 'masking.key'), `${'0'.repeat(64)}\n`);

    await expect(database.open({ at })).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
  });

  test('records of a newer version, and records with another history, are refused and left as they are', async () => {
    const at = await database.place();
    const first = await database.open({ at });
    await inSession(first.gateway, (session) => session.query("insert into migration values (999, 'later', 'x', now())", []));
    await first.close();
    await expect(database.open({ at })).rejects.toMatchObject({ code: 'DATA_NEWER' });
  });
});

describe('the data directory', () => {
  test('is for its owner alone, and so is the masking key', async () => {
    using folder = scratch();
    const dataDir = join(folder.path, 'deep', 'data');
    await using _records = await openTestRecords({ dataDir });
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'masking.key')).mode & 0o077).toBe(0);
  });

  test('takes one owner: the second is refused, names the process, and disturbs nothing', async () => {
    using folder = scratch();
    const first = await openTestRecords({ dataDir: folder.path });
    await expect(openTestRecords({ dataDir: folder.path })).rejects.toMatchObject({
      code: 'DATA_LOCKED',
      detail: `${folder.path} is in use by process ${process.pid}.`,
    });
    expect(await first.ledger.verify()).toMatchObject({ ok: true });
    await first.close();
    expect(readdirSync(join(folder.path, 'owners'))).toEqual([]);
    await using _second = await openTestRecords({ dataDir: folder.path });
  });

  test('a run that the last owner left as running is found interrupted, and the ledger says so', async () => {
    using folder = scratch();
    const first = await openTestRecords({ dataDir: folder.path });
    const run = await runningRun(first, ['127.0.0.1:9200']);
    await first.chunks.claim(run, 0);
    await first.close();

    await using second = await openTestRecords({ dataDir: folder.path });

    expect(second.recovered).toEqual([run]);
    expect(await second.runs.resumable()).toMatchObject([{ id: run, state: 'interrupted' }]);
    expect(await second.ledger.verify()).toMatchObject({ ok: true });
  });

  test('files that are not a database are refused with a code, and the lock is given back', async () => {
    using folder = scratch();
    mkdirSync(join(folder.path, 'database'));
    writeFileSync(join(folder.path, 'database', 'PG_VERSION'), 'nonsense');
    await expect(openTestRecords({ dataDir: folder.path })).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
    expect(readdirSync(join(folder.path, 'owners'))).toEqual([]);
  });

  test('a database that is gone, or there in part, is not replaced by a fresh one', async () => {
    using folder = scratch();
    await (await openTestRecords({ dataDir: folder.path })).close();
    rmSync(join(folder.path, 'database', 'PG_VERSION'));
    await expect(openTestRecords({ dataDir: folder.path })).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
    rmSync(join(folder.path, 'database'), { recursive: true });
    await expect(openTestRecords({ dataDir: folder.path })).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
    expect(readdirSync(folder.path)).not.toContain('database');
  });

  test('that is removed while it is in use takes no more writes, even where another has been put in its place', async () => {
    using folder = scratch();
    const dataDir = join(folder.path, 'data');
    const records = await openTestRecords({ dataDir });
    const run = await runningRun(records, ['127.0.0.1:9200']);
    renameSync(dataDir, join(folder.path, 'away'));
    const other = await openTestRecords({ dataDir });

    await expect(records.chunks.complete(run, 0, [])).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });

    await other.close();
    await records.close();
  });

  test('a database that was left half made is made anew', async () => {
    using folder = scratch();
    mkdirSync(join(folder.path, 'database.new'));
    writeFileSync(join(folder.path, 'database.new', 'PG_VERSION'), '18');
    await using records = await openTestRecords({ dataDir: folder.path });
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a path that is a file is refused with a code', async () => {
    using folder = scratch();
    writeFileSync(join(folder.path, 'file'), '');
    await expect(openTestRecords({ dataDir: join(folder.path, 'file') })).rejects.toMatchObject({ code: 'DATA_UNUSABLE' });
  });

  test('on a network file system it is refused, on a local one it is not', () => {
    expect(() => refuseNetworkFilesystem('/srv/share', () => 0x6969)).toThrowError(
      expect.objectContaining({ code: 'DATA_NETWORK_FILESYSTEM' }),
    );
    // CIFS as a signed number, as some systems give it.
    expect(networkFilesystem(0xff534d42 | 0)).toBe('CIFS');
    expect(networkFilesystem(0xef53)).toBeUndefined();
  });
});

describe('failures of the machine', () => {
  test('a server that is not there is named as such, without the connection string', async () => {
    using folder = scratch();
    const connectionString = 'postgres://someone:secret-word@127.0.0.1:1/nothing';
    const failure = await openRecords({ dataDir: folder.path, connectionString }, { clock: () => new Date() }).catch(
      (thrown: unknown) => thrown,
    );
    expect(codeOf(failure)).toBe('DATABASE_UNREACHABLE');
    expect(String(failure)).not.toContain('secret-word');
  });

  test('writing stops before the disk is full, nothing is lost, and it goes on when there is room', async () => {
    using folder = scratch();
    let free = 1e9;
    const means = { clock: () => new Date(), freeBytes: () => free };
    await using records = await openRecords({ dataDir: folder.path, template: await preparedCluster() }, means);
    const run = await runningRun(records, ['127.0.0.1:9200']);
    free = 1e6;
    await expect(records.chunks.complete(run, 0, [])).rejects.toMatchObject({ code: 'DATA_DISK_FULL' });
    expect(await records.chunks.pending(run)).toEqual([0]);
    free = 1e9;
    expect(await records.chunks.complete(run, 0, [])).toBe(true);
  });

  test('on a disk without room for a database none is begun', async () => {
    using folder = scratch();
    const opening = openRecords({ dataDir: folder.path }, { clock: () => new Date(), freeBytes: () => 80e6 });
    await expect(opening).rejects.toMatchObject({ code: 'DATA_DISK_FULL' });
    expect(readdirSync(folder.path)).toEqual(['owners']);
  });

  test('a full disk is told from other faults', () => {
    expect(explainFailure({ code: '53100' }, 'using')).toMatchObject({ code: 'DATA_DISK_FULL' });
    expect(explainFailure({ code: 'ENOSPC' }, 'opening')).toMatchObject({ code: 'DATA_DISK_FULL' });
    expect(explainFailure(new Error('could not extend file: No space left on device'), 'using')).toMatchObject({ code: 'DATA_DISK_FULL' });
    const fault = new Error('syntax error');
    expect(explainFailure(fault, 'using')).toBe(fault);
  });
});

test('the masking key is in no file of the database', async () => {
  using folder = scratch();
  const records = await openTestRecords({ dataDir: folder.path });
  const key = records.maskingKey;
  await records.close();
  const holders = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder.path, name);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return bytes.includes(key) || bytes.includes(key.toString('hex'));
  });
  expect(holders).toEqual(['masking.key']);
});
