import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../records.fixture.ts';
import { lockDirectory } from './data-lock.ts';
import { ownIdentity, type ProcessIdentity } from './process-identity.ts';

const own = ownIdentity();

/** Puts the lock of an imagined owner into a directory. */
function plant(owners: string, changes: Partial<ProcessIdentity>, touched: Date): string {
  const { pid, startedAt, place, boot } = { ...own, ...changes };
  const name = `${pid}-${startedAt}-${place}-${boot}-0123456789ab.lock`;
  mkdirSync(owners, { recursive: true });
  writeFileSync(join(owners, name), '');
  utimesSync(join(owners, name), touched, touched);
  return name;
}

test('of many that want a directory at once exactly one gets it', async () => {
  using folder = scratch();
  const owners = join(folder.path, 'owners');
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(folder.path, owners)));
  const won = tries.filter((one) => one.status === 'fulfilled');
  expect(won).toHaveLength(1);
  for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'DATA_LOCKED' });
  for (const one of won) one.value.release();
  expect(readdirSync(owners)).toEqual([]);
});

test.each<[string, Partial<ProcessIdentity>]>([
  ['a process that is gone', { pid: 2 ** 22 + 1 }],
  ['a process whose number was given to another', { startedAt: own.startedAt + 1 }],
  ['a process of an earlier boot', { boot: 'f'.repeat(12) }],
])('the lock of %s is taken over', async (_title, changes) => {
  using folder = scratch();
  const owners = join(folder.path, 'owners');
  const stale = plant(owners, changes, new Date());
  const lock = await lockDirectory(folder.path, owners);
  expect(readdirSync(owners)).not.toContain(stale);
  lock.release();
});

test('an owner in another container is left alone while it beats, and taken over when it has long been silent', async () => {
  using folder = scratch();
  const owners = join(folder.path, 'owners');
  const foreign = plant(owners, { place: 'e'.repeat(12) }, new Date());
  await expect(lockDirectory(folder.path, owners)).rejects.toMatchObject({
    code: 'DATA_LOCKED',
    detail: `${folder.path} is in use by process ${own.pid} of another machine or container.`,
  });
  expect(readdirSync(owners)).toEqual([foreign]);
  plant(owners, { place: 'e'.repeat(12) }, new Date(Date.now() - 120_000));
  const lock = await lockDirectory(folder.path, owners);
  lock.release();
});

test('a file that is no lock does no harm', async () => {
  using folder = scratch();
  const owners = join(folder.path, 'owners');
  mkdirSync(owners);
  writeFileSync(join(owners, 'notes.txt'), '');
  const lock = await lockDirectory(folder.path, owners);
  lock.release();
  expect(readdirSync(owners)).toEqual(['notes.txt']);
});
