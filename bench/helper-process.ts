/** Starts a server of the bench in a process of its own, so that its CPU and memory are not counted. */
import { fork } from 'node:child_process';

export interface HelperProcess {
  readonly port: number;
  stop(): void;
}

/** @param module sends its port as its first message. */
export async function startHelper(module: string, args: readonly string[] = []): Promise<HelperProcess> {
  const child = fork(module, args);
  const said = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)));
  });
  if (typeof said !== 'number') throw new Error(`${module} did not say its port`);
  child.removeAllListeners('exit');
  return { port: said, stop: () => void child.kill() };
}
