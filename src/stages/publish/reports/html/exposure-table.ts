/** All exposures in one table, each with a link to its own section. On a phone every row becomes a card. */
import type { Outcome } from '../../../../outcome.ts';
import { figure, personsText, size } from '../../figures.ts';
import { foreign, html, type Markup } from '../../page/markup.ts';
import { classesOf } from '../../totals.ts';
import { flagBadges, verdictBadge } from './badge.ts';

export function exposureTable(exposures: readonly Outcome[]): Markup {
  if (exposures.length === 0) return html``;
  return html`
<section id="exposures" aria-labelledby="exposures-title">
<h2 id="exposures-title">Exposures</h2>
<div class="panel">
<table class="flow" role="table">
<caption>Gravest first, then by number of persons. Each name leads to the details.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader">Store</th><th role="columnheader">Verdict</th><th role="columnheader" class="num">Persons</th><th role="columnheader" class="num">Documents</th><th role="columnheader" class="num">Size</th><th role="columnheader" class="num">Data classes</th></tr></thead>
<tbody role="rowgroup">${exposures.map(row)}</tbody>
</table>
</div>
</section>`;
}

function row(outcome: Outcome, index: number): Markup {
  const { store, verdict, flags, target, protocol } = outcome;
  const classes = classesOf([outcome]);
  const health = classes.filter(({ parent }) => parent === 'health').length;
  const product = [store?.product ?? protocol ?? '', store?.version ?? ''].join(' ').trim();
  return html`<tr role="row">
<td role="cell" class="head"><a href="#exposure-${index + 1}">${index + 1} <span class="mono">${foreign(target)}</span></a><br><span class="hint">${product}</span></td>
<td role="cell" data-label="Verdict"><span>${verdictBadge(verdict)}${flagBadges(flags)}</span></td>
<td role="cell" class="num" data-label="Persons">${personsCell(outcome)}</td>
<td role="cell" class="num" data-label="Documents">${figure(store?.documents)}</td>
<td role="cell" class="num" data-label="Size">${size(store?.bytes)}</td>
<td role="cell" class="num" data-label="Data classes">${classes.length === 0 ? '–' : figure(classes.length)}${health === 0 ? '' : `, ${figure(health)} of health`}</td>
</tr>`;
}

function personsCell({ store }: Outcome): Markup {
  const persons = store?.persons ?? null;
  if (persons === null || persons.low === persons.high) return html`${personsText(persons)}`;
  return html`<span>≈ ${figure(persons.estimate)}<br><span class="hint">${figure(persons.low)}–${figure(persons.high)}</span></span>`;
}
