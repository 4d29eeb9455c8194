import { expect, test } from 'vitest';
import { z } from 'zod';
import { outcomeSchema } from '../../../outcome.ts';
import { reportFixture } from '../report.fixture.ts';
import { describeReportFormat, hostileRun, hostileTexts, renderReport } from '../report-format.conformance.ts';
import { runFactsSchema, scopeFactsSchema } from '../report-format.ts';
import { jsonReport } from './json.ts';

describeReportFormat(jsonReport);

const documentSchema = z.looseObject({
  format: z.literal('openward-report/1'),
  run: runFactsSchema,
  scope: scopeFactsSchema,
  totals: z.looseObject({ exposures: z.number(), documents: z.number(), persons: z.looseObject({ estimate: z.number() }) }),
  outcomes: z.array(outcomeSchema),
});

test('run, scope and outcomes come back as they went in', async () => {
  const input = reportFixture();
  const document = documentSchema.parse(JSON.parse(await renderReport(jsonReport, input)));

  expect(document.run).toEqual(input.run);
  expect(document.scope).toEqual(input.scope);
  expect(document.outcomes).toEqual(input.outcomes);
});

test('the totals add up exposures alone', async () => {
  const { totals } = documentSchema.parse(JSON.parse(await renderReport(jsonReport, reportFixture())));

  expect(totals.exposures).toBe(10);
  expect(totals.documents).toBe(202_000);
  expect(totals.persons.estimate).toBe(17_855);
});

test.each(hostileTexts)('the text %j is valid JSON', async (text) => {
  expect(documentSchema.parse(JSON.parse(await renderReport(jsonReport, hostileRun(text)))).scope.name).toBe(text);
});
