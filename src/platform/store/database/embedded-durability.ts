/**
 * Makes a commit of the embedded database survive the loss of power. PGlite starts PostgreSQL with
 * `-F` (no fsync), and the layer that maps its files to the disk has no fsync at all; both are put right
 * here, and a test counts that a commit reaches the disk.
 */
import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/**
 * PGlite's own start parameters with fsync switched on. The write-ahead log must use `fsync`, since the
 * runtime answers `fdatasync` without doing anything. Log and buffers are kept to what one machine needs.
 */
export function syncedStart(): string[] {
  return [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
    '-c',
    'max_wal_size=128MB',
    '-c',
    'shared_buffers=32MB',
  ];
}

/** Teaches the file layer of a started database to pass fsync on to the operating system. */
export function syncFiles(database: PGlite, sync: (descriptor: number) => void = fsyncSync): void {
  const operations = member(member(database.Module, 'NODEFS'), 'stream_ops');
  if (typeof operations !== 'object' || operations === null) throw new Error('The file layer of the embedded database has changed.');
  Reflect.set(operations, 'fsync', (stream: unknown) => {
    const descriptor = member(stream, 'nfd');
    if (typeof descriptor === 'number') sync(descriptor);
  });
}

function member(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
