/** Accepts on every loopback address at one port and hangs up at once. Sends its port to its parent. */
import { createServer } from 'node:net';

const BACKLOG = 65_535;

const server = createServer({ pauseOnConnect: true }, (socket) => {
  socket.on('error', () => {});
  socket.destroy();
});
server.listen({ port: 0, host: '0.0.0.0', backlog: BACKLOG }, () => {
  const bound = server.address();
  if (bound !== null && typeof bound !== 'string') process.send?.(bound.port);
});
process.on('disconnect', () => process.exit(0));
