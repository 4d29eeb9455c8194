/** The statuses that a script tells apart beyond success and usage: found, refused, in part, interrupted. Synthetic data. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { errorCatalogue } from '../../errors.ts';
import { openSearchLookalike } from '../../lab/lookalikes/elasticsearch.ts';
import { openStand } from '../../lab/lookalikes/stand.ts';
import { exitMeanings } from './help/exit-codes.ts';
import { openTerminal, type Terminal } from './run-cli.fixture.ts';
import { loopbackScopeText } from './scope/scope-text.fixture.ts';

function terminalWithScope(port: number): { readonly terminal: Terminal; readonly scope: string } {
  const terminal = openTerminal();
  onTestFinished(() => terminal[Symbol.dispose]());
  return { terminal, scope: terminal.file('scope.yaml', loopbackScopeText(port)) };
}

test('every status that an error can have is explained once', () => {
  const explained = exitMeanings().map(({ status }) => status);

  expect(new Set(explained).size).toBe(explained.length);
  for (const { exit } of Object.values(errorCatalogue)) expect(explained).toContain(exit);
});

test('a store as grave as --fail-on ends with 1, a graver threshold with 0', async () => {
  const stand = await openSearchLookalike({ dataset: { collections: [{ name: 'stock', documents: () => [{ item: 'chair' }] }] } });
  onTestFinished(() => stand.close());
  const { terminal, scope } = terminalWithScope(stand.port);
  const scan = (least: string) => terminal.run(['scan', '--scope', scope, '--fail-on', least, `127.0.0.1:${stand.port}`]);

  expect(await scan('open-data')).toMatchObject({ exit: 1, out: expect.stringContaining('"verdict":"open-data"') });
  expect((await scan('open-write-possible')).exit).toBe(0);
});

test('an interrupt ends with 130 and names the way on', async () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const silent = await openStand(
    createServer(() => reach()),
    [],
  );
  onTestFinished(() => silent.close());
  const { terminal, scope } = terminalWithScope(silent.port);
  const program = fileURLToPath(new URL('../../../bin/openward.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'scan', '--scope', scope, `127.0.0.1:${silent.port}`], {
    cwd: terminal.home,
    env: { PATH: process.env['PATH'], HOME: terminal.home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.race([reached, closed]);
  child.kill('SIGINT');
  const exit = await closed;

  expect({ exit, err }).toMatchObject({ exit: 130, err: expect.stringContaining('(INTERRUPTED, exit 130)') });
  expect(err).toContain('openward runs resume');
});
