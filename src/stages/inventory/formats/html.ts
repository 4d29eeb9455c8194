/**
 * The inventory for people: one self-contained page. It fetches nothing and runs no script; names that files chose are
 * escaped, and isolated from what stands around them where they are written from right to left.
 */
import { factsOf, isDataClassId } from '../../classify/index.ts';
import { counted, figure, percent, personsText, size } from '../../publish/figures.ts';
import { frameEnd, frameStart } from '../../publish/page/frame.ts';
import { foreign, html, type Markup } from '../../publish/page/markup.ts';
import type { Inventory, InventoryCollection } from '../inventory.ts';
import { sensitiveFields } from '../summary.ts';

export function toHtml(inventory: Inventory, { version }: { readonly version: string }): string {
  const { files, collections, persons } = inventory;
  const unread = files.filter(({ state }) => state !== 'read');
  const records = collections.reduce((sum, { documents }) => sum + documents, 0);
  const fields = sensitiveFields(inventory);
  return html`${frameStart({
    title: 'Data inventory',
    kind: 'Data inventory',
    heading: html`${counted(collections.length, 'collection')} in ${counted(files.length, 'file')}`,
    band: html`<p class="sub">Which fields hold which classes of data, whose, and how certain that is. No value of any record is in this page.</p>
`,
    skip: { to: 'summary', text: 'Skip to the summary' },
    version,
  })}<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
<dl class="cards">
<div class="card"><dt>Records</dt><dd>${figure(records)}</dd></div>
<div class="card"><dt>Persons</dt><dd>${personsText(persons)}</dd></div>
<div class="card${fields > 0 ? ' alert' : ''}"><dt>Fields with personal or health data</dt><dd>${figure(fields)}</dd></div>
<div class="card"><dt>Files not read in full</dt><dd>${figure(unread.length)}</dd></div>
</dl>
</section>
<section aria-labelledby="collections-title"><h2 id="collections-title">Collections</h2>
${collections.map(collectionPart)}
</section>
${unread.length === 0 ? '' : filesPart(unread)}
${frameEnd(html`Openward ${version}. A class that is not named was not seen in the records that were looked at.`)}`.text;
}

function collectionPart({ name, file, documents, sampled, fields, persons, languages }: InventoryCollection): Markup {
  const found = fields.filter(({ classes }) => classes.length > 0);
  const others = fields.filter(({ classes }) => classes.length === 0);
  return html`<article>
<header><h3>${foreign(name)}</h3><span class="hint">${foreign(file)}</span></header>
<dl class="strip">
<div><dt>Records</dt><dd>${figure(documents)}${sampled < documents ? `, ${figure(sampled)} looked at` : ''}</dd></div>
<div><dt>Persons</dt><dd>${personsText(persons)}</dd></div>
${persons === null ? '' : html`<div><dt>Counted how</dt><dd>${persons.method}</dd></div>`}
<div><dt>Languages</dt><dd>${languages.map(({ id, share }) => `${id} ${percent(share)}`).join(', ') || '–'}</dd></div>
</dl>
${
  found.length === 0
    ? html`<p>No class of data was seen in ${counted(sampled, 'record')}.</p>`
    : html`<table class="flow"><thead><tr><th scope="col">Field</th><th scope="col">Class</th><th scope="col">Whose</th><th scope="col" class="num">Confidence</th><th scope="col">Why</th></tr></thead>
<tbody>${found.map((field) => fieldRows(field))}</tbody></table>`
}
${others.length === 0 ? '' : html`<details class="fields"><summary>${counted(others.length, 'field')} without a class</summary><p>${others.map(({ path }) => html`<code>${foreign(path)}</code> `)}</p></details>`}
</article>
`;
}

function fieldRows({ path, classes }: InventoryCollection['fields'][number]): Markup[] {
  return classes.map(({ id, confidence, role, reasons }) => {
    const { title, parent } = isDataClassId(id) ? factsOf(id) : { title: id, parent: 'none' };
    return html`<tr><td class="name head">${foreign(path)}</td><td data-label="Class"><span class="dot" style="background:var(--${['health', 'pii', 'special', 'secret'].includes(parent) ? parent : 'quiet'})"></span> ${title}</td><td data-label="Whose">${role}</td><td class="num" data-label="Confidence">${confidence.toFixed(2)}</td><td data-label="Why" class="hint">${reasons.join('; ')}</td></tr>
`;
  });
}

function filesPart(unread: Inventory['files']): Markup {
  return html`<section aria-labelledby="unread-title"><h2 id="unread-title">Not read in full</h2><div class="panel">
<table class="flow"><thead><tr><th scope="col">File</th><th scope="col">State</th><th scope="col" class="num">Size</th><th scope="col">Reason</th></tr></thead>
<tbody>${unread.map(({ name, state, bytes, reason = '' }) => html`<tr><td class="name head">${foreign(name)}</td><td data-label="State">${state}</td><td class="num" data-label="Size">${size(bytes)}</td><td data-label="Reason">${foreign(reason)}</td></tr>`)}</tbody></table>
</div></section>`;
}
