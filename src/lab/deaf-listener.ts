/**
 * A port that answers no connect, without a firewall and without rights: a process that listens and never accepts, with
 * its short queue filled. From then on the kernel drops every further connect, which is what a filter looks like.
 */
import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';

export interface DeafListener {
  close(): Promise<void>;
}

/** Blocks its only thread as soon as it listens, so that it accepts nothing. */
const LISTENS_AND_SLEEPS = `
const [address, port] = process.argv.slice(1);
require('node:net').createServer().listen({ host: address, port: Number(port), backlog: 1 }, () => {
  require('node:fs').writeSync(1, 'listening\\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
`;

const MOST_WAITING = 16;
/** On loopback a connect is answered within a millisecond or not at all. */
const DROPPED_MS = 400;

/** @throws Error where this system's kernel answers all the same */
export async function openDeafListener(address: string, port: number): Promise<DeafListener> {
  const child = spawn(process.execPath, ['-e', LISTENS_AND_SLEEPS, address, String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting: Socket[] = [];
  const close = async (): Promise<void> => {
    for (const socket of waiting) socket.destroy();
    child.kill('SIGKILL');
    await ended;
  };
  await Promise.race([
    new Promise<void>((resolve) => child.stdout.once('data', () => resolve())),
    ended.then(() => Promise.reject(new Error(`Nothing could listen at ${address}:${port}.`))),
  ]);
  for (let filled = 0; filled < MOST_WAITING; filled += 1) {
    const socket = connect({ host: address, port });
    socket.on('error', () => {});
    waiting.push(socket);
    if (!(await isAnswered(socket))) return { close };
  }
  await close();
  throw new Error('The kernel of this system answers a connect to a full queue.');
}

function isAnswered(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), DROPPED_MS);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
