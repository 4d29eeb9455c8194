import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../../../lab/lookalikes/stand.ts';
import { outcomeSchema } from '../../../outcome.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from '../scope/scope-text.fixture.ts';

/** A scope over loopback; a server that hangs up on everyone stands for "something else". */
const terminal = openTerminal();
const server = createServer((socket) => socket.end('220 something else\r\n'));
let stand: Stand;
let port = 0;
let scope = '';

beforeAll(async () => {
  stand = await openStand(server, []);
  port = stand.port;
  scope = terminal.file('loopback.yaml', loopbackScopeText(port));
});

afterAll(async () => {
  await stand.close();
  terminal[Symbol.dispose]();
});

test('a dry run says what would be looked at, opens no books and sends nothing', async () => {
  const said = await terminal.run(['scan', '--scope', scope, '--dry-run', `127.0.0.1:${port}`, `127.0.0.77:${port}`]);

  expect(said.exit).toBe(0);
  expect(
    said.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { dryRun: true, target: `127.0.0.1:${port}`, granted: true, depth: 'metadata' },
    { dryRun: true, target: `127.0.0.77:${port}`, granted: false },
  ]);
  expect(existsSync(join(terminal.home, '.local'))).toBe(false);
});

test('a scan prints one outcome a line, and runs, report and ledger know of it', async () => {
  const said = await terminal.run(['scan', '--scope', scope, '-'], { input: `127.0.0.1:${port}\n# a comment\n127.0.0.2:${port}\n` });
  const outcomes = said.out
    .trimEnd()
    .split('\n')
    .map((line) => outcomeSchema.parse(JSON.parse(line)));

  expect(said.exit).toBe(0);
  expect(outcomes.map(({ target, verdict }) => ({ target, verdict }))).toEqual(
    expect.arrayContaining([
      { target: `127.0.0.1:${port}`, verdict: 'other-service' },
      { target: `127.0.0.2:${port}`, verdict: 'closed' },
    ]),
  );
  expect(said.err).toContain('finished after');

  const shown = await terminal.run(['runs', 'show', '--verdict', 'closed']);
  const page = join(terminal.home, 'report.html');
  const report = await terminal.run(['report', '--output', page]);
  const verified = await terminal.run(['ledger', 'verify']);

  expect(JSON.parse(shown.out)).toMatchObject({ target: `127.0.0.2:${port}` });
  expect(report).toMatchObject({ out: '', exit: 0 });
  expect(readFileSync(page, 'utf8')).toContain('Klinikverbund Nord, external ranges');
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true });
});

test('a target that the scope excludes is refused with 4 and no connection', async () => {
  const before = stand.connections;
  const said = await terminal.run(['scan', '--scope', scope, '--quiet', `127.0.0.77:${port}`]);

  expect(said.exit).toBe(4);
  expect(stand.connections).toBe(before);
});

test('named targets of which some are refused end with 5, the whole scope less its exclusions with 0', async () => {
  const named = await terminal.run(['scan', '--scope', scope, `127.0.0.2:${port}`, `127.0.0.77:${port}`]);
  const small = terminal.file('small.yaml', loopbackScopeText(port).replaceAll('127.0.0.0/24', '127.0.0.64/26'));
  const whole = await terminal.run(['scan', '--scope', small]);

  expect(named.exit).toBe(5);
  expect(named.err).toContain('1 target is not authorised; nothing was sent there.');
  expect(whole.exit).toBe(0);
  expect(whole.err).toContain('1 endpoint of the scope is excluded; nothing was sent there.');
});

test.each(['runs list', 'runs resume', 'exposures list', 'report', 'ledger verify', 'ledger export'])(
  '%s answers where there are no records, and makes no data directory',
  async (command) => {
    const nowhere = join(terminal.home, 'nowhere');

    const said = await terminal.run([...command.split(' '), '--data', nowhere]);

    expect(said).toMatchObject({ out: '', exit: 2, err: expect.stringContaining('DATA_ABSENT') });
    expect(existsSync(nowhere)).toBe(false);
  },
);

test('the doctor says that there are no records yet, and makes no data directory', async () => {
  const nowhere = join(terminal.home, 'nowhere');

  expect((await terminal.run(['doctor', '--format', 'table', '--data', nowhere])).out).toContain('none yet');
  expect(existsSync(nowhere)).toBe(false);
});

test('asking for a run that is not there ends with 2', async () => {
  expect(await terminal.run(['report', 'run_nowhere'])).toMatchObject({ out: '', exit: 2, err: expect.stringContaining('RUN_UNKNOWN') });
});
