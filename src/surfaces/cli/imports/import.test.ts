import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../../../lab/lookalikes/stand.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from '../scope/scope-text.fixture.ts';

const CANARY = 'canary-7f3a';
const terminal = openTerminal();
const server = createServer((socket) => socket.end('220 something else\r\n'));
let stand: Stand;
let port = 0;
let scope = '';
let file = '';

beforeAll(async () => {
  stand = await openStand(server, []);
  port = stand.port;
  scope = terminal.file('loopback.yaml', loopbackScopeText(port));
  const row = (address: string, more = '') =>
    `{"ip_str":"${address}","port":${port},"timestamp":"2026-05-28T20:28:20","data":"${CANARY}"${more}}`;
  file = terminal.file(
    'export.json',
    [row('127.0.0.1', ',"_shodan":{"module":"mongodb"}'), row('127.0.0.1'), row('198.51.100.7'), row(CANARY), `{"ip_str":"127.0.`].join(
      '\n',
    ),
  );
});

afterAll(async () => {
  await stand.close();
  terminal[Symbol.dispose]();
});

const parsed = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a dry run counts what a file holds, opens no books and touches nothing', async () => {
  const said = await terminal.run(['import', '--dry-run', '--scope', scope, file]);

  expect(said.exit).toBe(0);
  expect(parsed(said.out)).toMatchObject([
    { format: 'shodan', import: null, lines: 5, endpoints: 2, fresh: null, duplicates: 1, skipped: 2, inScope: 1, outOfScope: 1 },
  ]);
  expect(said.err).toContain('1 row skipped: names a host, not an address in full form (line 4)');
  expect(said.err).toContain('1 row skipped: is too large, too deep or broken off (line 5)');
  expect(existsSync(join(terminal.home, '.local'))).toBe(false);
  expect(stand.connections).toBe(0);
});

test('what was imported is reported and not verified until a scan of the scope has looked, and the rest is left alone', async () => {
  const first = await terminal.run(['import', '--scope', scope, file]);
  const again = await terminal.run(['import', '--scope', scope, file]);
  expect(parsed(first.out)).toMatchObject([{ endpoints: 2, fresh: 2 }]);
  expect(parsed(again.out)).toMatchObject([{ endpoints: 2, fresh: 0 }]);
  expect(stand.connections).toBe(0);

  const before = await terminal.run(['imports', 'show']);
  expect(parsed(before.out)).toMatchObject([
    { target: `127.0.0.1:${port}`, format: 'shodan', service: 'mongodb', covered: true, looked: null },
    { target: `198.51.100.7:${port}`, covered: false, looked: null },
  ]);
  expect((await terminal.run(['exposures', 'list'])).out).toBe('');

  const scan = await terminal.run(['scan', '--scope', scope, '--from-imports']);
  expect(scan.exit).toBe(0);
  expect(parsed(scan.out)).toMatchObject([{ target: `127.0.0.1:${port}`, verdict: 'other-service' }]);
  expect(scan.err).toContain('1 reported endpoint outside the scope: left alone.');

  const after = await terminal.run(['imports', 'show']);
  expect(parsed(after.out)).toMatchObject([{ looked: { verdict: 'other-service' } }, { looked: null }]);
  expect((await terminal.run(['imports', 'list'])).out.trimEnd().split('\n')).toHaveLength(2);
  expect((await terminal.run(['report', '--format', 'json'])).out).not.toContain('198.51.100.7');
  expect((await terminal.run(['ledger', 'verify'])).exit).toBe(0);
});

test('no planted value comes out of an import or into the books', async () => {
  const said = await terminal.run(['import', '-vv', file, '--data', join(terminal.home, 'apart')]);
  const shown = await terminal.run(['imports', 'show', '--data', join(terminal.home, 'apart')]);
  const ledger = await terminal.run(['ledger', 'export', '--data', join(terminal.home, 'apart')]);
  for (const text of [said.out, said.err, shown.out, ledger.out]) expect(text).not.toContain(CANARY);
});

test('targets are written one a line, for a scan to read', async () => {
  const said = await terminal.run(['import', '--dry-run', '--format', 'targets', '-'], {
    input: '192.0.2.7:9200\n192.0.2.7:9200\n192.0.2.8:80\n',
  });
  expect(said.out).toBe('192.0.2.7:9200\n192.0.2.8:80\n');
});

test('a file that cannot be read is told, the others are read, and the status says so', async () => {
  const good = terminal.file('list.txt', '192.0.2.7:9200\n');
  const said = await terminal.run(['import', '--dry-run', terminal.file('notes.txt', 'hello\n'), good, join(terminal.home, 'absent')]);
  expect(said.exit).toBe(5);
  expect(parsed(said.out)).toMatchObject([{ format: 'naabu-text', endpoints: 1 }]);
  expect(said.err).toContain('notes.txt is of no known format');
  expect(said.err).toContain('cannot be read (ENOENT)');
});

test('a scan of imports without any, and of a scope that covers none, says so', async () => {
  const none = await terminal.run(['scan', '--scope', scope, '--from-imports', '--data', join(terminal.home, 'none')]);
  expect(none.exit).not.toBe(0);
  const data = join(terminal.home, 'outside');
  await terminal.run(['import', '--data', data, '-'], { input: '198.51.100.7:9200\n' });
  const outside = await terminal.run(['scan', '--scope', scope, '--from-imports', '--data', data]);
  expect(outside.exit).toBe(4);
  expect(outside.err).toContain('covers none of the 1 endpoint that imports reported');
});
