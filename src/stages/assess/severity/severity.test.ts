/** Severity: every point has a reason, the vector says all, and worse facts never score less. Synthetic measurements. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataClasses, isDataClassId } from '../../classify/data-classes.ts';
import { metricIds, metrics } from './metrics.ts';
import { levels, rate } from './severity.ts';
import { formatVector, parseVector } from './vector.ts';
import { type Measured, weighSeverity } from './weigh-severity.ts';

const clinic: Measured = {
  classes: ['person-name', 'national-id', 'diagnosis'],
  sampled: true,
  persons: { estimate: 300_000, low: 280_000, high: 320_000 },
  writable: false,
  thirdParty: false,
  ageDays: undefined,
  indexed: undefined,
  reality: 'real',
};

const classIds = Object.keys(dataClasses).filter(isDataClassId);
const measured: fc.Arbitrary<Measured> = fc.record({
  classes: fc.subarray(classIds),
  sampled: fc.boolean(),
  persons: fc.option(
    fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(2_000_000)).map((numbers) => {
      const [low = 0, estimate = 0, high = 0] = numbers.toSorted((a, b) => a - b);
      return { low, estimate, high };
    }),
    { nil: undefined },
  ),
  writable: fc.boolean(),
  thirdParty: fc.boolean(),
  ageDays: fc.option(fc.nat(1000), { nil: undefined }),
  indexed: fc.option(fc.boolean(), { nil: undefined }),
  reality: fc.constantFrom('real', 'demo-data', 'honeypot-suspected'),
});

test('health data of hundreds of thousands are high, and a ransom note with write access makes them critical', () => {
  expect(weighSeverity(clinic)).toMatchObject({ level: 'high', vector: 'OWS:1/D:H/C:N/P:5/W:N/T:N/A:U/X:U/R:R' });
  expect(weighSeverity({ ...clinic, thirdParty: true, writable: true }).level).toBe('critical');
});

test('health data of some hundred persons are high, identifiers of as many without health data are not', () => {
  const persons = { estimate: 800, low: 760, high: 840 };
  expect(weighSeverity({ ...clinic, persons }).level).toBe('high');
  expect(weighSeverity({ ...clinic, persons, classes: ['person-name', 'phone'] }).level).toBe('low');
  expect(weighSeverity({ ...clinic, persons, classes: ['hiv-status'] }).score).toBeGreaterThan(weighSeverity({ ...clinic, persons }).score);
});

test('an open store without personal data is low at most, and demo data and honeypots are too, without hiding their reasons', () => {
  expect(weighSeverity({ ...clinic, classes: ['technical-metadata'], persons: undefined, writable: true }).level).toBe('low');
  const demo = weighSeverity({ ...clinic, reality: 'demo-data', thirdParty: true });
  expect(demo.level).toBe('low');
  expect(demo.reasons.map(({ text }) => text).join()).toContain('ransom note');
  expect(weighSeverity({ ...clinic, reality: 'honeypot-suspected' }).level).toBe('low');
});

test('an interval that crosses a band gives both ends', () => {
  const { range } = weighSeverity({ ...clinic, persons: { estimate: 105_000, low: 95_000, high: 115_000 } });

  expect(range.low.score).toBeLessThan(range.high.score);
});

test('what nobody sampled is not taken for harmless', () => {
  const unread = weighSeverity({ ...clinic, classes: [], sampled: false, persons: undefined });

  expect(unread.vector).toContain('D:U');
  expect(unread.score).toBeGreaterThan(weighSeverity({ ...clinic, classes: [], persons: undefined }).score);
});

test('reasons add up to the score unless a cap cuts it', () => {
  fc.assert(
    fc.property(measured, (given) => {
      const { score, reasons } = weighSeverity(given);
      const tenths = reasons.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
      expect(Math.round(score * 10)).toBeLessThanOrEqual(tenths);
      const capped = score === 3.9 || score === 10;
      expect(capped || Math.round(score * 10) === tenths).toBe(true);
      expect(reasons.map(({ metric }) => metric)).toEqual([...metricIds]);
    }),
  );
});

test('the vector reads back to the same vector and the same score', () => {
  fc.assert(
    fc.property(measured, (given) => {
      const { vector, score, level } = weighSeverity(given);
      const read = parseVector(vector);
      expect(read).toBeDefined();
      if (read === undefined) return;
      expect(formatVector(read)).toBe(vector);
      expect(rate(read)).toEqual({ score, level });
    }),
  );
});

test('more persons, more classes, a third party, write access, more age or an index never lower the score', () => {
  const rank = (given: Measured): number => weighSeverity(given).score;
  fc.assert(
    fc.property(measured, fc.constantFrom(...classIds), fc.nat(1_000_000), (drawn, id, more) => {
      const given = {
        ...drawn,
        sampled: true,
        persons: drawn.persons ?? { low: 0, estimate: 0, high: 0 },
        ageDays: drawn.ageDays ?? 0,
        indexed: drawn.indexed ?? false,
      };
      const before = rank(given);
      const { persons } = given;
      expect(rank({ ...given, classes: [...given.classes, id] })).toBeGreaterThanOrEqual(before);
      expect(rank({ ...given, persons: { ...persons, estimate: persons.estimate + more } })).toBeGreaterThanOrEqual(before);
      expect(rank({ ...given, thirdParty: true })).toBeGreaterThanOrEqual(before);
      expect(rank({ ...given, writable: true })).toBeGreaterThanOrEqual(before);
      expect(rank({ ...given, ageDays: given.ageDays + more })).toBeGreaterThanOrEqual(before);
      expect(rank({ ...given, indexed: true })).toBeGreaterThanOrEqual(before);
    }),
  );
});

test.each([
  '',
  'OWS:1',
  'OWS:2/D:H/C:N/P:5/W:N/T:N/A:U/X:U/R:R',
  'OWS:1/C:N/D:H/P:5/W:N/T:N/A:U/X:U/R:R',
  'OWS:1/D:Z/C:N/P:5/W:N/T:N/A:U/X:U/R:R',
  'OWS:1/D:constructor/C:N/P:5/W:N/T:N/A:U/X:U/R:R',
  `${'OWS:1/'.repeat(40)}`,
])('"%s" is no vector', (text) => {
  expect(parseVector(text)).toBeUndefined();
});

test('every value of every metric has a reason, and every level can be reached', () => {
  for (const { values } of Object.values(metrics))
    for (const { reason } of Object.values(values)) expect(reason.length).toBeGreaterThan(10);
  const reached = new Set([
    weighSeverity({ ...clinic, classes: [], persons: { estimate: 0, low: 0, high: 0 }, ageDays: 0, indexed: false }).level,
    weighSeverity({ ...clinic, reality: 'demo-data' }).level,
    weighSeverity({ ...clinic, classes: ['person-name'] }).level,
    weighSeverity(clinic).level,
    weighSeverity({ ...clinic, classes: ['hiv-status'], thirdParty: true, writable: true }).level,
  ]);
  expect([...reached]).toEqual([...levels]);
});
