/** One collection: its size, its persons and a row for each data class with the fields that hold it. */
import type { ClassFinding, CollectionOutcome } from '../../../../outcome.ts';
import { factsOf, isBackground, isDataClassId } from '../../../classify/data-classes.ts';
import { figure, percent, personsText, size } from '../../figures.ts';
import { foreign, html, type Markup } from '../../page/markup.ts';

const MOST_FIELDS = 24;
const MOST_REASONS = 4;
const PARENT_ORDER: readonly string[] = ['health', 'special', 'secret', 'pii', 'none', 'technical'];
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** @param unfolded shows the table of fields at once; otherwise a line names the classes until it is opened */
export function collectionBlock(collection: CollectionOutcome, unfolded: boolean): Markup {
  const { name, documents, bytes, sampled, persons, languages } = collection;
  const rows = rowsOf(collection.classes);
  return html`<div class="collection">
<header><b class="mono">${foreign(name)}</b><span>${figure(documents)} documents</span><span>${size(bytes)}</span><span>${persons === null ? 'persons not estimated' : html`${personsText(persons)} persons, ${foreign(persons.method)}`}</span>${languages.length === 0 ? '' : html`<span>${languages.map(({ id, share }) => `${languageName(id)} ${percent(share)}`).join(', ')}</span>`}<span>${sampled === 0 ? 'no record read' : `${figure(sampled)} records read and forgotten`}</span></header>
${
  rows.length === 0
    ? html`<p class="hint">No data class was found here.</p>`
    : html`<details class="fields"${unfolded ? html` open` : html``}><summary>${classNames(rows)}</summary>${classTable(rows)}</details>`
}
</div>`;
}

interface Row {
  readonly title: string;
  readonly parent: string;
  readonly findings: readonly ClassFinding[];
  readonly best: ClassFinding;
}

function rowsOf(findings: readonly ClassFinding[]): readonly Row[] {
  const byClass = new Map<string, ClassFinding[]>();
  for (const finding of findings) {
    if (isDataClassId(finding.id) && isBackground(finding.id)) continue;
    byClass.set(finding.id, [...(byClass.get(finding.id) ?? []), finding]);
  }
  const rows: Row[] = [];
  for (const [id, group] of byClass) {
    const [best] = group.sort((a, b) => b.confidence - a.confidence);
    if (best === undefined) continue;
    const { title, parent } = isDataClassId(id) ? factsOf(id) : { title: id, parent: 'none' };
    rows.push({ title, parent, findings: group, best });
  }
  return rows.sort((a, b) => PARENT_ORDER.indexOf(a.parent) - PARENT_ORDER.indexOf(b.parent) || (a.title < b.title ? -1 : 1));
}

function classNames(rows: readonly Row[]): Markup {
  return html`${rows.map(({ title, parent }, index) => html`${index === 0 ? '' : ', '}${parent === 'health' || parent === 'special' ? html`<b>${title}</b>` : title}`)}`;
}

function classTable(rows: readonly Row[]): Markup {
  return html`<table class="flow" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader">Data class</th><th role="columnheader">About</th><th role="columnheader">Fields</th><th role="columnheader">Confidence</th><th role="columnheader">Rests on</th></tr></thead>
<tbody role="rowgroup">${rows.map(rowMarkup)}</tbody></table>`;
}

function rowMarkup({ title, parent, findings, best }: Row): Markup {
  const roles = [...new Set(findings.flatMap(({ role }) => (role === undefined ? [] : [role])))];
  const colour = parent === 'health' || parent === 'special' || parent === 'secret' || parent === 'pii' ? parent : 'quiet';
  const fields = findings.slice(0, MOST_FIELDS).map(({ field }) => html`<code>${foreign(field)}</code>`);
  const more = findings.length > MOST_FIELDS ? html` and ${figure(findings.length - MOST_FIELDS)} more` : html``;
  const basis = best.n === 0 ? 'names and types alone' : `${percent(best.rate)} of ${figure(best.n)} values`;
  return html`<tr role="row">
<td role="cell" class="head"><span class="dot" style="background:var(--${colour})"></span> ${title}</td>
<td role="cell" data-label="About"${roles.length === 0 ? html` class="bare"` : html``}>${roles.join(', ')}</td>
<td role="cell" data-label="Fields"><span>${fields}${more}</span></td>
<td role="cell" class="keep" data-label="Confidence"><span><span class="meter" aria-hidden="true"><i style="width:${Math.round(best.confidence * 100)}%"></i></span>${percent(best.confidence)}</span></td>
<td role="cell" data-label="Rests on"><span>${basis}<br><span class="hint">${foreign(reasonWords(best.reasons))}</span></span></td>
</tr>`;
}

/** The kinds of evidence without their weights, which stand in the JSON report. */
function reasonWords(reasons: readonly string[]): string {
  const words = reasons.map((reason) => reason.replace(/(?:\s[+\u2212-]?\d|:|\s\(|\sat\s).*$/s, '').trim());
  return [...new Set(words)]
    .filter((word) => word !== '' && !word.startsWith('next-best'))
    .slice(0, MOST_REASONS)
    .join(', ');
}

function languageName(id: string): string {
  return /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(id) ? (languageNames.of(id) ?? id) : id;
}
