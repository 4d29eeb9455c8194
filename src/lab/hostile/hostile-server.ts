/**
 * The contract of a hostile server: it misbehaves in one way, on loopback, and says what a correct
 * scanner must make of it. The tests of the wire and the lab start the same ones.
 */
import { createServer, type Socket } from 'node:net';
import { openStand, type Stand } from '../lookalikes/stand.ts';

interface HostileServer extends Stand {
  readonly name: string;
}

/** What the wire's HTTP client must end with: an answer, or one of these failures. */
export type Ending = 'answer' | 'slow' | 'too-large' | 'too-deep' | 'malformed' | 'ended' | 'reset';

export interface HostileBehaviour {
  readonly id: string;
  readonly title: string;
  /** How `GET /_cat/indices` must end when its answer is then read as JSON. */
  readonly ends: Ending;
  /** What a scan must say of the target: silence could be anything, an answer that is no store's is another service. */
  readonly verdict: 'other-service' | 'unknown' | 'open-data';
  start(address: string, port: number): Promise<HostileServer>;
}

/** What a behaviour does with one connection. The returned function stops its timers. */
type Serve = (socket: Socket) => (() => void) | undefined;

export function hostile(facts: Omit<HostileBehaviour, 'start'>, serve: Serve): HostileBehaviour {
  return {
    ...facts,
    async start(address, port) {
      const requests: string[] = [];
      const server = createServer({ noDelay: true }, (socket) => {
        socket.on('error', () => {});
        const stop = serve(socket);
        socket.on('data', (bytes) => requests.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? ''));
        socket.on('close', () => stop?.());
      });
      const stand = await openStand(server, requests, address, port);
      return {
        name: facts.title,
        address: stand.address,
        port: stand.port,
        requests,
        get connections() {
          return stand.connections;
        },
        close: stand.close,
      };
    },
  };
}

/** Calls `answer` once for every request of a connection; a request of ours ends with an empty line. */
export function onRequest(socket: Socket, answer: (path: string) => void): void {
  let text = '';
  socket.on('data', (bytes) => {
    text = (text + bytes.toString('latin1')).slice(-65_536);
    for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
      const path = text.split(' ', 2)[1] ?? '/';
      text = text.slice(end + 4);
      answer(path);
    }
  });
}

/** Writes what `next` gives for as long as the peer takes it, so that an endless answer needs no memory. */
export function pour(socket: Socket, next: () => Uint8Array | undefined): void {
  while (!socket.destroyed) {
    const bytes = next();
    if (bytes === undefined) {
      socket.end();
      return;
    }
    if (!socket.write(bytes)) {
      socket.once('drain', () => pour(socket, next));
      return;
    }
  }
}
