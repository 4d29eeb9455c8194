/**
 * The front door of a lab server: a pipe that counts the connections it accepts and changes nothing that goes through
 * it. Tests and the demo read the count to prove what was, and was not, dialled; and they turn the door, since owners and
 * hosts close stores, firewall them, put a login before them, and open them again.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { type DeafListener, openDeafListener } from './deaf-listener.ts';

export type FrontState =
  | 'open'
  /** Nothing listens: a connect is refused. */
  | 'closed'
  /** A connect is never answered, as behind a firewall that drops it. */
  | 'filtered'
  /** A connect is accepted and nothing is ever said. */
  | 'silent'
  /** Every request over HTTP is answered with 401. */
  | 'auth'
  /** The pipe leads to another server, such as one that asks for credentials over another protocol. */
  | { readonly back: Place; close?(): Promise<void> };

interface Place {
  readonly address: string;
  readonly port: number;
}

export interface Front {
  readonly address: string;
  readonly port: number;
  readonly connections: number;
  /** Connections that stand are broken; new ones meet the new state. */
  become(state: FrontState): Promise<void>;
  close(): Promise<void>;
}

export interface FrontOptions {
  readonly address: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly back: Place;
  /** TLS ends at the door, as at a proxy before a server that speaks none itself. */
  readonly certificate?: Certificate;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const REFUSAL = JSON.stringify({ error: { type: 'security_exception', reason: 'missing authentication credentials' }, status: 401 });
const UNAUTHORISED = `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="security" charset="UTF-8"\r\nContent-Type: application/json\r\nContent-Length: ${REFUSAL.length}\r\nConnection: close\r\n\r\n${REFUSAL}`;

export async function openFront({ address, port, back, certificate }: FrontOptions): Promise<Front> {
  let connections = 0;
  let state: FrontState = 'open';
  let deaf: DeafListener | undefined;
  const open = new Set<Socket>();

  const answer = (client: Socket): void => {
    if (typeof state === 'string' && state !== 'open') {
      open.add(client);
      client.on('error', () => {});
      client.on('close', () => open.delete(client));
      if (state === 'auth') client.once('data', () => client.end(UNAUTHORISED));
      return;
    }
    const { address: host, port: behindPort } = typeof state === 'string' ? back : state.back;
    const behind = connect({ host, port: behindPort, allowHalfOpen: true, noDelay: true });
    join(client, behind, open);
    join(behind, client, open);
  };

  async function listen(at: string, on: number): Promise<Server> {
    const server =
      certificate === undefined
        ? createServer({ allowHalfOpen: true, noDelay: true }, answer)
        : tls.createServer({ ...certificate, allowHalfOpen: true, noDelay: true }, answer);
    // A connect counts before TLS has said a word.
    server.on('connection', () => {
      connections += 1;
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: at, port: on }, resolve);
    });
    return server;
  }

  let server: Server | undefined = await listen(address, port);
  const boundPort = portOf(server);

  async function shut(): Promise<void> {
    const ended = server === undefined ? Promise.resolve() : endOf(server);
    server = undefined;
    for (const socket of open) socket.destroy();
    await ended;
    await deaf?.close();
    deaf = undefined;
    if (typeof state !== 'string') await state.close?.();
  }

  return {
    address,
    port: boundPort,
    get connections() {
      return connections;
    },
    async become(next) {
      await shut();
      state = next;
      if (next === 'filtered') deaf = await openDeafListener(address, boundPort);
      else if (next !== 'closed') server = await listen(address, boundPort);
    },
    close: shut,
  };
}

function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The front door has no port.');
  return bound.port;
}

function endOf(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** One direction. A broken side breaks the other the same way, so that a reset stays a reset. */
function join(from: Socket, to: Socket, open: Set<Socket>): void {
  open.add(from);
  from.pipe(to);
  from.on('error', () => to.resetAndDestroy());
  from.on('close', () => {
    open.delete(from);
    if (!from.readableEnded) to.destroy();
  });
}
