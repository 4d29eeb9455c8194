/**
 * Servers that misbehave, for every protocol alike: silent, broken, endless, exploding, nested too deep. They
 * stand in the lab as decoys and in the conformance suite as states that every protocol must survive.
 */
import http, { type ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { openStand, type Stand } from './stand.ts';

/** Where to listen; loopback and a free port when left out. */
export interface StandAddress {
  readonly address?: string;
  readonly port?: number;
}

export interface HostileKind {
  readonly id: string;
  readonly title: string;
  start(at?: StandAddress): Promise<Stand>;
}

const CHUNK = Buffer.alloc(64 * 1024, ' ');

export const hostileKinds = {
  silent: tcp('silent', 'accepts and never answers', () => {}),
  reset: tcp('reset', 'accepts and breaks the connection', (socket) => {
    socket.once('data', () => socket.resetAndDestroy());
  }),
  garbage: tcp('garbage', 'answers with bytes of no protocol', (socket) => {
    socket.once('data', () => socket.end(Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 73 + 19) % 251))));
  }),
  'slow-drip': tcp('slow-drip', 'sends a byte a second', (socket) => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{';
    let at = 0;
    const timer = setInterval(() => {
      socket.write(answer.charAt(at) || ' ');
      at += 1;
    }, 1000);
    socket.on('close', () => clearInterval(timer));
  }),
  'other-service': web('other-service', 'is a web server of another kind', (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>Wiki</title><p>Welcome');
  }),
  endless: web('endless', 'sends a body without an end', (response) => {
    response.setHeader('content-type', 'application/json');
    response.write('[');
    pour(response);
  }),
  bomb: web('bomb', 'sends a small body that expands without end', (response) => {
    response.setHeader('content-type', 'application/json').setHeader('content-encoding', 'gzip');
    response.end(bomb());
  }),
  nested: web('nested', 'sends JSON nested 100,000 deep', (response) => {
    response.setHeader('content-type', 'application/json').end(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  }),
  truncated: web('truncated', 'promises more than it sends', (response) => {
    response.setHeader('content-type', 'application/json').setHeader('content-length', '5000');
    response.write('{"name":"node-1","clus');
    setImmediate(() => response.destroy());
  }),
} as const satisfies Record<string, HostileKind>;

export type HostileId = keyof typeof hostileKinds;

/** Sends every request on to `location` with 302. */
export function redirecting(location: string): HostileKind {
  return web('redirect', 'sends the caller to another address', (response) => {
    response.writeHead(302, { location }).end();
  });
}

/** Answers every request with one status, as a limiter or a refusing proxy does. */
export function answering(status: number, body = '', headers: Readonly<Record<string, string>> = {}): HostileKind {
  return web(`status-${status}`, `answers ${status} to everything`, (response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
  });
}

/** A loopback port on which nothing listens. */
export async function closedPort(): Promise<Stand> {
  const stand = await openStand(createServer(), []);
  await stand.close();
  return { ...stand, connections: 0, close: async () => {} };
}

function tcp(id: string, title: string, serve: (socket: Socket) => void): HostileKind {
  return {
    id,
    title,
    start: (at) => {
      const requests: string[] = [];
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.on('data', () => requests.push('data'));
        serve(socket);
      });
      return openStand(server, requests, at?.address, at?.port);
    },
  };
}

function web(id: string, title: string, serve: (response: ServerResponse) => void): HostileKind {
  return {
    id,
    title,
    start: (at) => {
      const requests: string[] = [];
      const server = http.createServer((request, response) => {
        requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
        serve(response);
      });
      return openStand(server, requests, at?.address, at?.port);
    },
  };
}

function pour(response: ServerResponse): void {
  if (response.destroyed) return;
  if (response.write(CHUNK)) setImmediate(() => pour(response));
  else response.once('drain', () => pour(response));
}

let made: Buffer | undefined;

/** 64 MiB of spaces in about 65 kB; made once, on first use. */
function bomb(): Buffer {
  made ??= gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9 });
  return made;
}
