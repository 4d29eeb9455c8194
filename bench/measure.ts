/**
 * Runs one contender as a process of its own and measures the whole tree of processes that it becomes: wall
 * time, CPU time (user and system, children included) and the peak of their memory together. Reads /proc, so
 * figures for CPU and memory exist on Linux alone; elsewhere they are zero.
 */
import { spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMb: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** File that takes standard output. */
  readonly stdout?: string;
}

const SAMPLE_EVERY_MS = 100;
/** Clock ticks a second, as every Linux on which Node runs has them. */
const TICKS = 100;

/** @throws when the command ends with another status than 0. */
export async function measure({ program, args, cwd, stdout }: Command): Promise<Cost> {
  const cpuBefore = childrenCpuS();
  const from = performance.now();
  const out = stdout === undefined ? 'ignore' : openSync(stdout, 'w');
  const child = spawn(program, args, { cwd, stdio: ['ignore', out, 'pipe'] });
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-2000);
  });
  let peakMb = 0;
  const sampling = setInterval(() => {
    if (child.pid !== undefined) peakMb = Math.max(peakMb, treeMb(child.pid));
  }, SAMPLE_EVERY_MS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  clearInterval(sampling);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${said}`);
  return { wallS: (performance.now() - from) / 1000, cpuS: childrenCpuS() - cpuBefore, peakMb };
}

/** CPU of every descendant that has ended and was waited for: the servers of the bench still run and are not in it. */
function childrenCpuS(): number {
  const fields = statOf('self');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
}

function treeMb(root: number): number {
  const parents = new Map<number, number>();
  for (const name of listProcesses()) parents.set(Number(name), Number(statOf(name)[1] ?? 0));
  let bytes = 0;
  for (const pid of parents.keys()) if (descends(pid, root, parents)) bytes += residentMb(pid);
  return bytes;
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
  return false;
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  } catch {
    return [];
  }
}

/** Fields of /proc/PID/stat behind the name, which may hold anything: state first, then the parent. */
function statOf(pid: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function residentMb(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+([0-9]+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
