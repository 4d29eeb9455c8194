/** Servers that lie or speak something else: broken framing, resets, garbage, other services. */
import type { Socket } from 'node:net';
import { type Ending, type HostileBehaviour, hostile, onRequest } from './hostile-server.ts';

const SSH_BANNER = 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n';
const PAGE = '<!doctype html><title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>\n';

export const brokenServers: readonly HostileBehaviour[] = [
  resetsAfter(20),
  answers(
    'short-length',
    'announces more bytes than it sends',
    'ended',
    'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"name":"node',
    true,
  ),
  answers(
    'long-body',
    'sends more bytes than it announces',
    'malformed',
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{"name":"node-1"}',
    false,
  ),
  answers(
    'conflicting-lengths',
    'sends two lengths that contradict each other',
    'malformed',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{}',
    false,
  ),
  answers(
    'length-and-chunks',
    'sends a length and chunks at once',
    'malformed',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    false,
  ),
  answers(
    'invalid-utf8',
    'sends JSON with bytes that are not UTF-8',
    'malformed',
    'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"a":"\xc3("}',
    false,
  ),
  answers('nginx', 'is an ordinary web server', 'malformed', page(), false),
  hostile({ id: 'ssh', title: 'is another service with a banner', ends: 'malformed', verdict: 'other-service' }, (socket) => {
    socket.write(SSH_BANNER);
    return undefined;
  }),
  hostile({ id: 'garbage', title: 'sends bytes of no protocol', ends: 'malformed', verdict: 'other-service' }, (socket) => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 73 + 19) % 251));
    socket.once('data', () => socket.end(bytes));
    return undefined;
  }),
];

/** Resets the connection after `bytes` bytes of an answer. */
export function resetsAfter(bytes: number): HostileBehaviour {
  const whole = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n'.padEnd(4096, ' ');
  return hostile({ id: 'reset', title: `resets the connection after ${bytes} bytes`, ends: 'reset', verdict: 'unknown' }, (socket) => {
    onRequest(socket, () => socket.write(whole.slice(0, bytes), () => socket.resetAndDestroy()));
    return undefined;
  });
}

/** Sends every caller on to `location`. */
export function redirectsTo(location: string): HostileBehaviour {
  return answers(
    'redirect',
    'sends the caller to another address',
    'answer',
    `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 2\r\n\r\n{}`,
    false,
  );
}

/** Answers every request with one status, as a limiter or a refusing proxy does. */
export function answersWithStatus(status: number, body: string): HostileBehaviour {
  return answers(
    `status-${status}`,
    `answers ${status} to everything`,
    'answer',
    `HTTP/1.1 ${status} Status\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    false,
  );
}

function answers(id: string, title: string, ends: Ending, text: string, closes: boolean): HostileBehaviour {
  // Whoever hangs up before the end has not answered.
  return hostile({ id, title, ends, verdict: closes ? 'unknown' : 'other-service' }, (socket: Socket) => {
    onRequest(socket, () => {
      if (closes) socket.end(text, 'latin1');
      else socket.write(text, 'latin1');
    });
    return undefined;
  });
}

function page(): string {
  return `HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`;
}
