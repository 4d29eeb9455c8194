/**
 * Promise 1 on the wire itself: in a network namespace where every address of the world answers, the real command
 * line scans under capture, and not one packet goes to or comes from an address that nobody authorised.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingCommand } from '../../src/lab/servers/machine.ts';
import { type Account, accountsSchema } from './account.ts';
import { inScope, MONGO, NAME_SERVER, SEARCH, untouchable } from './world.ts';

const why = await whyNot();
if (why !== undefined && process.env['CI'] !== undefined) throw new Error(`The packet capture cannot run: ${why}.`);
if (why !== undefined) console.warn(`SKIPPED packet capture: ${why}`);

/** Every address is local and answers; the machine's own name server is another. */
const SET_UP = `set -e
ip link set lo up
ip route add local default dev lo table local
ip -6 route add local default dev lo table local
echo 1 > /proc/sys/net/ipv6/ip_nonlocal_bind
mount --bind "$1" /etc/resolv.conf
shift
exec "$@"`;

describe.skipIf(why !== undefined)(`packets, captured in a network namespace${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'openward-packets-'));
  let accounts: Readonly<Record<string, Account>> = {};
  const of = (name: string): Account => {
    const account = accounts[name];
    if (account === undefined) throw new Error(`There is no account of "${name}".`);
    return account;
  };

  beforeAll(async () => {
    const resolv = join(folder, 'resolv.conf');
    writeFileSync(resolv, `nameserver ${NAME_SERVER}\n`);
    const inside = join(import.meta.dirname, 'inside.ts');
    accounts = accountsSchema.parse(
      JSON.parse(await run('unshare', ['--net', '--mount', 'sh', '-c', SET_UP, 'sh', resolv, process.execPath, inside])),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the capture lost no packet, and saw those to hosts of the scope', () => {
    for (const account of Object.values(accounts)) expect(account.dropped).toBe(0);
    expect(of('scan').addresses).toEqual(expect.arrayContaining(Object.values(inScope)));
    expect(of('scan').packets).toBeGreaterThan(200);
    expect(of('sweep').packets).toBeGreaterThan(4000);
  });

  test('the check finds packets to an excluded, an outside and an unlisted address, and a question for a stranger', () => {
    const foreign = of('planted').foreign.join('\n');

    for (const address of [untouchable.excluded, untouchable.outside]) expect(foreign).toContain(`> ${address}:${SEARCH}`);
    expect(foreign).toContain(`> ${untouchable['outside, over IPv6']}:${SEARCH}`);
    expect(foreign).toContain('> 203.0.113.99:443');
    expect(foreign).toContain(`> ${NAME_SERVER}:53 asks for stranger.example`);
  });

  test('a scan of everything that a scope covers sends no packet to anybody else, and asks no name server', () => {
    const { foreign, verdicts, said } = of('scan');

    expect(foreign, said).toEqual([]);
    expect(verdicts).toMatchObject({
      [`${inScope.search}:${SEARCH}`]: 'open-data',
      [`${inScope.mongo}:${MONGO}`]: 'open-data',
      [`[${inScope.search6}]:${SEARCH}`]: 'open-data',
      [`${inScope.redirect}:${SEARCH}`]: 'other-service',
      [`${untouchable.excluded}:${SEARCH}`]: 'unknown',
      [`${untouchable['opted out']}:${MONGO}`]: 'unknown',
    });
  });

  test('a sweep over thousands of endpoints knocks at none that is excluded or opted out', () => {
    const { foreign, addresses, said } = of('sweep');

    expect(foreign, said).toEqual([]);
    expect(addresses).toHaveLength(47);
  });

  test('a scan that is pointed at strangers, excluded and opted-out targets by hand reaches the covered one alone', () => {
    const { foreign, verdicts, said } = of('named');

    expect(foreign, said).toEqual([]);
    expect(verdicts[`${inScope.search}:${SEARCH}`]).toBe('open-data');
    expect(Object.values(verdicts).filter((verdict) => verdict !== 'unknown')).toHaveLength(1);
  });

  test('a name is looked up, and an answer that leads to an address nobody authorised is not followed', () => {
    const { foreign, verdicts, said } = of('resolved');

    expect(foreign, said).toEqual([]);
    expect(verdicts).toMatchObject({
      [`clinic.example:${SEARCH}`]: 'open-data',
      [`moved.example:${SEARCH}`]: 'unknown',
      [`hidden.example:${SEARCH}`]: 'unknown',
      [`objector.example:${MONGO}`]: 'unknown',
    });
  });

  test.each(['check', 'explain', 'dryRun', 'report'])('%s sends nothing at all', (name) => {
    expect(of(name)).toMatchObject({ packets: 0, foreign: [] });
  });
});

/** @returns undefined where a namespace can be made and captured */
async function whyNot(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs Linux and root';
  const missing = await missingCommand('tcpdump', 'ip', 'unshare', 'mount');
  if (missing !== undefined) return missing;
  return run('unshare', ['--net', '--mount', 'true']).then(
    () => undefined,
    () => 'this system makes no network namespace',
  );
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { maxBuffer: 64 * 2 ** 20 }, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new Error(`${command} failed: ${err}`, { cause: error }));
    });
  });
}
