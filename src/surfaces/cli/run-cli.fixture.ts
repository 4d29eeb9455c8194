/** Starts the real command line in a process of its own, with an empty home, and gives back what it said. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../../bin/openward.js', import.meta.url));

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly exit: number | null;
}

export interface Terminal extends Disposable {
  readonly home: string;
  /** Writes a file into the home and answers with its path. */
  file(name: string, text: string): string;
  run(words: readonly string[], options?: RunOptions): Promise<Said>;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Closes our end of standard output before the program can write. */
  readonly readerLeaves?: boolean;
}

export function openTerminal(): Terminal {
  const home = mkdtempSync(join(tmpdir(), 'openward-cli-'));
  return {
    home,
    file(name, text) {
      writeFileSync(join(home, name), text);
      return join(home, name);
    },
    run: (words, options = {}) => start(home, words, options),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

function start(home: string, words: readonly string[], options: RunOptions): Promise<Said> {
  const child = spawn(process.execPath, [launcher, ...words], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  if (options.readerLeaves) child.stdout.destroy();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve({ out, err, exit }));
  });
}
