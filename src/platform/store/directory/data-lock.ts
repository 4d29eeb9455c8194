/**
 * One owner of a data directory. The embedded database has no lock of its own, and two processes would
 * corrupt it. Everyone who wants in puts a file with a name of its own into `owners/` and only then looks
 * at the others: of two that come at the same time at least one sees the other, and steps back. The name
 * says who it is, so a dead owner's file is recognised and removed, and nobody ever removes a live one.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, futimesSync, mkdirSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../errors.ts';
import { codeOf } from '../database/database-failure.ts';
import { livenessOf, ownIdentity, type ProcessIdentity } from './process-identity.ts';

export interface DataLock {
  release(): void;
  /**
   * Called before anything is written: who removes a data directory takes the ground from under its owner,
   * whose open files go on taking writes that nobody will ever find.
   * @throws AppError DATA_UNUSABLE
   */
  requireHeld(): void;
}

const BEAT_MS = 5_000;
/** An owner in another container counts as dead when its file has not been touched for this long. */
const SILENCE_MS = 60_000;
const ATTEMPTS = 5;

/** @throws AppError DATA_LOCKED, DATA_UNUSABLE */
export async function lockDirectory(directory: string, owners: string): Promise<DataLock> {
  const own = ownIdentity();
  for (let attempt = 1; ; attempt += 1) {
    const taken = tryLock(owners, own);
    if ('release' in taken) return taken;
    // Two that came at once have both stepped back; an owner that stays is told apart by staying.
    if (attempt === ATTEMPTS) {
      throw new AppError('DATA_LOCKED', { detail: `${directory} is in use by process ${taken.holder.pid}${placeOf(taken.holder, own)}.` });
    }
    await pause(20 + randomBytes(1).readUInt8());
  }
}

function tryLock(owners: string, own: ProcessIdentity): DataLock | { readonly holder: ProcessIdentity } {
  const name = `${own.pid}-${own.startedAt}-${own.place}-${own.boot}-${randomBytes(6).toString('hex')}.lock`;
  const path = join(owners, name);
  const descriptor = create(owners, path);
  const holder = readdirSync(owners)
    .filter((other) => other !== name)
    .map((other) => liveOwner(owners, other, own))
    .find((found) => found !== undefined);
  if (holder !== undefined) {
    closeSync(descriptor);
    remove(path);
    return { holder };
  }
  const beat = setInterval(() => futimesSync(descriptor, new Date(), new Date()), BEAT_MS);
  beat.unref();
  return {
    requireHeld() {
      if (existsSync(path)) return;
      throw new AppError('DATA_UNUSABLE', { detail: `${dirname(owners)} was removed while it was in use.` });
    },
    release() {
      clearInterval(beat);
      closeSync(descriptor);
      remove(path);
    },
  };
}

function create(owners: string, path: string): number {
  try {
    mkdirSync(owners, { recursive: true, mode: 0o700 });
    return openSync(path, 'wx', 0o600);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new AppError('DATA_DISK_FULL', { detail: `There is no room for a lock in ${owners}.`, cause });
    }
    throw new AppError('DATA_UNUSABLE', { detail: `${owners} cannot be written (${code ?? 'unknown fault'}).`, cause });
  }
}

/** The owner behind a lock file, or undefined when it is dead; then its file is removed. */
function liveOwner(owners: string, name: string, own: ProcessIdentity): ProcessIdentity | undefined {
  const owner = readName(name);
  if (owner === undefined) return undefined;
  const path = join(owners, name);
  const liveness = livenessOf(owner, own);
  if (liveness === 'alive') return owner;
  if (liveness === 'unknown' && !isSilent(path)) return owner;
  remove(path);
  return undefined;
}

function readName(name: string): ProcessIdentity | undefined {
  const parts = /^([0-9]{1,10})-(-?[0-9]{1,20})-([0-9a-f]{12})-([0-9a-f]{12})-[0-9a-f]{12}\.lock$/.exec(name);
  if (parts === null) return undefined;
  const [, pid, startedAt, place = '', boot = ''] = parts;
  return { pid: Number(pid), startedAt: Number(startedAt), place, boot };
}

function isSilent(path: string): boolean {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return touched === undefined || Date.now() - touched > SILENCE_MS;
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (failure) {
    if (codeOf(failure) !== 'ENOENT') throw failure;
  }
}

function placeOf(holder: ProcessIdentity, own: ProcessIdentity): string {
  return holder.place === own.place ? '' : ' of another machine or container';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
