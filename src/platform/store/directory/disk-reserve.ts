/**
 * Stops writing while there is still room. A PostgreSQL that cannot extend its log gives up, and the
 * embedded one never comes back to say so; hence every change first makes sure of a reserve that is
 * larger than anything one change writes.
 */
import { statfsSync } from 'node:fs';
import { AppError } from '../../../errors.ts';

const MIB = 1024 * 1024;
/** Four segments of the log. */
const RESERVE = 64 * MIB;
/** A fresh cluster. */
const CLUSTER = 48 * MIB;

export interface DiskReserve {
  /** @throws AppError DATA_DISK_FULL */
  forChange(): void;
  /** @throws AppError DATA_DISK_FULL */
  forCluster(): void;
}

export function diskReserve(directory: string, readFree: (directory: string) => number = freeBytes): DiskReserve {
  const require = (bytes: number): void => {
    const free = readFree(directory);
    if (free >= bytes) return;
    const shown = (amount: number): string => `${Math.floor(amount / MIB)} MiB`;
    throw new AppError('DATA_DISK_FULL', { detail: `The disk of ${directory} has ${shown(free)} left; the records need ${shown(bytes)}.` });
  };
  return { forChange: () => require(RESERVE), forCluster: () => require(RESERVE + CLUSTER) };
}

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}
