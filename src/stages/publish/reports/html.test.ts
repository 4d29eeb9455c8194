import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { reportFixture } from '../report.fixture.ts';
import { describeReportFormat, hostileRun, hostileTexts, renderReport } from '../report-format.conformance.ts';
import { htmlReport } from './html.ts';

describeReportFormat(htmlReport);

test('the page asks nothing of any other place and runs no script', async () => {
  const page = await renderReport(htmlReport, reportFixture());

  expect(page).toContain(`content="default-src 'none';`);
  expect(page).not.toMatch(/<(script|link|iframe|object|embed|img|form|base)\b/i);
  expect(page).not.toMatch(/\b(src|href)="(?!#)/i);
  expect(page).not.toMatch(/url\(|@import/i);
});

test.each(hostileTexts)('the text %j stays text', async (text) => {
  const page = await renderReport(htmlReport, hostileRun(text));

  expect(tagsOf(page)).toEqual(tagsOf(await renderReport(htmlReport, hostileRun('plain'))));
});

test('every element is closed in the order in which it was opened', async () => {
  const page = await renderReport(htmlReport, reportFixture());

  expect(unbalanced(page)).toEqual([]);
});

test('direction marks of a target cannot reorder the page', async () => {
  const page = await renderReport(htmlReport, hostileRun('\u202egnp.exe'));

  expect(page).not.toContain('\u202e');
});

test('what was not looked at stands in the report with its reason', async () => {
  const page = await renderReport(htmlReport, reportFixture());

  expect(page).toContain('What was not looked at, and why');
  expect(page).toContain('they hold no records of people');
  expect(page).toContain('<b>17</b> endpoints of the stated ranges');
});

test('an interrupted run says that it is not complete', async () => {
  const input = reportFixture();

  expect(await renderReport(htmlReport, { ...input, run: { ...input.run, state: 'interrupted' } })).toContain('This run is not complete.');
  expect(await renderReport(htmlReport, input)).not.toContain('This run is not complete.');
});

/** Names of all tags with their attributes' names, texts left out. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name = '', attributes = '']) => {
    const names = [...attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/gi)].map(([, attribute = '']) => attribute);
    return `${name} ${names.join(' ')}`;
  });
}

function unbalanced(page: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => problems.push(error.message));
  parser.write(page.replace(/^<!doctype html>/, '').replaceAll(/<(meta|br)([^>]*)>/g, '<$1$2/>')).close();
  return problems;
}

test('what the data point at stands in the report, with whether the scope covers it', async () => {
  const { outcomes, ...input } = reportFixture();
  const links = [{ target: 'gs://example-rx-images', count: 3, covered: false, refusal: 'not-covered' }];
  const page = await renderReport(htmlReport, { ...input, outcomes: outcomes.map((outcome) => ({ ...outcome, links })) });

  expect(page).toContain('The data point at');
  expect(page).toMatch(/gs:\/\/example-rx-images, named 3 times: the scope of this run does not cover it/);
});
