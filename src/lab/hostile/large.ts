/** Servers that cost bytes and memory: endless bodies, a bomb, huge announcements, floods of headers, deep nesting. */
import { createGzip, type Gzip } from 'node:zlib';
import { type HostileBehaviour, hostile, onRequest, pour } from './hostile-server.ts';

const SPACES = Buffer.alloc(65_536, ' ');
const CHUNK = Buffer.concat([Buffer.from('10000\r\n'), SPACES, Buffer.from('\r\n')]);
const HEADER = Buffer.from(`${'X-Flood: '.concat('f'.repeat(100))}\r\n`.repeat(100));
const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const BOMB_BYTES = 10 * 1024 ** 3;
const NESTING = 100_000;

export const largeServers: readonly HostileBehaviour[] = [
  hostile({ id: 'endless-chunks', title: 'sends chunks without an end', ends: 'too-large', verdict: 'other-service' }, (socket) => {
    onRequest(socket, () => {
      socket.write(`${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n`);
      pour(socket, () => CHUNK);
    });
    return undefined;
  }),
  hostile(
    { id: 'ten-gigabytes', title: 'announces ten gigabytes and sends them', ends: 'too-large', verdict: 'other-service' },
    (socket) => {
      onRequest(socket, () => {
        socket.write(`${JSON_HEAD}Content-Length: 10000000000\r\n\r\n`);
        pour(socket, () => SPACES);
      });
      return undefined;
    },
  ),
  hostile(
    {
      id: 'gzip-bomb',
      title: 'sends a small body that expands to ten gibibytes',
      ends: 'too-large',
      verdict: 'other-service',
    },
    (socket) => {
      let gzip: Gzip | undefined;
      onRequest(socket, () => {
        socket.write(`${JSON_HEAD}Content-Encoding: gzip\r\nConnection: close\r\n\r\n`);
        gzip = explode();
        gzip.pipe(socket);
      });
      return () => gzip?.destroy();
    },
  ),
  hostile({ id: 'header-flood', title: 'sends headers without an end', ends: 'malformed', verdict: 'other-service' }, (socket) => {
    onRequest(socket, () => {
      socket.write('HTTP/1.1 200 OK\r\n');
      pour(socket, () => HEADER);
    });
    return undefined;
  }),
  hostile({ id: 'deep-json', title: 'sends JSON nested 100,000 deep', ends: 'too-deep', verdict: 'other-service' }, (socket) => {
    onRequest(socket, () => {
      socket.write(`${JSON_HEAD}Content-Length: ${NESTING * 2}\r\n\r\n${'['.repeat(NESTING)}${']'.repeat(NESTING)}`);
    });
    return undefined;
  }),
];

/** Compresses spaces only as fast as the peer takes them. */
function explode(): Gzip {
  const gzip = createGzip({ level: 9 });
  let left = BOMB_BYTES;
  const feed = () => {
    while (left > 0 && !gzip.destroyed) {
      left -= SPACES.length;
      if (!gzip.write(SPACES)) {
        gzip.once('drain', feed);
        return;
      }
    }
    gzip.end();
  };
  feed();
  return gzip;
}
