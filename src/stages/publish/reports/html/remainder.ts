/** What stands behind the exposures: the other targets, what was not looked at, the scope, method and words. */
import type { Outcome } from '../../../../outcome.ts';
import { type Verdict, verdicts } from '../../../../protocols/protocol.ts';
import { figure, moment } from '../../figures.ts';
import { foreign, html, type Markup } from '../../page/markup.ts';
import type { ReportInput } from '../../report-format.ts';
import { omissionsOf } from '../../totals.ts';
import { flagWords, verdictWords } from '../../verdict-words.ts';
import { flagBadges, verdictBadge } from './badge.ts';

const MOST_ROWS = 500;

export function otherTargets(others: readonly Outcome[]): Markup {
  const shown = others.filter(({ verdict }) => verdict !== 'closed' && verdict !== 'filtered');
  if (shown.length === 0) return html``;
  return html`
<section id="others" aria-labelledby="others-title">
<h2 id="others-title">Other targets that answered</h2>
<div class="panel"><table class="flow" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader">Target</th><th role="columnheader">Verdict</th><th role="columnheader">Why</th></tr></thead>
<tbody role="rowgroup">${shown
    .slice(0, MOST_ROWS)
    .map(
      ({ target, verdict, flags, reason }) =>
        html`<tr role="row"><td role="cell" class="head mono">${foreign(target)}</td><td role="cell" data-label="Verdict"><span>${verdictBadge(verdict)}${flagBadges(flags)}</span></td><td role="cell" data-label="Why">${foreign(reason)}</td></tr>`,
    )}</tbody></table>
${shown.length > MOST_ROWS ? html`<p class="hint">${figure(shown.length - MOST_ROWS)} more stand in the JSON report.</p>` : html``}</div>
</section>`;
}

export function notLookedAt({ outcomes, run }: ReportInput): Markup {
  const omitted = omissionsOf(outcomes);
  const unreached = (verdict: Verdict): number => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return html`
<section id="not-looked-at" aria-labelledby="not-looked-at-title">
<h2 id="not-looked-at-title">What was not looked at, and why</h2>
<div class="panel">
<ul class="plain">
${run.knocked.refused > 0 ? html`<li><b>${figure(run.knocked.refused)}</b> endpoints of the stated ranges: excluded, opted out or not covered by the scope. Nothing was sent to them.</li>` : html``}
${run.depth === 'sample' ? html`` : html`<li>No record was read: the run went to the depth "${run.depth}" only.</li>`}
${unreached('unknown') > 0 ? html`<li><b>${figure(unreached('unknown'))}</b> targets ended as unknown and may still be open.</li>` : html``}
${unreached('throttled') > 0 ? html`<li><b>${figure(unreached('throttled'))}</b> targets asked us to slow down and were left alone.</li>` : html``}
${omitted.map(({ what, why, targets, count }) => html`<li>${foreign(what)}${count === undefined ? '' : ` (${figure(count)})`}: ${foreign(why)} <span class="hint">at ${figure(targets)} ${targets === 1 ? 'target' : 'targets'}</span></li>`)}
<li>Stores on ports that the scope does not name, and stores that only answer to other networks than ours.</li>
</ul></div>
</section>`;
}

export function authorisation({ scope }: ReportInput): Markup {
  return html`
<section id="authorisation" aria-labelledby="authorisation-title">
<h2 id="authorisation-title">Authorisation and scope</h2>
<div class="panel"><dl class="pair">
<dt>Authorised by</dt><dd>${foreign(scope.party)}</dd>
<dt>Basis</dt><dd>${foreign(scope.basis)}, ${foreign(scope.reference)}</dd>
<dt>In force</dt><dd>${moment(scope.validFrom)} to ${moment(scope.validUntil)}</dd>
<dt>Contact</dt><dd>${foreign(scope.contact)}</dd>
<dt>Opt-out</dt><dd>${foreign(scope.optOut)}</dd>
<dt>Signature</dt><dd>${scope.signed ? 'signed by a trusted key' : 'not signed by a trusted key'}</dd>
<dt>Hash</dt><dd class="mono">${scope.hash}</dd>
<dt>Covers</dt><dd>${scope.covers.map((rule) => html`<code>${foreign(rule)}</code>`)}</dd>
<dt>Never touched</dt><dd>${scope.excludes.length === 0 ? 'nothing was excluded by name' : scope.excludes.map((rule) => html`<code>${foreign(rule)}</code>`)}</dd>
</dl></div>
</section>`;
}

export function method(): Markup {
  return html`
<section id="method" aria-labelledby="method-title">
<h2 id="method-title">Method and limits</h2>
<div class="panel">
<p>Every connection needed a permit of the scope for the address that was dialled. Only reading requests were sent; no password was offered, nothing was written, and no link was followed out of the scope. Counts and sizes are what the stores themselves state.</p>
<p>Where the scope grants the depth "sample", a small number of records spread over each collection was read in memory, by a process of its own that ended with its work. A data class is decided for a field from its name, its type and the share of values that fit; the share and the number of values stand beside each finding.</p>
<p>Persons are estimated as distinct people, with a 90 % interval, and are added over stores: someone who stands in two stores counts twice. A store may hold more than it lists, and an answer may differ from another network or an hour later.</p>
<h4>Words of this report</h4>
<dl class="glossary">
${[...verdicts].reverse().map((verdict) => html`<div id="word-${verdict}"><dt>${verdictBadge(verdict)}</dt><dd>${verdictWords[verdict].means}</dd></div>`)}
${Object.entries(flagWords).map(([, { label, means }]) => html`<div><dt><span class="badge" style="color:var(--unsure)">${label}</span></dt><dd>${means}</dd></div>`)}
</dl></div>
</section>`;
}
