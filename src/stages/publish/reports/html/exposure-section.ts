/** One exposure in full: why this verdict, what it holds by collection, what it rests on, what was left out. */
import type { Outcome } from '../../../../outcome.ts';
import { counted, duration, figure, moment, personsText, size } from '../../figures.ts';
import { linkWords } from '../../link-words.ts';
import { foreign, html, type Markup } from '../../page/markup.ts';
import { flagWords, verdictWords } from '../../verdict-words.ts';
import { flagBadges, verdictBadge } from './badge.ts';
import { collectionBlock } from './collection-block.ts';

const MOST_COLLECTIONS = 60;

export function exposureSection(outcome: Outcome, number: number, unfolded: boolean): Markup {
  const { store, verdict, flags, target, protocol } = outcome;
  const collections = outcome.collections ?? [];
  const product = [store?.product ?? protocol ?? '', store?.version ?? ''].join(' ').trim();
  return html`
<article id="exposure-${number}" aria-labelledby="exposure-${number}-title">
<header><h3 id="exposure-${number}-title"><span class="number">${number}</span> <span class="mono">${foreign(target)}</span></h3><span>${verdictBadge(verdict)}${flagBadges(flags)}</span></header>
<p class="hint">${product}${store?.name === undefined ? '' : html`, named ${foreign(store.name)}`}, measured ${moment(outcome.at)}</p>
<dl class="strip">
<div><dt>Persons</dt><dd>${personsText(store?.persons)}</dd></div>
<div><dt>Documents</dt><dd>${figure(store?.documents)}</dd></div>
<div><dt>Size</dt><dd>${size(store?.bytes)}</dd></div>
<div><dt>Collections</dt><dd>${figure(store?.collections ?? collections.length)}</dd></div>
</dl>
<p class="why ${verdictWords[verdict].tone}"><b>Why this verdict.</b> ${foreign(outcome.reason)}</p>
${flags.map(({ id, score, reasons }) => html`<p class="why grave"><b>${flagWords[id].label}</b> (score ${score.toFixed(2)}). ${reasons.map((reason) => html`${foreign(reason)} `)}</p>`)}
${store?.persons === null || store?.persons === undefined ? html`` : html`<p class="hint">Persons were estimated by ${foreign(store.persons.method)}; a person who stands in several collections counts once.</p>`}
${collections.slice(0, MOST_COLLECTIONS).map((collection) => collectionBlock(collection, unfolded))}
${collections.length > MOST_COLLECTIONS ? html`<p class="hint">${figure(collections.length - MOST_COLLECTIONS)} more collections stand in the JSON report.</p>` : html``}
${evidenceList(outcome)}
${linkList(outcome)}
${omissions(outcome)}
${tlsFacts(outcome)}
<p class="hint" style="margin:18px 0 0">This look cost the store ${counted(outcome.requests, 'request')} over ${counted(outcome.connections, 'connection')}, ${size(outcome.bytes)} in ${duration(outcome.ms)}.</p>
</article>`;
}

function evidenceList({ evidence }: Outcome): Markup {
  if (evidence.length === 0) return html``;
  return html`<h4>Evidence</h4><ul class="plain">${evidence.map(({ id, text }) => html`<li>${foreign(text)} <span class="hint mono">${id}</span></li>`)}</ul>`;
}

function linkList({ links = [] }: Outcome): Markup {
  if (links.length === 0) return html``;
  return html`<h4>The data point at</h4><ul class="plain">${links.map((link) => html`<li>${foreign(linkWords(link))}</li>`)}</ul>`;
}

function omissions({ notLookedAt }: Outcome): Markup {
  if (notLookedAt.length === 0) return html``;
  return html`<h4>Not looked at here</h4><ul class="plain">${notLookedAt.map(({ what, why, count }) => html`<li>${foreign(what)}${count === undefined ? '' : ` (${figure(count)})`}: ${foreign(why)}</li>`)}</ul>`;
}

function tlsFacts({ tls }: Outcome): Markup {
  if (tls === undefined) return html``;
  const trust = tls.trusted ? 'trusted by public authorities' : `not trusted${tls.trustError === undefined ? '' : ` (${tls.trustError})`}`;
  return html`<h4>Certificate</h4><dl class="pair">
<dt>Subject</dt><dd>${foreign(tls.subject)}</dd>
<dt>Issuer</dt><dd>${foreign(tls.issuer)}, ${trust}</dd>
<dt>Names</dt><dd>${tls.names.map((name) => html`<code>${foreign(name)}</code>`)}</dd>
<dt>Valid</dt><dd>${tls.validFrom} to ${tls.validTo}, over ${tls.protocol}</dd>
<dt>Fingerprint</dt><dd class="mono">${tls.fingerprint256}</dd>
</dl>`;
}
