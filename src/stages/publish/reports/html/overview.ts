/** The first page: what was found in one paragraph, the headline numbers, the verdicts and two charts. */
import type { Outcome } from '../../../../outcome.ts';
import type { Verdict } from '../../../../protocols/protocol.ts';
import { factsOf, isBackground, isDataClassId } from '../../../classify/data-classes.ts';
import { figure, personsText, size } from '../../figures.ts';
import { html, type Markup } from '../../page/markup.ts';
import type { ReportInput } from '../../report-format.ts';
import { apartText, isApart, type Totals } from '../../totals.ts';
import { verdictWords } from '../../verdict-words.ts';
import { type Bar, barChart } from './charts.ts';

const MOST_BARS = 12;
/** Gravest first, quiet ones last. */
const ORDER: readonly Verdict[] = [
  'open-write-possible',
  'open-data',
  'metadata-only',
  'open-empty',
  'auth-required',
  'unknown',
  'throttled',
  'other-service',
  'filtered',
  'closed',
];

export function overview(input: ReportInput, totals: Totals, exposures: readonly Outcome[]): Markup {
  return html`
<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
<p class="lead">${leadText(totals)}</p>
<dl class="cards">
${card('Stores lying open', figure(totals.exposures), `of ${figure(totals.targets)} targets looked at${apart(totals, ', apart from ')}`, totals.exposures > 0)}
${card('With health data', figure(totals.withHealthData), 'stores', totals.withHealthData > 0)}
${card('Persons, about', figure(totals.persons.estimate), totals.persons.estimate === 0 ? 'none estimated' : `${figure(totals.persons.low)} to ${figure(totals.persons.high)}`, false)}
${card('Records', figure(totals.documents), 'documents and objects', false)}
${card('Volume', size(totals.bytes), 'as the stores state it', false)}
</dl>
</section>
<section id="answers" aria-labelledby="answers-title">
<h2 id="answers-title">What the targets answered</h2>
<div class="panel">${verdictBar(totals)}</div>
</section>
${exposures.length === 0 ? html`` : charts(exposures)}
${input.run.state === 'finished' ? html`` : html`<p class="promise"><b>This run is not complete.</b> What follows covers the targets that were looked at so far.</p>`}`;
}

function leadText(totals: Totals): Markup {
  if (totals.exposures === 0)
    return html`No store in this scope was found open with data that looks real${apart(totals, ', apart from ')}. ${figure(totals.verdicts['auth-required'])} asked for credentials; none were tried.`;
  const stores = totals.exposures === 1 ? 'One store answers' : `${figure(totals.exposures)} stores answer`;
  const persons = totals.persons.estimate === 0 ? html`` : html` They hold records of <b>${personsText(totals.persons)} persons</b>.`;
  const health = totals.withHealthData === 0 ? html`` : html` In ${figure(totals.withHealthData)} of them these are health data.`;
  const writable = totals.verdicts['open-write-possible'];
  const write = writable === 0 ? html`` : html` ${figure(writable)} could also be changed or deleted by anyone.`;
  const ransomed = totals.flags['ransomed'] ?? 0;
  const ransom =
    ransomed === 0 ? html`` : html` ${figure(ransomed)} ${ransomed === 1 ? 'carries' : 'carry'} a ransom note: others were there before.`;
  return html`<b>${stores} without any password.</b>${persons}${health}${write}${ransom}${apart(totals, ' Apart from these: ', '.')}`;
}

function apart(totals: Totals, before: string, after = ''): string {
  const text = apartText(totals);
  return text === '' ? '' : `${before}${text}${after}`;
}

function card(title: string, value: string, note: string, alert: boolean): Markup {
  return html`<div class="card${alert ? ' alert' : ''}"><dt>${title}</dt><dd>${value}</dd><dd class="note">${note}</dd></div>`;
}

/** Closed and filtered targets would drown the rest, so they stand in the legend alone. */
function verdictBar(totals: Totals): Markup {
  const shown = ORDER.filter((verdict) => totals.verdicts[verdict] > 0);
  const answered = shown.filter((verdict) => verdict !== 'closed' && verdict !== 'filtered');
  const sum = answered.reduce((total, verdict) => total + totals.verdicts[verdict], 0);
  const bar = html`<div class="bar" aria-hidden="true">${answered.map((verdict) => html`<span style="flex-grow:${totals.verdicts[verdict]};background:var(--${verdictWords[verdict].tone})"></span>`)}</div>`;
  const legend = shown.map(
    (verdict) =>
      html`<li><span class="dot" style="background:var(--${verdictWords[verdict].tone})"></span><a href="#word-${verdict}">${verdictWords[verdict].label}</a><b>${figure(totals.verdicts[verdict])}</b></li>`,
  );
  return html`${sum === 0 ? html`` : bar}<ul class="legend">${legend}</ul>
<p class="hint" style="margin:14px 0 0">The bar shows the ${figure(sum)} targets at which something answered.</p>`;
}

function charts(exposures: readonly Outcome[]): Markup {
  const stores = storeBars(exposures);
  const classes = classBars(exposures);
  if (stores.length === 0 && classes.length === 0) return html``;
  return html`
<section id="lies-open" aria-labelledby="lies-open-title">
<h2 id="lies-open-title">What lies open</h2>
<div class="split">
${stores.length === 0 ? html`` : html`<div class="panel"><h3>Persons in each store</h3><p class="hint">Estimate, with its 90 % interval as a whisker.</p>${barChart('Persons in each open store; the table of exposures holds the numbers', stores)}</div>`}
${classes.length === 0 ? html`` : html`<div class="panel"><h3>What is told about how many</h3><p class="hint"><span class="dot" style="background:var(--health)"></span> health <span class="dot" style="background:var(--pii)"></span> identity and contact <span class="dot" style="background:var(--special)"></span> special <span class="dot" style="background:var(--secret)"></span> secrets</p>${barChart('Persons by kind of data; the sections of the exposures hold the fields', classes)}</div>`}
</div>
</section>`;
}

function storeBars(exposures: readonly Outcome[]): readonly Bar[] {
  return exposures
    .map((outcome, index) => ({ outcome, number: index + 1, persons: outcome.store?.persons ?? null }))
    .filter(({ outcome, persons }) => (persons?.estimate ?? 0) > 0 && !isApart(outcome))
    .sort((a, b) => (b.persons?.estimate ?? 0) - (a.persons?.estimate ?? 0))
    .slice(0, MOST_BARS)
    .map(({ outcome, number, persons }) => ({
      label: `${number}  ${outcome.target.slice(0, 44)}`,
      value: persons?.estimate ?? 0,
      text: figure(persons?.estimate),
      colour: verdictWords[outcome.verdict].tone,
      ...(persons === null ? {} : { interval: { low: persons.low, high: persons.high } }),
    }));
}

/** Persons of the collections that hold the class; in one store the largest such collection counts. */
function classBars(exposures: readonly Outcome[]): readonly Bar[] {
  const sums = new Map<string, { persons: number; stores: number; title: string; parent: string }>();
  for (const outcome of exposures.filter((each) => !isApart(each))) {
    const largest = new Map<string, number>();
    for (const { classes, persons } of outcome.collections ?? []) {
      for (const { id } of classes) largest.set(id, Math.max(largest.get(id) ?? 0, persons?.estimate ?? 0));
    }
    for (const [id, persons] of largest) {
      if (persons === 0 || !isDataClassId(id) || isBackground(id)) continue;
      const { title, parent, sensitive } = factsOf(id);
      if (!sensitive) continue;
      const before = sums.get(id) ?? { persons: 0, stores: 0, title, parent };
      sums.set(id, { ...before, persons: before.persons + persons, stores: before.stores + 1 });
    }
  }
  return [...sums.values()]
    .sort((a, b) => b.persons - a.persons || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_BARS)
    .map(({ persons, stores, title, parent }) => ({
      label: `${title} · ${stores === 1 ? '1 store' : `${stores} stores`}`,
      value: persons,
      text: `≈ ${figure(persons)}`,
      colour: parent === 'health' || parent === 'special' || parent === 'secret' ? parent : 'pii',
    }));
}
