/** The frame of the report: head, header band, navigation and footer. Nothing is fetched and no script runs. */
import { duration, figure, moment, size } from '../../figures.ts';
import type { ReportInput } from '../../report-format.ts';
import type { Totals } from '../../totals.ts';
import { foreign, html, type Markup, trusted } from './markup.ts';
import { style } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const mark = trusted(
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M6 28V6.5A2.5 2.5 0 0 1 8.500 4H21v24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/><path d="M21 8l6-2.500v22L21 28" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round"/><path d="M13.500 12v8M9.500 16h8" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>',
);

export function pageStart({ run, scope }: ReportInput, totals: Totals): Markup {
  return html`${trusted('<!doctype html>\n')}<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="generator" content="Openward ${run.version}">
<title>Exposure report: ${scope.name}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<header class="band"><div class="wrap">
<div class="mark">${mark} Openward <small>Exposure report</small></div>
<h1>${foreign(scope.name)}</h1>
<p class="sub">Authorised by ${foreign(scope.party)} (${foreign(scope.basis)}, ${foreign(scope.reference)}).</p>
<dl class="facts">
<div><dt>Measured</dt><dd>${moment(run.startedAt)}</dd></div>
<div><dt>Duration</dt><dd>${run.finishedAt === null ? 'not finished' : duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt))}</dd></div>
<div><dt>Depth</dt><dd>${run.depth}</dd></div>
<div><dt>Sent and received</dt><dd>${figure(totals.requests)} requests, ${size(totals.received)}</dd></div>
<div><dt>Run</dt><dd class="mono">${run.id}</dd></div>
</dl>
</div></header>
<nav aria-label="Sections"><div class="wrap"><ul>
<li><a href="#summary">Summary</a></li>${totals.exposures === 0 ? '' : html`<li><a href="#exposures">Exposures</a></li><li><a href="#exposure-details">Details</a></li>`}<li><a href="#not-looked-at">Not looked at</a></li><li><a href="#authorisation">Authorisation</a></li><li><a href="#method">Method and words</a></li>
</ul></div></nav>
<main class="wrap">
`;
}

export function pageEnd({ run, scope }: ReportInput): Markup {
  return html`
<div class="promise"><p><b>Value-free.</b> No value of any record is kept, here or anywhere else: this report holds counts, data classes, confidences and names in which everything but known words is masked.</p></div>
</main>
<footer><div class="wrap">Openward ${run.version} · run <span class="mono">${run.id}</span> · scope <span class="mono">${scope.hash.slice(0, 16)}</span> · all times UTC</div></footer>
</body>
</html>
`;
}
