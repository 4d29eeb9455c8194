import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../outcome.ts';
import { reportFixture } from '../../../stages/publish/report.fixture.ts';
import { RunSummary } from './run-summary.ts';

const colours = picocolors.createColors(false);
const { run, outcomes } = reportFixture();

function summaryOfFixture(): RunSummary {
  const summary = new RunSummary();
  for (const outcome of outcomes) summary.add(outcome);
  return summary;
}

test('it counts verdicts, gravest first, with those that a knock settled', () => {
  const text = summaryOfFixture().text('run-1', 'finished', 4000, run.knocked, colours);

  expect(text).toMatch(/^Run run-1 finished after 4\.0 s: 1 open-write-possible, 8 open-data, 1 metadata-only, 2 open-empty, /);
  expect(text).toContain('4,013 closed');
});

test('it says what lies open and what was not looked at', () => {
  const text = summaryOfFixture().text('run-1', 'finished', 4000, run.knocked, colours);

  expect(text).toContain('10 exposures, 9 of them with health data: ≈ 17,855 (17,141–18,659) persons, 202,000 documents, 1.27 GB.');
  expect(text).toContain('Not looked at: 17 endpoints that the scope refuses.');
});

test('it sets a suspected honeypot apart from what it adds up', () => {
  const summary = new RunSummary();
  const flag: Outcome['flags'][number] = { id: 'honeypot-suspected', score: 0.9, reasons: [] };
  for (const outcome of outcomes) summary.add(outcome.target === '127.9.0.1:9200' ? { ...outcome, flags: [flag] } : outcome);

  expect(summary.text('run-1', 'finished', 4000, run.knocked, colours)).toMatch(
    /9 exposures, 8 of them with health data: ≈ 14,851 .* Apart from these: 1 store of demo data or suspected honeypots\./,
  );
});

test('it names what the data point at, once, with whether the scope covers it and what would look at it', () => {
  const summary = new RunSummary();
  const away = { target: 'gs://example-rx-images', count: 2, covered: false, refusal: 'not-covered' };
  const inside = { target: 's3://example-scans', count: 1, covered: true };
  for (const outcome of outcomes) summary.add({ ...outcome, links: [away, inside] });
  const text = summary.text('run-1', 'finished', 4000, run.knocked, colours);

  expect(text.match(/gs:\/\/example-rx-images/g)).toHaveLength(1);
  expect(text).toMatch(/gs:\/\/example-rx-images, named \d+ times: the scope of this run does not cover it/);
  expect(text).toContain('"openward scan --scope FILE s3://example-scans" looks at it');
});

test('--fail-on counts graver verdicts too, and an empty store is less than names', () => {
  const summary = summaryOfFixture();
  const onlyEmpty = new RunSummary();
  for (const outcome of outcomes) if (outcome.verdict === 'open-empty') onlyEmpty.add(outcome);

  expect(summary.reaches('open-write-possible')).toBe(true);
  expect(onlyEmpty.reaches('open-empty')).toBe(true);
  expect(onlyEmpty.reaches('metadata-only')).toBe(false);
});
