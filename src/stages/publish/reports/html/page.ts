/** The frame of the report: head, header band, navigation and footer. Nothing is fetched and no script runs. */
import { duration, figure, moment, size } from '../../figures.ts';
import { frameEnd, frameStart } from '../../page/frame.ts';
import { foreign, html, type Markup } from '../../page/markup.ts';
import type { ReportInput } from '../../report-format.ts';
import type { Totals } from '../../totals.ts';

export function pageStart({ run, scope }: ReportInput, totals: Totals): Markup {
  return frameStart({
    title: `Exposure report: ${scope.name}`,
    kind: 'Exposure report',
    heading: foreign(scope.name),
    version: run.version,
    skip: { to: 'summary', text: 'Skip to the summary' },
    band: html`<p class="sub">Authorised by ${foreign(scope.party)} (${foreign(scope.basis)}, ${foreign(scope.reference)}).</p>
<dl class="facts">
<div><dt>Measured</dt><dd>${moment(run.startedAt)}</dd></div>
<div><dt>Duration</dt><dd>${run.finishedAt === null ? 'not finished' : duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt))}</dd></div>
<div><dt>Depth</dt><dd>${run.depth}</dd></div>
<div><dt>Sent and received</dt><dd>${figure(totals.requests)} requests, ${size(totals.received)}</dd></div>
<div><dt>Run</dt><dd class="mono">${run.id}</dd></div>
</dl>
`,
    nav: html`<nav aria-label="Sections"><div class="wrap"><ul>
<li><a href="#summary">Summary</a></li>${totals.exposures === 0 ? '' : html`<li><a href="#exposures">Exposures</a></li><li><a href="#exposure-details">Details</a></li>`}<li><a href="#not-looked-at">Not looked at</a></li><li><a href="#authorisation">Authorisation</a></li><li><a href="#method">Method and words</a></li>
</ul></div></nav>
`,
  });
}

export function pageEnd({ run, scope }: ReportInput): Markup {
  return html`
<div class="promise"><p><b>Value-free.</b> No value of any record is kept, here or anywhere else: this report holds counts, data classes, confidences and names in which everything but known words is masked.</p></div>
${frameEnd(html`Openward ${run.version} · run <span class="mono">${run.id}</span> · scope <span class="mono">${scope.hash.slice(0, 16)}</span> · all times UTC`)}`;
}
