import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openTerminal } from './run-cli.fixture.ts';

const terminal = openTerminal();
const data = join(terminal.home, 'books');
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  terminal[Symbol.dispose]();
});

/** Starts a server in a process of its own; answers once it has said where it listens. */
async function serve(...words: readonly string[]) {
  const launcher = fileURLToPath(new URL('../../../bin/openward.js', import.meta.url));
  const child = spawn(process.execPath, [launcher, 'serve', '--data', data, '--port', '0', ...words], {
    cwd: terminal.home,
    env: { PATH: process.env['PATH'], HOME: terminal.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) break;
  }
  const link = /http:\/\/\S+login\?link=\S+/.exec(said)?.[0] ?? '';
  return { child, said, link, url: new URL('/', link).href };
}

async function signIn(link: string): Promise<Record<string, string>> {
  const opened = await fetch(link, { redirect: 'manual' });
  return { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
}

test('a server signs in whoever has its link, says who owns the directory, and ends in order on SIGTERM', async () => {
  const { child, link, url, said } = await serve('--as', 'ada');
  expect(said).toContain('Sign in as ada');
  const headers = await signIn(link);
  expect(await (await fetch(`${url}api/v1/session`, { headers })).json()).toMatchObject({ person: 'ada', mode: 'local' });
  expect(statSync(join(data, 'server.json')).mode & 0o077).toBe(0);

  const other = await terminal.run(['runs', 'list', '--data', data]);
  expect(other).toMatchObject({ exit: 3, err: expect.stringContaining(url) });
  const second = await terminal.run(['serve', '--data', data, '--port', '0']);
  expect(second.exit).toBe(3);
  const fresh = /http:\/\/\S+login\?link=\S+/.exec(second.err.replaceAll(/\s*\n\s*/g, ''))?.[0] ?? '';
  expect(fresh).not.toBe(link);

  const events = await fetch(`${url}api/v1/events`, { headers });
  const reading = events.text();
  child.kill('SIGTERM');
  expect(await reading).toContain('retry:');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(join(data, 'server.json'))).toBe(false);
  expect((await terminal.run(['ledger', 'verify', '--data', data])).exit).toBe(0);
}, 120_000);

test('a port that is taken and an address that others reach are refused, and the directory is free again', async () => {
  const wide = await terminal.run(['serve', '--data', data, '--host', '0.0.0.0']);
  expect(wide).toMatchObject({ exit: 2, err: expect.stringContaining('ADDRESS_UNUSABLE') });
  const { child, url } = await serve();
  const elsewhere = join(terminal.home, 'other');
  const taken = await terminal.run(['serve', '--data', elsewhere, '--port', new URL(url).port]);
  expect(taken).toMatchObject({ exit: 2, err: expect.stringContaining('something else listens there') });
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect((await terminal.run(['ledger', 'verify', '--data', elsewhere])).exit).toBe(0);
}, 120_000);
