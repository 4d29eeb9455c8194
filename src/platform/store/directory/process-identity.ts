/**
 * Who a process is beyond its number, which the system gives out again: the number, when it started, and
 * the place (machine, boot and process namespace) in which the number means something. Linux tells all
 * of it through /proc; elsewhere the number and the machine must do.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../database/database-failure.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks from boot to the start of the process; 0 where the system does not say. */
  readonly startedAt: number;
  /** Short digest of machine and process namespace. */
  readonly place: string;
  /** Short digest of the boot; a process of an earlier boot is dead. */
  readonly boot: string;
}

export function ownIdentity(): ProcessIdentity {
  const namespace = orElse(() => readlinkSync('/proc/self/ns/pid'), '');
  const boot = orElse(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), '');
  return { pid: process.pid, startedAt: startOf(process.pid), place: digest(`${hostname()}\n${namespace}`), boot: digest(boot) };
}

/** `unknown` when the other lives in a place from which its number cannot be judged. */
export function livenessOf(other: ProcessIdentity, own: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  if (other.place !== own.place) return 'unknown';
  if (other.boot !== own.boot) return 'dead';
  if (!exists(other.pid)) return 'dead';
  return startOf(other.pid) === other.startedAt ? 'alive' : 'dead';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: it is there and belongs to somebody else.
    return codeOf(failure) === 'EPERM';
  }
}

function startOf(pid: number): number {
  return orElse(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; after it come state (field 3) … start time (field 22).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not noticed.
    return fields[0] === 'Z' ? -1 : Number(fields[19] ?? 0);
  }, 0);
}

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
