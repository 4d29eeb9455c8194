import { expect, test } from 'vitest';
import { SpreadSample } from './sample.ts';

/** Park and Miller's generator, so that every run is the same. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function fill(records: number, seed = 7, limits = { records: 50, weight: 1_000_000 }): SpreadSample<number> {
  const sample = new SpreadSample<number>(limits, repeatable(seed));
  for (let at = 0; at < records; at++) if (sample.wants()) sample.keep(at, 10);
  return sample;
}

test('a stream that fits is kept whole and in order', () => {
  const sample = fill(50);

  expect(sample.complete).toBe(true);
  expect(sample.items()).toEqual(Array.from({ length: 50 }, (_, at) => at));
});

test('of a longer stream the number is kept, and every part of it has its share', () => {
  let early = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const items = fill(5000, seed).items();
    expect(new Set(items).size).toBe(50);
    early += items.filter((at) => at < 2500).length;
  }
  // 3000 draws, each early with one chance in two: six standard deviations.
  expect(Math.abs(early - 1500)).toBeLessThan(165);
});

test('records that weigh too much make the sample smaller', () => {
  const sample = fill(500, 7, { records: 50, weight: 200 });

  expect(sample.items().length).toBeLessThanOrEqual(20);
  expect(sample.items().length).toBeGreaterThan(0);
  expect(sample.seen).toBe(500);
});
