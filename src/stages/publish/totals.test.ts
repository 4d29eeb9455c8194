import { expect, test } from 'vitest';
import type { Outcome } from '../../outcome.ts';
import { reportFixture } from './report.fixture.ts';
import { renderReport } from './report-format.conformance.ts';
import { htmlReport } from './reports/html.ts';
import { apartText, totalsOf } from './totals.ts';

const { outcomes } = reportFixture();

/** The fixture with a flag at the store of these targets. */
function flagged(id: 'honeypot-suspected' | 'demo-data' | 'ransomed', ...targets: readonly string[]): readonly Outcome[] {
  return outcomes.map((outcome) =>
    targets.includes(outcome.target) ? { ...outcome, flags: [{ id, score: 0.9, reasons: ['It says yes to everything.'] }] } : outcome,
  );
}

test.each(['honeypot-suspected', 'demo-data'] as const)('stores that are %s are set apart, and their persons counted nowhere', (id) => {
  const whole = totalsOf(outcomes);
  const { exposures, withHealthData, persons, documents, bytes, apart, verdicts } = totalsOf(flagged(id, '127.9.0.1:9200'));

  expect({ exposures, withHealthData }).toEqual({ exposures: whole.exposures - 1, withHealthData: whole.withHealthData - 1 });
  expect(persons.estimate).toBe(whole.persons.estimate - 3004);
  expect(apart).toEqual({ exposures: 1, documents: whole.documents - documents, bytes: whole.bytes - bytes });
  expect(apart.documents).toBe(12_000);
  expect(verdicts).toEqual(whole.verdicts);
});

test('a ransom note does not set a store apart', () => {
  expect(totalsOf(flagged('ransomed', '127.9.0.1:9200'))).toMatchObject({ exposures: 10, apart: { exposures: 0 } });
});

test('a report says how many stores were set apart, and says nothing where there is none', async () => {
  const input = { ...reportFixture(), outcomes: flagged('demo-data', '127.9.0.1:9200', '127.9.0.2:27017') };

  expect(apartText(totalsOf(outcomes))).toBe('');
  expect(await renderReport(htmlReport, input)).toContain('Apart from these: 2 stores of demo data or suspected honeypots.');
  expect(await renderReport(htmlReport, reportFixture())).not.toContain('Apart from these');
});
