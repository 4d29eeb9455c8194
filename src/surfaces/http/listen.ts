/**
 * Puts the app on a port, with the limits that a slow or greedy client runs into, and takes it off again: what has
 * begun is finished, streams are told, and nothing new is let in.
 */
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import type { ApiEnv } from './means.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Lets what has begun end, for at most `graceMs`; then cuts it off. */
  close(graceMs: number): Promise<void>;
}

export interface Limits {
  readonly headersMs: number;
  /** For the whole request, so that a body that trickles in ends. */
  readonly requestMs: number;
  readonly checkMs: number;
  readonly connections: number;
}

const LIMITS: Limits = { headersMs: 10_000, requestMs: 60_000, checkMs: 2_000, connections: 1_000 };
const LARGEST_HEAD = 16 * 1024;

/** @throws AppError ADDRESS_UNUSABLE */
export async function listen(app: OpenAPIHono<ApiEnv>, host: string, port: number, limits: Limits = LIMITS): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkMs,
      maxHeaderSize: LARGEST_HEAD,
      keepAliveTimeout: 5_000,
    },
  });
  if (!isPlain(server)) throw new TypeError('The adaptor made another kind of server.');
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'something else listens there' : (cause.code ?? 'unknown reason');
      reject(new AppError('ADDRESS_UNUSABLE', { detail: `${host}, port ${port}: ${why}.`, cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return { host, port: address.port, close: (graceMs) => close(server, graceMs) };
}

type AnyServer = ReturnType<typeof createAdaptorServer>;
type Server = Extract<AnyServer, { closeIdleConnections(): void }>;

function isPlain(server: AnyServer): server is Server {
  return 'requestTimeout' in server && 'closeIdleConnections' in server;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await ended;
  clearTimeout(cut);
}
