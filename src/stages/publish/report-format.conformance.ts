/** The promises that every report format keeps; each format's test runs itself through them. */
import { expect, test } from 'vitest';
import { bare, reportFixture } from './report.fixture.ts';
import type { ReportFormat, ReportInput } from './report-format.ts';

export async function renderReport(format: ReportFormat, input: ReportInput): Promise<string> {
  let text = '';
  for await (const piece of format.render(input)) text += piece;
  return text;
}

export function describeReportFormat(format: ReportFormat): void {
  test(`${format.id}: the same run gives the same bytes`, async () => {
    expect(await renderReport(format, reportFixture())).toBe(await renderReport(format, reportFixture()));
  });

  test(`${format.id}: every exposure is named`, async () => {
    const text = await renderReport(format, reportFixture());

    for (const { target, verdict } of reportFixture().outcomes) if (verdict === 'open-data') expect(text).toContain(target);
  });

  test(`${format.id}: names in Arabic and Chinese arrive whole`, async () => {
    const text = await renderReport(format, reportFixture());

    expect(text).toContain('المرضى');
    expect(text).toContain('检验结果');
  });

  test(`${format.id}: a run without a single outcome is a complete document`, async () => {
    const text = await renderReport(format, { ...reportFixture(), outcomes: [] });

    expect(text.length).toBeGreaterThan(0);
    expect(text.endsWith('\n')).toBe(true);
  });

  test(`${format.id}: the input is not changed`, async () => {
    const input = reportFixture();
    await renderReport(format, input);

    expect(input).toEqual(reportFixture());
  });

  test(`${format.id}: an id and an extension that --format and --output can take`, () => {
    expect(format.id).toMatch(/^[a-z]+$/);
    expect(format.extension).toMatch(/^\.[a-z]+$/);
  });
}

/** Texts that a hostile store or scope could try to smuggle into a document. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></head><body>',
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)',
  'a\r\nb,"c"',
  '\u202egnp.exe',
  '{{constructor}}',
] as const;

/** A run in which every free text is one of the hostile ones. */
export function hostileRun(text: string): ReportInput {
  const input = reportFixture();
  const outcomes = input.outcomes.map((outcome) => ({
    ...outcome,
    target: text,
    reason: text,
    evidence: [{ id: text, text }],
    notLookedAt: [{ what: text, why: text }],
    collections: (outcome.collections ?? []).map((collection) => ({
      ...collection,
      name: text,
      classes: collection.classes.map((finding) => ({ ...finding, field: text, reasons: [text] })),
      languages: [{ id: text, share: 1 }],
    })),
  }));
  const scope = {
    ...input.scope,
    name: text,
    party: text,
    basis: text,
    reference: text,
    contact: text,
    optOut: text,
    covers: [text],
    excludes: [text],
  };
  return { ...input, scope, outcomes: [...outcomes, bare(text, text, 'unknown', text)] };
}
