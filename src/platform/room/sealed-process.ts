/**
 * Starts a process that holds values: its memory is never written to disk, whatever happens to it, nothing of its
 * output goes anywhere but through its channel, and it can't be debugged from outside.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Sealing {
  /** Old space in MiB. */
  readonly memoryMb: number;
  readonly serialization: 'json' | 'advanced';
  /** Further options of Node.js. */
  readonly flags?: readonly string[];
  /** Seconds of processor time, after which the kernel ends it: for work that a crashed parent could not end. */
  readonly cpuSeconds?: number;
  /** Whether it reads the standard input of this process, or what is written to it; nothing, by default. */
  readonly input?: 'inherit' | 'pipe' | 'ignore';
}

/**
 * A crash must not write the memory to disk. The limit keeps the kernel from writing a core file; where cores are
 * handed to a program instead, which no limit stops, the filter leaves every page of memory out of what it is given.
 */
const WITHOUT_CORE = 'ulimit -c 0; [ -w /proc/self/coredump_filter ] && echo 0 > /proc/self/coredump_filter;';

/** @param entry module URL, which differs between a checkout and the package. */
export function startSealed(entry: URL, { memoryMb, serialization, flags = [], cpuSeconds, input = 'ignore' }: Sealing): ChildProcess {
  // Without the last one, a signal opens a debugger that reads every variable.
  const command = [`--max-old-space-size=${memoryMb}`, ...flags, '--no-warnings', '--disable-sigusr1', fileURLToPath(entry)];
  const options: SpawnOptions = { stdio: [input, 'ignore', 'ignore', 'ipc'], serialization, env: withoutDumps(process.env) };
  if (!existsSync('/bin/sh')) return spawn(process.execPath, command, options);
  const limit = cpuSeconds === undefined ? '' : `ulimit -t ${Math.ceil(cpuSeconds)};`;
  return spawn('/bin/sh', ['-c', `${WITHOUT_CORE} ${limit} exec "$0" "$@"`, process.execPath, ...command], options);
}

/** Options for every Node.js, which could ask for diagnostic reports, heap snapshots or profiles, are not for it. */
function withoutDumps(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^NODE_(OPTIONS|DEBUG|DEBUG_NATIVE|V8_COVERAGE)$/i.test(name)));
}
