/** The report for machines: one JSON document with the run, the scope, the totals and every outcome. */
import type { ReportFormat, ReportInput } from '../report-format.ts';
import { omissionsOf, totalsOf } from '../totals.ts';

export const jsonReport: ReportFormat = {
  id: 'json',
  title: 'JSON document',
  extension: '.json',
  mediaType: 'application/json',

  async *render(input: ReportInput) {
    const { run, scope, outcomes } = input;
    const head = {
      format: 'openward-report/1',
      run,
      scope,
      totals: totalsOf(outcomes, run.knocked),
      notLookedAt: omissionsOf(outcomes),
    };
    // One outcome a line, so that a large report can be read by line tools too.
    yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "outcomes": [`;
    for (const [index, outcome] of outcomes.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(outcome)}`;
    yield `${outcomes.length === 0 ? '' : '\n  '}]\n}\n`;
  },
};
