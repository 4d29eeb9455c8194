/** The asking side of the shell: one command at a time, at an instant of the played month, and again after a kill. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface DeskShell {
  /** Undefined when the process was killed before it had answered; whether the command was done is then unknown. */
  run(words: readonly string[], at: Date): Promise<Said | undefined>;
  /** As power loss would: at once, in the middle of whatever it does. */
  kill(): void;
  close(): Promise<void>;
}

const saidSchema = z.strictObject({ id: z.number(), exit: z.number(), out: z.string(), err: z.string() });

export function openDeskShell(environment: Readonly<Record<string, string | undefined>>): DeskShell {
  let child: ChildProcess | undefined;
  let asked = 0;

  /** Undefined when it was killed before it was ready. */
  const start = (): Promise<ChildProcess | undefined> =>
    new Promise((resolve, reject) => {
      const started = fork(join(import.meta.dirname, 'shell.ts'), { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      started.once('error', reject);
      started.once('message', () => resolve(started));
      started.once('exit', () => {
        if (child === started) child = undefined;
        resolve(undefined);
      });
      child = started;
    });

  return {
    async run(words, at) {
      const running = child ?? (await start());
      if (running === undefined) return undefined;
      asked += 1;
      const id = asked;
      return new Promise((resolve) => {
        const settle = (said: Said | undefined): void => {
          running.off('message', onMessage);
          running.off('exit', onExit);
          resolve(said);
        };
        const onMessage = (message: unknown): void => {
          const said = saidSchema.safeParse(message);
          if (said.success && said.data.id === id) settle({ exit: said.data.exit, out: said.data.out, err: said.data.err });
        };
        const onExit = (): void => settle(undefined);
        running.on('message', onMessage);
        running.once('exit', onExit);
        running.send({ id, words, at: at.toISOString() });
      });
    },
    kill() {
      child?.kill('SIGKILL');
    },
    async close() {
      const running = child;
      if (running === undefined) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.disconnect();
      await gone;
    },
  };
}
