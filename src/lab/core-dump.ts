/**
 * Core files that the kernel itself writes when a process is killed by SIGABRT. They are sparse: what a runtime
 * reserved and never touched takes no room. Where the kernel hands cores to a program, or where none may be written,
 * there is a reason instead, for a person.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PATTERN = '/proc/sys/kernel/core_pattern';
/** Undoes the limit that most systems set, in the process that is started and in no other. */
const WITH_CORES = 'ulimit -c unlimited && exec "$0" "$@"';

/** @returns undefined when a process that dies by SIGABRT leaves a core file where it ran */
export async function whyNoCores(): Promise<string | undefined> {
  const pattern = (await readFile(PATTERN, 'utf8').catch(() => '')).trim();
  if (pattern === '') return 'this system does not say where core files go';
  if (pattern.startsWith('|') || pattern.includes('/')) return `core files of this system go to ${pattern.split(' ', 1)[0]}`;
  const [shell, ...args] = withCores('/bin/sh', ['-c', 'exit 0']);
  const [status] = await once(spawn(shell, args, { stdio: 'ignore' }), 'exit');
  return status === 0 ? undefined : 'core files are limited on this system, and the limit cannot be lifted';
}

/** A command line that runs `command` so that it may leave a core file. */
export function withCores(command: string, args: readonly string[]): readonly [string, ...string[]] {
  return ['/bin/sh', '-c', WITH_CORES, command, ...args];
}

/** Paths of the core files in a folder. */
export async function coresIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^core(\.|$)/.test(name)).map((name) => join(folder, name));
}
