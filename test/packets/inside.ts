/**
 * Runs inside a network namespace of its own, where every address is local: stands up the world, runs the real
 * command line under capture, and prints as JSON what each action put on the wire that it had no permission for.
 */

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { outcomeSchema } from '../../src/outcome.ts';
import { openTerminal } from '../../src/surfaces/cli/run-cli.fixture.ts';
import type { Account } from './account.ts';
import { captureWhile } from './capture.ts';
import { foreignPackets, type Permit } from './foreign-packets.ts';
import { show } from './pcap.ts';
import * as world from './world.ts';

const ports = new Set([world.SEARCH, world.MONGO]);
const scopeOnly: Permit = { protocol: 'tcp', addresses: world.permittedAddresses(), ports };
const swept: Permit = { ...scopeOnly, ports: new Set(world.sweptPorts) };
const oneOnly: Permit = { ...scopeOnly, addresses: new Set([world.inScope.search]) };
const namedOnly: Permit = { ...scopeOnly, addresses: new Set([world.inScope.search, world.inScope.mongo]) };
const dns: Permit = {
  protocol: 'udp',
  addresses: new Set([world.NAME_SERVER]),
  ports: new Set([53]),
  questions: new Set(world.names.keys()),
};

using terminal = openTerminal();
terminal.file('opt-out.txt', world.optOutText);
const addressScope = terminal.file('addresses.yaml', world.addressScope);
const sweptScope = terminal.file('swept.yaml', world.sweptScope);
const nameScope = terminal.file('names.yaml', world.nameScope);
const running = await world.openWorld();

const strangers = Object.values(world.untouchable).map((address) => `${address.includes(':') ? `[${address}]` : address}:${world.SEARCH}`);
const accounts: Record<string, Account> = {
  scan: await account([scopeOnly], ['scan', '--scope', addressScope]),
  sweep: await account([swept], ['scan', '--scope', sweptScope]),
  named: await account([oneOnly], ['scan', '--scope', addressScope, `${world.inScope.search}:9200`, ...strangers, ...world.forbiddenNames]),
  resolved: await account([namedOnly, dns], ['scan', '--scope', nameScope]),
  check: await account([], ['scope', 'check', '--scope', addressScope]),
  explain: await account([], ['scope', 'explain', '--scope', addressScope, strangers[0] ?? '']),
  dryRun: await account([], ['scan', '--dry-run', '--scope', nameScope]),
  report: await account([], ['report', '--output', `${terminal.home}/report.html`]),
  planted: await plant(),
};
await running.close();
writeFileSync(1, JSON.stringify(accounts));

async function account(permits: readonly Permit[], words: readonly string[]): Promise<Account> {
  const { result: said, packets, dropped } = await captureWhile(() => terminal.run(words));
  const scanned = words[0] === 'scan' && !words.includes('--dry-run');
  const outcomes = scanned
    ? said.out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => outcomeSchema.parse(JSON.parse(line)))
    : [];
  return {
    ...facts(packets, dropped, permits),
    said: said.err.slice(-2000),
    verdicts: Object.fromEntries(outcomes.map(({ target, verdict }) => [target, verdict])),
  };
}

/** What the same check says of packets that somebody does send where nobody may. */
async function plant(): Promise<Account> {
  const { packets, dropped } = await captureWhile(async () => {
    for (const host of [world.untouchable.excluded, world.untouchable.outside, world.untouchable['outside, over IPv6']]) {
      const socket = connect({ host, port: world.SEARCH });
      await once(socket, 'connect');
      socket.destroy();
    }
    const refused = connect({ host: '203.0.113.99', port: 443 });
    await once(refused, 'error');
    const socket = createSocket('udp4');
    await new Promise((resolve) => socket.send(question('stranger.example'), 53, world.NAME_SERVER, resolve));
    socket.close();
  });
  return { ...facts(packets, dropped, [scopeOnly, dns]), said: '', verdicts: {} };
}

function facts(packets: Parameters<typeof foreignPackets>[0], dropped: number, permits: readonly Permit[]) {
  return {
    packets: packets.length,
    dropped,
    foreign: foreignPackets(packets, permits).map(show),
    addresses: [...new Set(packets.flatMap(({ from, to }) => [from, to]))].sort(),
  };
}

function question(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([Buffer.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), ...labels, Buffer.from([0, 0, 1, 0, 1])]);
}
