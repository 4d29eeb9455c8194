/**
 * A model of 4,096 hosts in one process: it listens on every loopback address at one port and answers by the
 * address that was dialled. What clusters say is asked once of the lab's look-alikes and repeated from memory,
 * so that the farm costs little beside what is measured. Sends its port to its parent.
 */
import http from 'node:http';
import { createServer, type Socket } from 'node:net';
import { openSearchLookalike } from '../../src/lab/lookalikes/elasticsearch.ts';
import { kindAt, LATE_MS } from './truth.ts';

const BACKLOG = 65_535;
const PAGE = '<!doctype html><title>Wiki</title><p>Welcome';
const OTHER = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${PAGE.length}\r\n\r\n${PAGE}`;

const documents = () => Array.from({ length: 40 }, (_, index) => ({ patient_id: `SYN-${index}`, visited: '2026-02-03', ward: index % 7 }));
const dataset = { collections: [{ name: 'visits', documents }] };
const open = await openSearchLookalike({ dataset });
const secured = await openSearchLookalike({ dataset, state: 'secured' });
const known = new Map<string, Promise<string>>();

const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => {});
  const kind = kindAt(socket.localAddress ?? '');
  if (kind === 'silent' || kind === undefined) return;
  if (kind === 'reset') {
    socket.once('data', () => socket.resetAndDestroy());
    return;
  }
  if (kind === 'other-service') answerEach(socket, () => OTHER);
  else if (kind === 'secured') answerEach(socket, (path) => asked(secured.port, path));
  else answerEach(socket, kind === 'late' ? late((path) => asked(open.port, path)) : (path) => asked(open.port, path));
});
server.listen({ port: 0, host: '0.0.0.0', backlog: BACKLOG }, () => {
  const bound = server.address();
  if (bound !== null && typeof bound !== 'string') process.send?.(bound.port);
});
process.on('disconnect', () => process.exit(0));

function answerEach(socket: Socket, answer: (path: string) => string | Promise<string>): void {
  let text = '';
  socket.on('data', async (bytes) => {
    text += bytes.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
      const path = text.split(' ', 2)[1] ?? '/';
      text = text.slice(end + 4);
      const reply = answer(path);
      socket.write(typeof reply === 'string' ? reply : await reply, 'latin1');
    }
  });
}

/** Answers the first request of a connection late, and the others at once. */
function late(answer: (path: string) => Promise<string>): (path: string) => Promise<string> {
  let first = true;
  return async (path) => {
    if (first) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    first = false;
    return answer(path);
  };
}

/** A made-up name is made up anew for every host; all of them are answered alike. */
function asked(port: number, path: string): Promise<string> {
  const key = `${port}${path.replace(/^\/q[a-z0-9]{19}\b/, '/qqqqqqqqqqqqqqqqqqqq')}`;
  const earlier = known.get(key) ?? askLookalike(port, path);
  known.set(key, earlier);
  return earlier;
}

function askLookalike(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path }, (response) => {
        let body = '';
        response.setEncoding('latin1').on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => {
          const challenge = response.headers['www-authenticate'];
          const extra = challenge === undefined ? '' : `www-authenticate: ${challenge}\r\n`;
          resolve(
            `HTTP/1.1 ${response.statusCode} X\r\ncontent-type: ${response.headers['content-type']}\r\n${extra}content-length: ${body.length}\r\n\r\n${body}`,
          );
        });
      })
      .on('error', reject);
  });
}
