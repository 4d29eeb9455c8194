import { expect, test } from 'vitest';
import { protocols } from '../../protocols/registry.generated.ts';
import { seededRandom, testWire } from '../../protocols/wire.fixture.ts';
import { identify } from '../../stages/probe/identify.ts';
import { outcomeOf } from '../../stages/probe/outcome-of.ts';
import { hostileServers, redirectsTo } from './index.ts';

test.each([...hostileServers, redirectsTo('http://127.0.0.2:9200/')])(
  'a scan says of a target that $title: $verdict',
  async (behaviour) => {
    const server = await behaviour.start('127.0.0.1', 0);
    const target = { kind: 'socket', host: server.address, port: server.port } as const;
    const found = await identify(target, {
      protocols,
      random: seededRandom(1),
      // Only those that never come to an end are cut short: a full answer may take its time on a busy machine.
      wireFor: (to, budget) => testWire(to, behaviour.ends === 'answer' ? budget : { ...budget, seconds: Math.min(budget.seconds, 1.5) }),
    });

    const { verdict, collections } = outcomeOf(target, found, undefined, new Date());
    await server.close();

    expect(verdict).toBe(behaviour.verdict);
    expect(collections).toBeUndefined();
  },
);
