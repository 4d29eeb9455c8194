/**
 * Forces a folder and everything in it to the disk, as initdb does with a new cluster: what the engine itself
 * never writes again it never forces either, and a loss of power would leave holes in it. Many at a time, since
 * the file system then writes its journal once for all of them.
 */
import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const AT_A_TIME = 32;

export async function syncTree(folder: string): Promise<void> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  // Windows opens no folders, and keeps their entries with the files.
  const wanted = found.filter((entry) => entry.isFile() || (entry.isDirectory() && process.platform !== 'win32'));
  const roots = process.platform === 'win32' ? [] : [folder];
  const paths = [...roots, ...wanted.map((entry) => join(entry.parentPath, entry.name))][Symbol.iterator]();
  const lane = async () => {
    for (const path of paths) await sync(path);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}

async function sync(path: string): Promise<void> {
  await using handle = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  await handle.sync();
}
