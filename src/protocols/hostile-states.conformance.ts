/**
 * Targets that are nobody's protocol: closed, silent, broken, endless, exploding. Every protocol must name
 * the state, stay within its budget and never take one of them for an open store.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { answering, closedPort, type HostileKind, hostileKinds, redirecting } from '../lab/lookalikes/hostile.ts';
import type { Stand } from '../lab/lookalikes/stand.ts';
import type { Budget } from '../platform/wire/contract.ts';
import type { Target } from '../target.ts';
import type { Probed, Protocol } from './protocol.ts';
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

    for (const kind of Object.values(hostileKinds)) {
      test(`a target that ${kind.title} is another service or unknown, within the budget`, () => expectHarmless(kind));
    }

    for (const status of [400, 404, 500, 502]) {
      test(`a target that answers ${status} to everything is another service, unknown, or no store there`, async () => {
        const { probed } = await probeAt(await begin(answering(status, 'nothing here')));

        expect(['other-service', 'unknown', 'closed']).toContain(probed.is === 'other' ? 'other-service' : probed.verdict);
      });
    }

    test('a redirect is not followed, and what it leads to is not taken for the target', async () => {
      const elsewhere = await begin(hostileKinds['other-service']);
      const { probed } = await probeAt(await begin(redirecting(`http://${elsewhere.address}:${elsewhere.port}/canary-path`)));

      expect(elsewhere.connections).toBe(0);
      expect(['other-service', 'unknown']).toContain(probed.is === 'other' ? 'other-service' : probed.verdict);
      expect(JSON.stringify(probed)).not.toContain('canary-path');
    });
  });

  async function expectHarmless(kind: HostileKind): Promise<void> {
    const { probed, spent } = await probeAt(await begin(kind));

    expect(['other-service', 'unknown']).toContain(probed.is === 'other' ? 'other-service' : probed.verdict);
    expect(spent.bytes).toBeLessThanOrEqual(SMALL.bytes ?? 0);
    expect(spent.expandedBytes).toBeLessThanOrEqual(SMALL.expandedBytes ?? 0);
    expect(spent.requests).toBeLessThanOrEqual(protocol.budget.requests);
  }

  async function probeAt(stand: Stand): Promise<{ probed: Probed; spent: { requests: number; bytes: number; expandedBytes: number } }> {
    const wire = testWire(targetOf(stand), { ...protocol.budget, ...SMALL });
    const probed = await protocol.probe(wire, { depth: 'sample', random: seededRandom(1) });
    const spent = wire.spent;
    wire.close();
    return { probed, spent };
  }
}

async function begin(kind: HostileKind): Promise<Stand> {
  const stand = await kind.start();
  open.push(stand);
  return stand;
}
