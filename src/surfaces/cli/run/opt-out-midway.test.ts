import { writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeSchema } from '../../../outcome.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from '../scope/scope-text.fixture.ts';

/** A server that never answers, whose owner objects as soon as somebody connects. */
const terminal = openTerminal();
const sockets = new Set<Socket>();
let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  writeFileSync(join(terminal.home, 'objections.txt'), '127.0.0.1 # leave us alone\n');
});
let port = 0;
let scope = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  terminal.file('objections.txt', '');
  scope = terminal.file('loopback.yaml', `${loopbackScopeText(port)}optOutFile: ./objections.txt\n`);
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  terminal[Symbol.dispose]();
});

test('an owner who objects while the scan waits for an answer is left alone from then on', async () => {
  // The others are closed; asking for leave to them must not hide the objection from the one that waits.
  const others = Array.from({ length: 40 }, (_, index) => `127.0.0.${index + 2}:${port}`);
  const said = await terminal.run(['scan', '--scope', scope, '-'], { input: [`127.0.0.1:${port}`, ...others].join('\n') });
  const outcomes = said.out
    .trimEnd()
    .split('\n')
    .map((line) => outcomeSchema.parse(JSON.parse(line)));

  expect(outcomes.find(({ target }) => target === `127.0.0.1:${port}`)).toMatchObject({
    verdict: 'unknown',
    reason: expect.stringMatching(/stopped while under way/i),
  });
  expect(connections).toBe(1);
});
