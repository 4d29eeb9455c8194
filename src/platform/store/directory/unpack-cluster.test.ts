import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { preparedCluster, scratch } from '../records.fixture.ts';
import { syncTree } from './sync-tree.ts';
import { unpackCluster } from './unpack-cluster.ts';

/** A tar file with one entry. */
function tar(name: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(content.length.toString(8).padStart(11, '0'), 124, 'latin1');
  header.write(kind, 156, 'latin1');
  return Buffer.concat([header, Buffer.from(content.padEnd(512, '\0'), 'latin1'), Buffer.alloc(1024)]);
}

test('a prepared cluster is unpacked for its owner alone, packed or not, and can be forced to the disk', async () => {
  using folder = scratch();
  const archive = await preparedCluster();
  const packed = join(folder.path, 'packed.tar.gz');
  writeFileSync(packed, gzipSync(readFileSync(archive), { level: 1 }));

  unpackCluster(archive, join(folder.path, 'plain'));
  unpackCluster(packed, join(folder.path, 'unpacked'));
  await syncTree(join(folder.path, 'plain'));

  const names = readdirSync(join(folder.path, 'plain'), { recursive: true, encoding: 'utf8' }).toSorted();
  expect(names).toContain('PG_VERSION');
  expect(readdirSync(join(folder.path, 'unpacked'), { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(names);
  expect(statSync(join(folder.path, 'plain', 'PG_VERSION')).mode & 0o077).toBe(0);
});

test.each([
  ['leads out of the folder', tar('../out', 'x')],
  ['leads out of the folder by its prefix', tar('a/../../out', 'x')],
  ['is a link', tar('link', '', '2')],
  ['is broken off', tar('file', 'x'.repeat(500)).subarray(0, 700)],
])('an archive whose entry %s is refused, and nothing lies outside', (_title, bytes) => {
  using folder = scratch();
  writeFileSync(join(folder.path, 'bad.tar'), bytes);

  expect(() => unpackCluster(join(folder.path, 'bad.tar'), join(folder.path, 'in'))).toThrow(/prepared cluster/);

  expect(readdirSync(folder.path).toSorted()).toEqual(['bad.tar', 'in']);
});
