/** What the counting front door promises, against a plain loopback server. */
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openFront } from './front.ts';

async function listen(server: Server): Promise<{ address: string; port: number }> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { address: '127.0.0.1', port: bound.port };
}

test('the front door passes bytes through in both directions and counts each connection', async ({ onTestFinished }) => {
  const server = createServer({ allowHalfOpen: true }, async (socket) => socket.end(`heard ${await text(socket)}`));
  const front = await openFront({ address: '127.0.0.1', port: 0, back: await listen(server) });
  onTestFinished(async () => {
    await front.close();
    server.close();
  });

  for (const word of ['one', 'two']) {
    const socket = connect({ host: front.address, port: front.port, allowHalfOpen: true });
    socket.end(word);
    expect(await text(socket)).toBe(`heard ${word}`);
  }

  expect(front.connections).toBe(2);
});

test('a front door without a server behind it breaks the connection, and still counts it', async ({ onTestFinished }) => {
  const gone = createServer();
  const back = await listen(gone);
  await new Promise((resolve) => gone.close(resolve));
  const front = await openFront({ address: '127.0.0.1', port: 0, back });
  onTestFinished(() => front.close());

  const socket = connect({ host: front.address, port: front.port });
  const ended = await new Promise((resolve) => {
    socket.once('error', (error) => resolve(error.message));
    socket.once('close', () => resolve('closed'));
  });

  expect(ended).toMatch(/ECONNRESET|closed/);
  expect(front.connections).toBe(1);
});

async function standing() {
  const server = createServer({ allowHalfOpen: true }, async (socket) => socket.end(`heard ${await text(socket)}`));
  const front = await openFront({ address: '127.0.0.1', port: 0, back: await listen(server) });
  return {
    front,
    async close() {
      await front.close();
      server.close();
    },
  };
}

function knock(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 700 });
    const end = (how: string) => {
      socket.destroy();
      resolve(how);
    };
    socket.once('connect', () => end('accepted'));
    socket.once('timeout', () => end('dropped'));
    socket.once('error', (error) => end('code' in error ? String(error.code) : error.message));
  });
}

test('a front door can be closed, filtered, put behind a login and opened again on the same port', async ({ onTestFinished }) => {
  const { front, close } = await standing();
  onTestFinished(close);

  await front.become('closed');
  expect(await knock(front.port)).toBe('ECONNREFUSED');
  await front.become('filtered');
  expect(await knock(front.port)).toBe('dropped');
  await front.become('auth');
  const answer = await fetch(`http://127.0.0.1:${front.port}/`);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Basic/);
  await front.become('open');
  const socket = connect({ host: front.address, port: front.port, allowHalfOpen: true });
  socket.end('again');
  expect(await text(socket)).toBe('heard again');
});
