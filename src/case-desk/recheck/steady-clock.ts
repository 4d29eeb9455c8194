/** Seconds since this machine was started: the second clock of a look, which no change of the date moves. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { SteadyClock } from '../../stages/verify/closure/pass.ts';

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** Null where the system does not say which start it was: seconds of two starts cannot be compared. */
export function readSteadyClock(): SteadyClock | null {
  try {
    const boot = readFileSync(BOOT_ID, 'ascii').trim();
    return boot === '' ? null : { boot, seconds: Math.floor(uptime()) };
  } catch {
    return null;
  }
}
