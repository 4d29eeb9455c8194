/**
 * Runs a server program in a process group of its own, with its output in a file, and makes sure that
 * it ends with us: on close, on exit, on a signal, and on Linux even when this process is killed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { findCommand, lastLines } from './machine.ts';

const START_LIMIT_MS = 120_000;
const READY_POLL_MS = 60;
const END_LIMIT_MS = 5000;
const LOG_LINES = 15;

export interface ProgramOptions {
  /** Product and version, for messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Throw-away directory of this server; removed when the program is stopped. */
  readonly directory: string;
  /** Becomes true when the server answers; a throw means not yet. */
  readonly ready: () => Promise<boolean>;
  /** The user to run as, for programs that refuse to be root. */
  readonly user?: User;
  /** Signal to end with; data is thrown away, so by default nothing is asked to be tidy. */
  readonly endSignal?: NodeJS.Signals;
}

export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface Program {
  readonly pid: number;
  /** Resident memory now, in bytes; undefined where the system does not tell. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly directory: string;
}

const running = new Set<Running>();
let watching = false;

export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { name, directory, endSignal = 'SIGKILL' } = options;
  const logPath = join(directory, 'server.log');
  const log = openSync(logPath, 'a');
  const [command, args] = await dyingWithUs(options.command, options.args);
  const child = spawn(command, args, {
    cwd: directory,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.env },
    ...options.user,
  });
  closeSync(log);
  const ended = whenEnded(child);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${name} did not start: ${await ended}.`);
  const entry = { pid, directory };
  watchForOurEnd();
  running.add(entry);

  const stop = async (): Promise<void> => {
    if (endSignal !== 'SIGKILL') {
      signalGroup(pid, endSignal);
      const patience = new AbortController();
      await Promise.race([ended, scheduler.wait(END_LIMIT_MS, { signal: patience.signal }).catch(() => undefined)]);
      patience.abort();
    }
    signalGroup(pid, 'SIGKILL');
    await ended;
    running.delete(entry);
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  };

  const failure = await untilReady(options.ready, ended);
  if (failure !== undefined) {
    const said = lastLines(readFileSync(logPath, 'utf8'), LOG_LINES);
    await stop();
    throw new Error(`${name} did not start: ${failure}. Its last lines:\n${said}`);
  }
  return { pid, memory: () => residentBytes(pid), stop };
}

async function untilReady(ready: () => Promise<boolean>, ended: Promise<string>): Promise<string | undefined> {
  const limit = Date.now() + START_LIMIT_MS;
  let over: string | undefined;
  void ended.then((how) => {
    over = how;
  });
  while (Date.now() < limit) {
    if (over !== undefined) return over;
    if (await ready().catch(() => false)) return undefined;
    await scheduler.wait(READY_POLL_MS);
  }
  return `it was not ready after ${START_LIMIT_MS / 1000} seconds`;
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`));
  });
}

/** `setpriv` asks the kernel to kill the program when its parent is gone, however that happened. */
async function dyingWithUs(command: string, args: readonly string[]): Promise<[string, string[]]> {
  const setpriv = process.platform === 'linux' ? await findCommand('setpriv') : undefined;
  return setpriv === undefined ? [command, [...args]] : [setpriv, ['--pdeathsig', 'KILL', command, ...args]];
}

function watchForOurEnd(): void {
  if (watching) return;
  watching = true;
  process.on('exit', endAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // Whoever else listens decides when to leave; the exit handler ends the servers then.
      if (process.listenerCount(signal) > 0) return;
      endAll();
      process.kill(process.pid, signal);
    });
  }
}

function endAll(): void {
  for (const { pid, directory } of running) {
    signalGroup(pid, 'SIGKILL');
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
  running.clear();
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

function residentBytes(pid: number): number | undefined {
  try {
    const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) * 1024;
  } catch {
    return undefined;
  }
}
