/**
 * A private place for a real server to listen at, behind its front door. On Linux every address of
 * 127.0.0.0/8 can be bound without setup, so each server gets one of its own; elsewhere free ports do.
 */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export interface Place {
  readonly address: string;
  readonly port: number;
  /** For a second listener of the same server, such as node-to-node transport. */
  readonly sidePort: number;
}

export async function choosePlace(): Promise<Place> {
  const address = process.platform === 'linux' ? `127.8.${randomInt(0, 256)}.${randomInt(1, 255)}` : '127.0.0.1';
  const [first, second] = [await hold(address), await hold(address)];
  const place = { address, port: first.port, sidePort: second.port };
  await Promise.all([first.release(), second.release()]);
  return place;
}

export function requireLoopback(address: string): void {
  if (address === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address)) return;
  throw new Error(`The lab listens on loopback only, not on "${address}".`);
}

async function hold(address: string): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: 0 }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No free port.');
  return { port: bound.port, release: () => new Promise((resolve) => server.close(() => resolve())) };
}
