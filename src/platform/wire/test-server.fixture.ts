/** For tests: a loopback server that does what a test says with each connection, and budgets that are ample or short. */
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { onRequest } from '../../lab/hostile/hostile-server.ts';
import { openStand, type Stand } from '../../lab/lookalikes/stand.ts';
import type { SocketTarget } from '../../target.ts';
import type { Budget } from './contract.ts';

export const AMPLE: Budget = { requests: 100, bytes: 64_000_000, expandedBytes: 64_000_000, seconds: 20, depth: 20 };

/** Listens until the test is over. */
export async function serve(onSocket: (socket: Socket) => void, address = '127.0.0.1', port = 0): Promise<Stand> {
  const stand = await openStand(createServer({ noDelay: true }, onSocket), [], address, port);
  onTestFinished(() => stand.close());
  return stand;
}

/** Answers every request with `text(path)`, byte for byte. */
export function serveText(text: (path: string) => string, address?: string, port?: number): Promise<Stand> {
  return serve((socket) => onRequest(socket, (path) => socket.write(text(path), 'latin1')), address, port);
}

export function okText(body: string, headers = ''): string {
  return `HTTP/1.1 200 OK\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
}

export function targetOf(stand: { readonly address: string; readonly port: number }): SocketTarget {
  return { kind: 'socket', host: stand.address, port: stand.port };
}

/** A promise with its settling function outside. */
export function signal<T = void>(): { readonly promise: Promise<T>; readonly send: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, send: resolve };
}
