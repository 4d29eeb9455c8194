/**
 * What every look-alike has in common: a loopback address, counters and a record of what was asked, so that
 * a test can prove what was never sent. Look-alikes are made for tests and for machines that cannot start
 * the real program.
 */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { LabServer } from '../server.ts';

/** A server under test. `requests` has one line for each request or command, in order. */
export interface Stand {
  readonly address: string;
  readonly port: number;
  /** Connections accepted so far. */
  readonly connections: number;
  /** `GET /path?query` for HTTP, the command's name for others. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The stand with facts of its own beside; the count stays live, which a plain copy would freeze. */
export function withFacts<T extends object>(stand: Stand, facts: T): Stand & T {
  return Object.defineProperty({ ...stand, ...facts, connections: 0 }, 'connections', { get: () => stand.connections, enumerable: true });
}

/** A stand as a server of the lab. */
export function asLabServer(stand: Stand, facts: Pick<LabServer, 'name' | 'load' | 'measure'>): LabServer {
  return {
    ...facts,
    real: false,
    address: stand.address,
    port: stand.port,
    get connections() {
      return stand.connections;
    },
    close: stand.close,
  };
}

/** Listens on loopback and keeps the sockets, so that `close` ends at once whatever the peers do. */
export async function openStand(server: Server, requests: readonly string[], address = '127.0.0.1', port = 0): Promise<Stand> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve());
  });
  const bound = boundAddress(server.address());
  return {
    address: bound.address,
    port: bound.port,
    requests,
    get connections() {
      return connections;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** A loopback port on which nothing listens. */
export async function closedPort(): Promise<Stand> {
  const stand = await openStand(createServer(), []);
  await stand.close();
  return withFacts(stand, { close: async () => {} });
}

function boundAddress(bound: AddressInfo | string | null): AddressInfo {
  if (bound === null || typeof bound === 'string') throw new TypeError('The server is not bound to an address.');
  return bound;
}
