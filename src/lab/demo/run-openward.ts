/**
 * Runs the real command line as a child process. When a scan says that it has finished, it is killed by SIGABRT, so
 * that the kernel writes all that it still knows into a core file; where it cannot, the memory is copied and the scan
 * goes on.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { coresIn, whyNoCores, withCores } from '../core-dump.ts';
import { writeMemoryImage } from '../memory-image.ts';

const home = join(import.meta.dirname, '../../..');
const openwardHere = join(home, 'bin/openward.js');

/** @returns the exit status */
export function openward(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [openwardHere, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** How a scan ended, and where its memory lies. */
export interface Remains {
  readonly ended: string;
  readonly memory: Memory;
}

export type Memory =
  | { readonly is: 'core'; readonly path: string }
  | { readonly is: 'copy'; readonly path: string; readonly why: string }
  | { readonly is: 'nothing'; readonly why: string };

/** Runs a scan in a folder of its own below `data`, with its log and temporary files there too. */
export async function scanToRemains(args: readonly string[], data: string): Promise<Remains> {
  const [cwd, temporary] = [join(data, 'scan'), join(data, 'temporary')];
  await mkdir(cwd, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const why = await whyNoCores();
  const plain = [process.execPath, openwardHere, ...args] as const;
  const [command, ...rest] = why === undefined ? withCores(process.execPath, [openwardHere, ...args]) : plain;
  const log = createWriteStream(join(cwd, 'scan.log'));
  const child = spawn(command, rest, { cwd, env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'inherit', 'pipe'] });
  let copied: Promise<Memory> | undefined;
  let finished = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    process.stderr.write(text);
    log.write(text);
    if (finished || !/^Run \S+ finished/m.test(text) || child.pid === undefined) return;
    finished = true;
    if (why === undefined) child.kill('SIGABRT');
    else copied = copyMemory(child.pid, join(cwd, 'memory'), why);
  });
  const ended = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  await new Promise((resolve) => log.end(resolve));
  const [core] = await coresIn(cwd);
  if (core !== undefined) return { ended, memory: { is: 'core', path: core } };
  return { ended, memory: (await copied) ?? { is: 'nothing', why: 'the scan left no core file' } };
}

async function copyMemory(pid: number, path: string, why: string): Promise<Memory> {
  process.kill(pid, 'SIGSTOP');
  try {
    await writeMemoryImage(pid, path);
    return { is: 'copy', path, why };
  } catch {
    return { is: 'nothing', why: `${why}, and its memory cannot be read` };
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
