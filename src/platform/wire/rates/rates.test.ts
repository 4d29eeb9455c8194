/** The rates, on a clock that the tests turn: how many may leave in any window, who waits, who recovers. */
import { expect, test } from 'vitest';
import { testWires } from '../test-gate.fixture.ts';
import { AMPLE, okText, serveText, targetOf } from '../test-server.fixture.ts';
import { type RateClock, type RateLimits, Rates } from './rates.ts';

const WIDE: RateLimits = {
  perHostPerSecond: 1000,
  perNetworkPerSecond: 1000,
  globalPerSecond: 1000,
  connectTimeoutMs: 1000,
  inFlight: 10_000,
};

test('one address gets its rate in every window', async () => {
  const run = await leave({ ...WIDE, perHostPerSecond: 10 }, Array(50).fill('192.0.2.1'));

  expect(mostInWindow(run, 1000)).toBeLessThanOrEqual(11);
  expect(run).toHaveLength(50);
});

test('one network gets its rate in every window, however many of its addresses wait', async () => {
  const run = await leave(
    { ...WIDE, perNetworkPerSecond: 20 },
    addresses(100, (i) => `192.0.2.${i}`),
  );

  expect(mostInWindow(run, 1000)).toBeLessThanOrEqual(21);
});

test('the whole run gets its rate in every window, over all networks', async () => {
  const run = await leave(
    { ...WIDE, globalPerSecond: 100 },
    addresses(300, (i) => `10.0.${i}.1`),
  );

  expect(mostInWindow(run, 1000)).toBeLessThanOrEqual(103);
});

test('a fast rate is reached although the clock ticks in milliseconds', async () => {
  const run = await leave(
    { ...WIDE, perHostPerSecond: 1e5, perNetworkPerSecond: 1e5, globalPerSecond: 5000 },
    addresses(5000, (i) => `10.${i % 50}.${i >> 8}.1`),
  );

  expect(run.at(-1)?.at).toBeLessThanOrEqual(1100);
});

test('an address that has to wait does not hold up the others', async () => {
  const run = await leave({ ...WIDE, perHostPerSecond: 1 }, [...Array(10).fill('192.0.2.1'), ...addresses(10, (i) => `198.51.${i}.1`)]);
  const others = run.filter((left) => left.address !== '192.0.2.1');

  expect(others).toHaveLength(10);
  expect(Math.max(...others.map((left) => left.at))).toBeLessThan(100);
});

test('callers of one address leave in the order in which they came', async () => {
  const clock = new TurnedClock();
  const rates = new Rates({ ...WIDE, perHostPerSecond: 10 }, clock);
  const left: number[] = [];
  const all = Promise.all([0, 1, 2, 3].map((i) => rates.request('192.0.2.1').then(() => left.push(i))));
  await clock.turn(1000);
  await all;

  expect(left).toEqual([0, 1, 2, 3]);
});

test('no more connects are under way than allowed', async () => {
  const clock = new TurnedClock();
  const rates = new Rates({ ...WIDE, inFlight: 3 }, clock);
  let granted = 0;
  for (let i = 0; i < 10; i += 1) void rates.connect(`10.0.${i}.1`).then(() => (granted += 1));
  await clock.turn(5000);

  expect(granted).toBe(3);
  rates.connected();
  await clock.turn(5000);
  expect(granted).toBe(4);
});

test('a host in distress gets half its rate each time, and wins it back slowly', async () => {
  const clock = new TurnedClock();
  const rates = new Rates({ ...WIDE, perHostPerSecond: 100 }, clock);
  rates.distressed('192.0.2.1');
  const once = rates.waitMs('192.0.2.1');
  rates.distressed('192.0.2.1');
  const twice = rates.waitMs('192.0.2.1');
  rates.answered('192.0.2.1');
  const slowedAfterOneAnswer = rates.isSlowed('192.0.2.1');
  for (let i = 0; i < 20; i += 1) rates.answered('192.0.2.1');

  expect([once, twice]).toEqual([20, 40]);
  expect(slowedAfterOneAnswer).toBe(true);
  expect(rates.isSlowed('192.0.2.1')).toBe(false);
});

test('a host is left alone for as long as it asked', async () => {
  const clock = new TurnedClock();
  const rates = new Rates(WIDE, clock);
  rates.distressed('192.0.2.1', 30_000);
  const left: number[] = [];
  void rates.request('192.0.2.1').then(() => left.push(clock.now()));
  await clock.turn(60_000);

  expect(left).toEqual([30_000]);
});

test('addresses that came to rest are forgotten', async () => {
  const clock = new TurnedClock();
  const rates = new Rates({ ...WIDE, perNetworkPerSecond: 1e9, globalPerSecond: 1e9 }, clock);
  for (let i = 0; i < 20_000; i += 1) {
    const granted = rates.request(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    await clock.turn(2);
    await granted;
  }

  expect(rates.remembered).toBeLessThan(5000);
});

test('an answer of 429 that asks for longer than the budget ends the next request at once', async () => {
  const stand = await serveText(() => okText('{}', 'Retry-After: 3600\r\n').replace('200 OK', '429 Too Many'));
  const wire = testWires().wireFor(targetOf(stand), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true, status: 429 });
  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'slow' });
  expect(stand.connections).toBe(1);
});

test('requests on a kept connection are paced, too', async () => {
  const stand = await serveText(() => okText('{}'));
  const clock = { now: () => performance.now() };
  const wire = testWires({ clock, rates: { ...WIDE, perHostPerSecond: 50 } }).wireFor(targetOf(stand), { ...AMPLE, seconds: 0.05 });
  const answers = [];
  // Our own waiting is not taken from the target's time: five requests need more than the 50 ms.
  for (let i = 0; i < 5; i += 1) answers.push(await wire.http({ path: '/' }));

  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(wire.spent.connections).toBe(1);
  expect(wire.spent.ms).toBeGreaterThan(50);
});

interface Left {
  readonly address: string;
  readonly at: number;
}

/** Lets everybody ask at once and turns the clock until all have left. */
async function leave(limits: RateLimits, from: readonly string[]): Promise<readonly Left[]> {
  const clock = new TurnedClock();
  const rates = new Rates(limits, clock);
  const left: Left[] = [];
  const all = from.map(async (address) => {
    if (await rates.connect(address)) left.push({ address, at: clock.now() });
    rates.connected();
  });
  for (let i = 0; i < 100_000 && left.length < from.length; i += 1) await clock.turn(1);
  await Promise.all(all);
  return left;
}

function mostInWindow(left: readonly Left[], windowMs: number): number {
  return Math.max(...left.map((first) => left.filter((other) => other.at >= first.at && other.at < first.at + windowMs).length));
}

function addresses(count: number, of: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

/** A clock that stands still until it is turned; wakes come in order. */
class TurnedClock implements RateClock {
  #now = 0;
  readonly #wakes = new Set<{ at: number; wake: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, wake: () => void): () => void {
    const entry = { at: this.#now + Math.max(1, Math.ceil(ms)), wake };
    this.#wakes.add(entry);
    return () => this.#wakes.delete(entry);
  }

  async turn(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (;;) {
      const due = [...this.#wakes].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#wakes.delete(due);
      this.#now = due.at;
      due.wake();
      await settle();
    }
    this.#now = until;
  }
}

/** Lets promises that are due run. */
async function settle(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await Promise.resolve();
}

test('leave without a wait is given only where a caller in the queue would have it now', async () => {
  const clock = new TurnedClock();
  const rates = new Rates({ ...WIDE, perHostPerSecond: 10, inFlight: 2 }, clock);
  await clock.turn(1000);

  expect(rates.connectNow('192.0.2.1')).toBe(true);
  expect(rates.connectNow('192.0.2.2')).toBe(true);
  expect(rates.connectNow('192.0.2.3')).toBe(false);
  rates.connected();
  expect(rates.connectNow('192.0.2.3')).toBe(true);
  rates.connected();
  rates.connected();
  const granted = Array.from({ length: 10 }, () => {
    const now = rates.connectNow('192.0.2.9');
    if (now) rates.connected();
    return now;
  });
  expect(granted.filter(Boolean)).toHaveLength(1);
});
