/**
 * Targets that are nobody's protocol: closed, silent, broken, endless, exploding. Every protocol must say that it is
 * not at home there, stay within its budget and never take one of them for an open store.
 */
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { answersWithStatus, type HostileBehaviour, hostileServers, redirectsTo } from '../lab/hostile/index.ts';
import { closedPort, openStand, type Stand } from '../lab/lookalikes/stand.ts';
import type { Budget } from '../platform/wire/contract.ts';
import type { Target } from '../target.ts';
import type { Protocol } from './protocol.ts';
import { seededRandom, testWire } from './wire.fixture.ts';

const open: Stand[] = [];

/** Small enough that the slowest stand costs a second, and the largest a few megabytes. */
const SMALL: Partial<Budget> = { seconds: 1, bytes: 2_000_000, expandedBytes: 4_000_000 };

export function describeHostileStates(protocol: Protocol, targetOf: (stand: Stand) => Target): void {
  describe('targets of no protocol', () => {
    afterEach(async () => {
      await Promise.all(open.splice(0).map((stand) => stand.close()));
    });

    test('a port on which nothing listens is closed', async () => {
      const { probed } = await probeAt(await closedPort());

      expect(probed).toMatchObject({ is: 'unreached', verdict: 'closed' });
    });

    for (const kind of hostileServers.filter(({ verdict }) => verdict !== 'open-data')) {
      test(`a target that ${kind.title} is not of this protocol, within the budget`, () => expectStranger(kind));
    }

    for (const status of [400, 404, 500, 502]) {
      test(`a target that answers ${status} to everything is another service, unknown, or no store there`, async () => {
        const { probed } = await probeAt(await begin(answersWithStatus(status, 'nothing here')));

        expect(['other-service', 'unknown', 'closed']).toContain(probed.is === 'other' ? 'other-service' : probed.verdict);
      });
    }

    test('a redirect is not followed, and what it leads to is not taken for the target', async () => {
      const elsewhere = await openStand(createServer(), []);
      open.push(elsewhere);
      const { probed, isBucket } = await probeAt(await begin(redirectsTo(`http://${elsewhere.address}:${elsewhere.port}/canary-path`)));

      expect(elsewhere.connections).toBe(0);
      expect(probed).toMatchObject(strangerTo(isBucket));
      expect(JSON.stringify(probed)).not.toContain('canary-path');
    });
  });

  async function expectStranger(kind: HostileBehaviour): Promise<void> {
    const { probed, spent, isBucket } = await probeAt(await begin(kind));

    expect(probed).toMatchObject(strangerTo(isBucket));
    expect(spent.bytes).toBeLessThanOrEqual(SMALL.bytes ?? 0);
    expect(spent.expandedBytes).toBeLessThanOrEqual(SMALL.expandedBytes ?? 0);
    expect(spent.requests).toBeLessThanOrEqual(protocol.budget.requests);
  }

  async function probeAt(stand: Stand) {
    const target = targetOf(stand);
    const wire = testWire(target, { ...protocol.budget, ...SMALL });
    const probed = await protocol.probe(wire, { depth: 'sample', random: seededRandom(1) });
    const spent = wire.spent;
    wire.close();
    return { probed, spent, isBucket: target.kind === 'bucket' };
  }
}

/** Behind an address something else may be; a bucket that does not answer as one is unknown. */
function strangerTo(isBucket: boolean) {
  return isBucket ? { verdict: 'unknown' } : { is: 'other' };
}

async function begin(kind: HostileBehaviour): Promise<Stand> {
  const stand = await kind.start('127.0.0.1', 0);
  open.push(stand);
  return stand;
}
