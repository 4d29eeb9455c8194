/**
 * The front door of a lab server: a pipe that counts the connections it accepts and changes nothing
 * that goes through it. Tests and the demo read the count to prove what was, and was not, dialled.
 */
import { connect, createServer, type Socket } from 'node:net';

export interface Front {
  readonly address: string;
  readonly port: number;
  readonly connections: number;
  close(): Promise<void>;
}

export interface FrontOptions {
  readonly address: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly back: { readonly address: string; readonly port: number };
}

export async function openFront({ address, port, back }: FrontOptions): Promise<Front> {
  let connections = 0;
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    connections += 1;
    const behind = connect({ host: back.address, port: back.port, allowHalfOpen: true, noDelay: true });
    join(client, behind, open);
    join(behind, client, open);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The front door has no port.');

  return {
    address,
    port: bound.port,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
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
