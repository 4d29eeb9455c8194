/**
 * The folder that holds everything Openward keeps: made with access for its owner alone, and refused
 * where the embedded database would be damaged (network file systems, which do not keep its promises).
 */
import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../errors.ts';
import { codeOf } from '../database/database-failure.ts';

/** Magic numbers of statfs(2). FUSE and 9p are let pass: containers and virtual machines put local disks behind them. */
const NETWORK = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x564c, 'NCP'],
  [0x20030528, 'PVFS2'],
]);

/** Where each thing lies in the data directory. */
export function dataLayout(directory: string) {
  return {
    cluster: join(directory, 'database'),
    /** A cluster that is being made; it counts only once it has its right name. */
    unfinished: join(directory, 'database.new'),
    owners: join(directory, 'owners'),
    ledgerHead: join(directory, 'ledger-head.json'),
    maskingKey: join(directory, 'masking.key'),
  };
}

/**
 * Whether records were ever kept here. A command that only reads asks first, so that a mistyped path is
 * answered and not made. With a database on a server it is the masking key that marks a directory as in use.
 */
export function recordsExist(directory: string, on: 'embedded' | 'server'): boolean {
  const { cluster, ledgerHead, maskingKey } = dataLayout(directory);
  // A remembered head without its database is no empty place: opening it says that something is gone.
  return on === 'server' ? existsSync(maskingKey) : existsSync(cluster) || existsSync(ledgerHead);
}

/** @throws AppError DATA_UNUSABLE, DATA_DISK_FULL */
export function makeDataDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new AppError('DATA_DISK_FULL', { detail: `There is no room to make the data directory ${directory}.`, cause });
    }
    throw new AppError('DATA_UNUSABLE', { detail: `The data directory ${directory} cannot be made (${code ?? 'unknown fault'}).`, cause });
  }
}

/** @throws AppError DATA_NETWORK_FILESYSTEM */
export function refuseNetworkFilesystem(directory: string, readType: (path: string) => number = typeOf): void {
  const name = networkFilesystem(readType(directory));
  if (name === undefined) return;
  throw new AppError('DATA_NETWORK_FILESYSTEM', {
    detail: `${directory} is on ${name}; the embedded database would be damaged there.`,
  });
}

export function networkFilesystem(type: number): string | undefined {
  // Some systems hand the 32-bit number out with its sign.
  return NETWORK.get(type >>> 0);
}

function typeOf(path: string): number {
  return statfsSync(path).type;
}
