import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Duration, kaplanMeier } from './kaplan-meier.ts';

/** Weeks in remission of 21 patients on 6-mercaptopurine and 21 on placebo (Freireich and others, 1963); + is censored. */
const treated = read('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = read('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

function read(text: string): Duration[] {
  return text.split(' ').map((word) => ({ time: Number.parseFloat(word), happened: !word.endsWith('+') }));
}

test('the curve and its standard errors are those that the textbooks print for the 6-MP trial', () => {
  const { steps, count, events, censored } = kaplanMeier(treated);
  expect({ count, events, censored }).toEqual({ count: 21, events: 9, censored: 12 });
  const printed = [
    [6, 21, 3, 0.8571, 0.0764],
    [7, 17, 1, 0.8067, 0.0869],
    [10, 15, 1, 0.7529, 0.0963],
    [13, 12, 1, 0.6902, 0.1068],
    [16, 11, 1, 0.6275, 0.1141],
    [22, 7, 1, 0.5378, 0.1282],
    [23, 6, 1, 0.4482, 0.1346],
  ];
  expect(
    steps.map(({ time, atRisk, events: happened, survival, standardError }) => [
      time,
      atRisk,
      happened,
      round(survival),
      round(standardError),
    ]),
  ).toEqual(printed);
});

test('the medians of the 6-MP trial are 23 weeks, with no upper end, and 8 weeks from 4 to 11', () => {
  expect(kaplanMeier(treated).median).toEqual({ time: 23, low: 13, high: null });
  expect(kaplanMeier(placebo).median).toEqual({ time: 8, low: 4, high: 11 });
});

test('without censoring the curve is the share that is left, whatever the times', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (times) => {
      const { steps } = kaplanMeier(times.map((time) => ({ time, happened: true })));
      for (const { time, survival } of steps) expect(survival).toBeCloseTo(times.filter((other) => other > time).length / times.length, 10);
    }),
  );
});

const durations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 15 }), happened: fc.boolean() }), { minLength: 1, maxLength: 50 });

/** Efron: the share of each censored case is handed to those that lasted longer. */
function byRedistribution(all: readonly Duration[], at: number): number {
  // An event comes before what is censored at the same time.
  const rows = all
    .toSorted((a, b) => a.time - b.time || Number(b.happened) - Number(a.happened))
    .map((one) => ({ ...one, mass: 1 / all.length }));
  for (const [index, row] of rows.entries()) {
    const after = rows.slice(index + 1);
    if (row.happened || after.length === 0) continue;
    for (const later of after) later.mass += row.mass / after.length;
    row.mass = 0;
  }
  return 1 - rows.filter(({ happened, time }) => happened && time <= at).reduce((sum, { mass }) => sum + mass, 0);
}

test('the curve equals the one that hands the share of the censored to those that lasted longer', () => {
  fc.assert(
    fc.property(durations, (all) => {
      for (const { time, survival } of kaplanMeier(all).steps) expect(survival).toBeCloseTo(byRedistribution(all, time), 9);
    }),
  );
});

test('the curve falls from one, its interval encloses it, and a case that has not happened never lowers it', () => {
  fc.assert(
    fc.property(durations, (all) => {
      let before = 1;
      for (const { survival, low, high } of kaplanMeier(all).steps) {
        expect(survival).toBeLessThanOrEqual(before);
        expect(low).toBeLessThanOrEqual(survival + 1e-12);
        expect(high).toBeGreaterThanOrEqual(survival - 1e-12);
        before = survival;
      }
      const longest = { time: 100, happened: false };
      const last = kaplanMeier(all).steps.at(-1)?.survival ?? 1;
      expect(kaplanMeier([...all, longest]).steps.at(-1)?.survival ?? 1).toBeGreaterThanOrEqual(last - 1e-12);
    }),
  );
});

test('nobody at all has no curve and no median, and a negative time is refused', () => {
  expect(kaplanMeier([])).toMatchObject({ count: 0, steps: [], median: { time: null, low: null, high: null } });
  expect(() => kaplanMeier([{ time: -1, happened: true }])).toThrow(TypeError);
});

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
