/**
 * Where installed servers are kept between runs. An installation is made in a directory of its own and
 * put in place by a rename, so a half-made one is never used; a lock keeps two processes from doing the
 * same work at once.
 */
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';

const READY = '.ready';
const LOCK_POLL_MS = 200;

/** `OPENWARD_LAB_CACHE`, else the user's cache directory. */
export function cacheDirectory(): string {
  const chosen = process.env['OPENWARD_LAB_CACHE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'openward', 'lab');
}

/** True when nothing has to be downloaded any more. */
export function isInstalled(name: string): boolean {
  return existsSync(join(cacheDirectory(), name, READY));
}

/** The directory of an installation, made by `build` when it is not there yet. */
export async function installOnce(name: string, build: (directory: string) => Promise<void>): Promise<string> {
  const cache = cacheDirectory();
  const place = join(cache, name);
  if (isInstalled(name)) return place;
  await mkdir(cache, { recursive: true });
  await whileLocked(join(cache, `.${name}.lock`), async () => {
    if (isInstalled(name)) return;
    const draft = join(cache, `.${name}.${process.pid}`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    try {
      await build(draft);
      await writeFile(join(draft, READY), '');
      await rm(place, { recursive: true, force: true });
      await rename(draft, place);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  return place;
}

/** A lock is a file that names its owner's process; `link` makes it appear whole or not at all. */
async function whileLocked(path: string, work: () => Promise<void>): Promise<void> {
  const claim = `${path}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(claim, String(process.pid));
  try {
    while (!(await taken(claim, path))) {
      if (await ownerIsGone(path)) await unlink(path).catch(() => undefined);
      else await scheduler.wait(LOCK_POLL_MS);
    }
    try {
      await work();
    } finally {
      await unlink(path).catch(() => undefined);
    }
  } finally {
    await unlink(claim).catch(() => undefined);
  }
}

async function taken(claim: string, path: string): Promise<boolean> {
  try {
    await link(claim, path);
    return true;
  } catch {
    return false;
  }
}

async function ownerIsGone(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
