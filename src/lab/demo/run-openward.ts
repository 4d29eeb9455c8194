/**
 * Runs the real command line as a child process. A scan can be stopped for a moment when it says that it has
 * finished, so that its memory, which is what a core dump holds, is written while all that it knew is still there.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { writeMemoryImage } from '../memory-image.ts';

const home = join(import.meta.dirname, '../../..');

/** @returns the exit status */
export function openward(args: readonly string[], onSaid?: (text: string, pid: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(home, 'bin/openward.js'), ...args], {
      stdio: ['ignore', 'inherit', onSaid === undefined ? 'inherit' : 'pipe'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text);
      if (child.pid !== undefined) onSaid?.(text, child.pid);
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export type Imaged = { readonly path: string } | { readonly path: undefined; readonly why: string };

/** Runs a scan and writes an image of its memory into `directory` at the end. */
export async function scanWithImage(
  args: readonly string[],
  directory: string,
): Promise<{ readonly status: number; readonly image: Imaged }> {
  const path = join(directory, 'memory-of-the-scan');
  let taken: Promise<Imaged> | undefined;
  const status = await openward(args, (text, pid) => {
    if (taken !== undefined || !/^Run \S+ finished/m.test(text)) return;
    process.kill(pid, 'SIGSTOP');
    taken = writeMemoryImage(pid, path)
      .then(
        (): Imaged => ({ path }),
        (): Imaged => ({ path: undefined, why: 'this system does not let one read the memory of a process' }),
      )
      .finally(() => process.kill(pid, 'SIGCONT'));
  });
  return { status, image: (await taken) ?? { path: undefined, why: 'the scan did not say that it finished' } };
}
