import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTerminal } from './run-cli.fixture.ts';
import { scopeText } from './scope/scope-text.fixture.ts';

const terminal = openTerminal();
const scope = terminal.file('scope.yaml', scopeText);
const expired = terminal.file('expired.yaml', scopeText.replace('2026-01-01', '2019-01-01').replace('2099-12-31', '2019-12-31'));
const malformed = terminal.file('malformed.yaml', scopeText.replace('cidr: 192.0.2.0/24', 'cidr: 192.0.2.0/99'));
afterAll(() => terminal[Symbol.dispose]());

test('without words it shows help on standard output and ends with 0', async () => {
  const said = await terminal.run([]);

  expect(said).toMatchObject({ err: '', exit: 0 });
  expect(said.out).toContain('openward');
});

test('the version stands alone on standard output', async () => {
  expect(await terminal.run(['--version'])).toMatchObject({ out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '', exit: 0 });
});

test('an unknown command ends with 2, leaves standard output empty and names the near one', async () => {
  const said = await terminal.run(['scam']);

  expect(said).toMatchObject({ out: '', exit: 2 });
  expect(said.err).toContain('(USAGE, exit 2)');
  expect(said.err).toContain('Did you mean scan?');
});

test('an unknown flag ends with 2 and names the near one', async () => {
  const said = await terminal.run(['scan', '--dry-rn']);

  expect(said).toMatchObject({ out: '', exit: 2 });
  expect(said.err).toContain('Did you mean --dry-run?');
});

test.each([
  [['scan', '--color'], 'error: --color needs a value: WHEN.'],
  [['runs', 'list', 'extra'], 'error: Too many arguments for "list". Expected 0 arguments but got 1: extra.  '],
  [['runs', 'show', '--verdict', 'opne-data'], 'error: --verdict must be one of closed, filtered,'],
])('%j is told in our words and ends with 2', async (words, beginning) => {
  const said = await terminal.run(words);

  expect(said).toMatchObject({ out: '', exit: 2 });
  expect(said.err.startsWith(beginning), said.err).toBe(true);
});

test('a group without a verb ends with 2', async () => {
  expect(await terminal.run(['scope'])).toMatchObject({ out: '', exit: 2, err: expect.stringContaining('needs a verb') });
});

test('results are JSON Lines when piped and a table when asked for', async () => {
  const piped = await terminal.run(['config', 'explain']);
  const table = await terminal.run(['config', 'explain', '--format', 'table']);

  for (const line of piped.out.trimEnd().split('\n')) expect(z.looseObject({ key: z.string() }).parse(JSON.parse(line)).key).not.toBe('');
  expect(table.out).toMatch(/^KEY +VALUE/);
});

test('the flags that all commands know may stand before the command', async () => {
  const before = await terminal.run(['--format', 'json', 'config', 'explain', 'data']);

  expect(JSON.parse(before.out)).toMatchObject({ key: 'data' });
});

test('--output takes the results, its extension the form, and standard output stays empty', async () => {
  const path = join(terminal.home, 'explained.json');
  const said = await terminal.run(['config', 'explain', '--output', path]);

  expect(said).toMatchObject({ out: '', exit: 0 });
  expect(statSync(path).size).toBeGreaterThan(100);
});

test('an output that cannot be written ends with 3', async () => {
  const said = await terminal.run(['config', 'schema', '--output', join(terminal.home, 'no-such-folder', 'x.json')]);

  expect(said).toMatchObject({ out: '', exit: 3, err: expect.stringContaining('OUTPUT_UNWRITABLE') });
});

test('a reader that went away is no failure', async () => {
  expect(await terminal.run(['help', 'settings'], { readerLeaves: true })).toMatchObject({ err: '', exit: 0 });
});

test.skipIf(!existsSync('/dev/full'))('a full disk behind a redirect ends with 3 and its code', () => {
  const program = fileURLToPath(new URL('../../../bin/openward.js', import.meta.url));
  const full = openSync('/dev/full', 'w');
  const said = spawnSync(process.execPath, [program, 'help', 'settings'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);

  expect(said).toMatchObject({ status: 3, stderr: expect.stringContaining('(OUTPUT_UNWRITABLE, exit 3)') });
});

test('a scope that does not exist, that is malformed or that has expired is told apart', async () => {
  const [missing, broken, old] = await Promise.all([
    terminal.run(['scope', 'check', 'nowhere.yaml']),
    terminal.run(['scope', 'check', malformed]),
    terminal.run(['scope', 'check', expired]),
  ]);

  expect(missing).toMatchObject({ out: '', exit: 2, err: expect.stringContaining('SCOPE_UNREADABLE') });
  expect(broken).toMatchObject({ out: '', exit: 2, err: expect.stringMatching(/line \d+, column \d+: targets\[0\]\.cidr/) });
  expect(old).toMatchObject({ exit: 4, err: expect.stringContaining('SCOPE_EXPIRED') });
});

test('scope explain ends with 0 for a covered target and with 4 for a refused one', async () => {
  const [covered, refused] = await Promise.all([
    terminal.run(['scope', 'explain', '--scope', scope, '192.0.2.70:9200']),
    terminal.run(['scope', 'explain', '--scope', scope, '192.0.2.77:9200']),
  ]);

  expect(covered.exit).toBe(0);
  expect(JSON.parse(covered.out)).toMatchObject({ granted: true, depth: 'sample' });
  expect(refused.exit).toBe(4);
  expect(JSON.parse(refused.out)).toMatchObject({ granted: false, code: 'excluded' });
});

test('a scan outside the period of its scope is refused before anything is opened', async () => {
  expect(await terminal.run(['scan', '--scope', expired])).toMatchObject({ out: '', exit: 4 });
});

test('keys are made, a scope is signed, and a change of the scope is noticed', async () => {
  const key = join(terminal.home, 'authority.key');
  const signed = terminal.file('signed.yaml', scopeText);
  await terminal.run(['scope', 'keygen', key]);
  await terminal.run(['scope', 'sign', signed, '--key', key]);
  const held = await terminal.run(['scope', 'verify', signed, '--key', `${key}.pub`]);
  terminal.file('signed.yaml', scopeText.replace('192.0.2.77', '192.0.2.78'));
  const changed = await terminal.run(['scope', 'verify', signed, '--key', `${key}.pub`]);

  expect(statSync(key).mode & 0o077).toBe(0);
  expect(held.exit).toBe(0);
  expect(JSON.parse(held.out)).toMatchObject({ state: 'trusted' });
  expect(changed).toMatchObject({ out: '', exit: 4, err: expect.stringContaining('SCOPE_SIGNATURE_INVALID') });
});

test('an opt-out is written to the list, and the target is refused from then on', async () => {
  await terminal.run(['scope', 'opt-out', '192.0.2.70', '--reason', 'asked\nby mail']);
  const listed = await terminal.run(['scope', 'opt-out']);
  const explained = await terminal.run(['scope', 'explain', '--scope', scope, '192.0.2.70:9200']);

  expect(listed.out.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(listed.out)).toMatchObject({ entry: '192.0.2.70', reason: expect.stringContaining('asked by mail') });
  expect(JSON.parse(explained.out)).toMatchObject({ granted: false, code: 'opted-out' });
  await terminal.run(['scope', 'opt-out', 'not an address']);
});

test('colours come when asked for, and not into a pipe', async () => {
  const start = '\u001b[';
  const [piped, always, forced, none] = await Promise.all([
    terminal.run(['scam']),
    terminal.run(['scam', '--color', 'always']),
    terminal.run(['scam'], { environment: { CLICOLOR_FORCE: '1' } }),
    terminal.run(['scam'], { environment: { CLICOLOR_FORCE: '1', NO_COLOR: '1' } }),
  ]);

  expect([piped, always, forced, none].map(({ err }) => err.includes(start))).toEqual([false, true, true, false]);
});

test('a stack is shown at -vv alone', async () => {
  const file = terminal.file('a-file', '');
  const plain = await terminal.run(['runs', 'list', '--data', file]);
  const loud = await terminal.run(['runs', 'list', '--data', file, '-vv']);

  expect(plain).toMatchObject({ out: '', exit: 2 });
  expect(plain.err).not.toMatch(/^\s+at /m);
  expect(loud.err).toMatch(/^\s+at /m);
});

test('a flag counts before the environment, the environment before a file', async () => {
  terminal.file('openward.yaml', 'rate: 7\n');
  const from = async (words: readonly string[], environment: Record<string, string>): Promise<unknown> =>
    JSON.parse((await terminal.run(['config', 'explain', 'color', ...words], { environment })).out);
  const file = terminal.file('settings.yaml', 'color: never\n');

  expect(await from(['--config', file], {})).toMatchObject({ value: 'never', from: `file ${file}` });
  expect(await from(['--config', file], { OPENWARD_COLOR: 'auto' })).toMatchObject({ value: 'auto', from: 'environment OPENWARD_COLOR' });
  expect(await from(['--config', file, '--color', 'never'], { OPENWARD_COLOR: 'auto' })).toMatchObject({
    value: 'never',
    from: 'flag --color',
  });
  expect(JSON.parse((await terminal.run(['config', 'explain', 'rate'])).out)).toMatchObject({ value: 7 });
});

test('a setting that nobody knows is named with its file', async () => {
  const file = terminal.file('wrong.yaml', 'colour: never\n');

  expect(await terminal.run(['config', 'explain', '--config', file])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('"colour" in'),
  });
});
