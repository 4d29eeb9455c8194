/** Servers that cost time: silence, and answers that come a byte at a time. */
import type { Socket } from 'node:net';
import { type HostileBehaviour, hostile, onRequest } from './hostile-server.ts';

const DRIP_MS = 1000;

export const slowServers: readonly HostileBehaviour[] = [
  hostile({ id: 'silent', title: 'accepts and never answers', ends: 'slow', verdict: 'unknown' }, () => undefined),
  hostile({ id: 'header-drip', title: 'sends a byte of header a second', ends: 'slow', verdict: 'unknown' }, (socket) =>
    drip(socket, 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Padding: ', 'a'),
  ),
  hostile({ id: 'body-drip', title: 'sends a byte of body a second', ends: 'slow', verdict: 'unknown' }, (socket) => {
    let stop: (() => void) | undefined;
    onRequest(socket, () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n');
      stop ??= drip(socket, '[', ' ');
    });
    return () => stop?.();
  }),
];

/** Sends `text` and then `filler`, one character at a time. */
function drip(socket: Socket, text: string, filler: string): () => void {
  let at = 0;
  const timer = setInterval(() => {
    socket.write(text.charAt(at) || filler);
    at += 1;
  }, DRIP_MS).unref();
  return () => clearInterval(timer);
}
