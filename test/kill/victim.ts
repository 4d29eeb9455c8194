/**
 * A command line that is killed: started as its user starts it, watched line by line, ended by SIGKILL at the
 * moment that was drawn. Everything it starts carries a mark in its environment, so that what it leaves
 * behind can be found.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../bin/openward.js', import.meta.url));
const MARK = 'OPENWARD_TEST_MARK';

/** When to kill: so long after the start, or so long after an outcome that was not printed before. */
export type Moment = { readonly after: 'start' | 'outcome'; readonly outcomes: number; readonly ms: number };

export interface End {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly err: string;
  /** Targets in the order in which they were printed. */
  readonly targets: readonly string[];
}

export interface Victims {
  /** Runs to the end, or to the moment; `known` outcomes of an earlier part are printed first and do not count. */
  run(words: readonly string[], kill?: Moment & { readonly known: number }): Promise<End>;
  /** Processes with our mark that are alive. */
  left(): string[];
}

export function openVictims(home: string, mark: string): Victims {
  return {
    run: (words, kill) => run(home, mark, words, kill),
    left: () => readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name) && carries(name, mark)),
  };
}

async function run(home: string, mark: string, words: readonly string[], kill: (Moment & { known: number }) | undefined): Promise<End> {
  const child = spawn(process.execPath, [launcher, ...words], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, [MARK]: mark },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<{ exit: number | null; signal: string | null }>((resolve) => {
    child.once('close', (exit, signal) => resolve({ exit, signal }));
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const strike = () => setTimeout(() => child.kill('SIGKILL'), kill?.ms);
  if (kill?.after === 'start') strike();
  const targets: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    targets.push(line);
    if (kill?.after === 'outcome' && targets.length === kill.known + kill.outcomes) strike();
  }
  return { ...(await ended), err, targets };
}

function carries(pid: string, mark: string): boolean {
  try {
    // A process that has ended and is not yet collected has no environment any more.
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${mark}`);
  } catch {
    return false;
  }
}
