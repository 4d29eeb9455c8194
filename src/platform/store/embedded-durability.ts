/**
 * Makes a commit of the embedded database survive the loss of power. PGlite starts PostgreSQL with
 * `-F` (no fsync), and the layer that maps its files to the disk has no fsync at all; both are put right
 * here, and a test holds them to it.
 */
import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/** PGlite's own start parameters without the one that switches fsync off. */
export function syncedStart(): string[] {
  return PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
}

/** Teaches the file layer to pass fsync on to the operating system. */
export function syncFiles(filesystems: unknown): void {
  const operations = member(member(filesystems, 'NODEFS'), 'stream_ops');
  if (typeof operations !== 'object' || operations === null) throw new Error('The file layer of the embedded database has changed.');
  Reflect.set(operations, 'fsync', (stream: unknown) => {
    const descriptor = member(stream, 'nfd');
    if (typeof descriptor === 'number') fsyncSync(descriptor);
  });
}

function member(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
