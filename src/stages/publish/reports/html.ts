/**
 * The report for people: one self-contained HTML file. It fetches nothing, runs no script, reads well on a
 * phone and on paper, in the dark and by ear; whatever a target could have chosen is escaped and isolated.
 */
import type { ReportFormat, ReportInput } from '../report-format.ts';
import { byGravity, totalsOf } from '../totals.ts';
import { isExposure } from '../verdict-words.ts';
import { exposureSection } from './html/exposure-section.ts';
import { exposureTable } from './html/exposure-table.ts';
import { overview } from './html/overview.ts';
import { pageEnd, pageStart } from './html/page.ts';
import { authorisation, method, notLookedAt, otherTargets } from './html/remainder.ts';

/** With more exposures than this, the fields of a collection show when they are asked for, and on paper. */
const MOST_UNFOLDED = 3;

export const htmlReport: ReportFormat = {
  id: 'html',
  title: 'Page for people (HTML)',
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',

  async *render(input: ReportInput) {
    const totals = totalsOf(input.outcomes, input.run.knocked);
    const ordered = [...input.outcomes].sort(byGravity);
    const exposures = ordered.filter(({ verdict }) => isExposure(verdict));
    yield pageStart(input, totals).text;
    yield overview(input, totals, exposures).text;
    yield exposureTable(exposures).text;
    if (exposures.length > 0)
      yield '<section id="exposure-details" aria-labelledby="details-title">\n<h2 id="details-title">Each exposure</h2>';
    for (const [index, outcome] of exposures.entries()) yield exposureSection(outcome, index + 1, exposures.length <= MOST_UNFOLDED).text;
    if (exposures.length > 0) yield '</section>';
    yield otherTargets(ordered.filter(({ verdict }) => !isExposure(verdict))).text;
    yield notLookedAt(input).text;
    yield authorisation(input).text;
    yield method().text;
    yield pageEnd(input).text;
  },
};
