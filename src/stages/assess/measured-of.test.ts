/** From an outcome to what severity is weighed by. Invented stores. */
import { expect, test } from 'vitest';
import { bare, reportFixture } from '../publish/report.fixture.ts';
import { classesOf, measuredOf } from './measured-of.ts';
import { weighSeverity } from './severity/weigh-severity.ts';

const NOW = '2026-11-24T12:00:00Z';

test('flags, verdict and age come over', () => {
  const outcome = {
    ...bare('127.9.0.20:9200', 'elasticsearch', 'open-write-possible', 'x'),
    flags: [{ id: 'ransomed' as const, score: 1, reasons: [] }],
  };

  expect(measuredOf(outcome, { now: NOW, openSince: '2026-10-20T12:00:00Z', indexed: true })).toEqual({
    classes: [],
    sampled: false,
    persons: undefined,
    writable: true,
    thirdParty: true,
    ageDays: 35,
    indexed: true,
    reality: 'real',
  });
});

test('a clock that was set back makes no negative age', () => {
  expect(measuredOf(bare('127.9.0.20:9200', null, 'open-data', 'x'), { now: NOW, openSince: '2027-01-01T00:00:00Z' }).ageDays).toBe(0);
});

test('every outcome of a run can be weighed, and stores with health data of persons are at least high', () => {
  for (const outcome of reportFixture().outcomes) {
    const severity = weighSeverity(measuredOf(outcome, { now: NOW }));
    expect(severity.reasons).toHaveLength(8);
    if (outcome.flags.length === 0 && (outcome.store?.persons?.low ?? 0) > 100_000 && classesOf(outcome).includes('diagnosis'))
      expect(['high', 'critical']).toContain(severity.level);
  }
});
