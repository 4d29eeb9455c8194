import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStand, type Stand } from '../../../lab/lookalikes/stand.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from './scope-text.fixture.ts';

/** A scope that names a list of owners who objected. */
const terminal = openTerminal();
let server: Stand;
let scope = '';
let target = '';

beforeAll(async () => {
  server = await openStand(createServer(), []);
  target = `127.0.0.1:${server.port}`;
  scope = terminal.file('scope.yaml', `${loopbackScopeText(server.port)}optOutFile: ./objections.txt\n`);
});
beforeEach(() => rmSync(join(terminal.home, 'objections.txt'), { force: true }));
afterAll(async () => {
  await server.close();
  terminal[Symbol.dispose]();
});

test.each([
  ['scan', '--scope'],
  ['scan', '--dry-run', '--scope'],
  ['scope', 'check'],
  ['scope', 'explain', '--scope'],
])('where the list that a scope names is not there, "%s %s" refuses and sends nothing', async (...words) => {
  const said = await terminal.run([...words, scope, ...(words.includes('check') ? [] : [target])]);

  expect(said.exit).toBe(2);
  expect(said.err).toContain('objections.txt that the scope names does not exist.');
  expect(said.err).toContain('OPT_OUTS_UNREADABLE');
  expect(server.connections).toBe(0);
});

test('the command that adds an objection makes the list, which then holds', async () => {
  const added = await terminal.run(['scope', 'opt-out', '--scope', scope, '127.0.0.1', '--reason', 'asked']);
  const said = await terminal.run(['scan', '--dry-run', '--scope', scope, target]);

  expect(added.exit).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ target, granted: false });
});

test('a line of the list that cannot be read stops a scan, and is named', async () => {
  terminal.file('objections.txt', '127.0.0.2\n10.0.0.0/99 # typed in a hurry\n');
  const said = await terminal.run(['scan', '--scope', scope, target]);

  expect(said.exit).toBe(2);
  expect(said.err).toContain('line 2');
  expect(said.err).toContain('OPT_OUTS_UNREADABLE');
  expect(server.connections).toBe(0);
});

test('the list of the data directory, which no scope names, need not exist', async () => {
  const plain = terminal.file('plain.yaml', loopbackScopeText(server.port));

  expect((await terminal.run(['scan', '--dry-run', '--scope', plain, target])).exit).toBe(0);
});
