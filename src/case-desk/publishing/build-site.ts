/**
 * The static site of all published advisories: a list, a page each in its own language, the same as CSAF and PDF, and a
 * feed. It is built whole each time, so that what was withdrawn is gone from it. Nothing in it runs or is fetched.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Records } from '../../platform/store/open-records.ts';
import type { Release } from '../../stages/disclose/desk/case-state.ts';
import type { AdvisoryFacts } from '../../stages/publish/advisory/advisory-facts.ts';
import { atomFeed } from '../../stages/publish/advisory/atom.ts';
import { advisoryValues, buildAdvisory } from '../../stages/publish/advisory/build-advisory.ts';
import { csafFileName } from '../../stages/publish/advisory/csaf.ts';
import { type Document, line } from '../../stages/publish/document/document.ts';
import { fillText } from '../../stages/publish/document/fill-text.ts';
import { htmlDocument } from '../../stages/publish/document/html-document.ts';
import { findWording, type Wording } from '../../stages/publish/languages.ts';
import { frameEnd, frameStart } from '../../stages/publish/page/frame.ts';
import { foreign, html } from '../../stages/publish/page/markup.ts';
import { readShelf, type ShelvedAdvisory } from './advisory-shelf.ts';

export interface SiteMeans {
  readonly records: Pick<Records, 'cases'>;
  readonly dataDir: string;
  readonly output: string;
  readonly url: string;
  readonly publisher: string;
  readonly now: Date;
  readonly version: string;
}

interface Shown {
  readonly advisory: ShelvedAdvisory;
  readonly wording: Wording;
  readonly title: string;
  readonly withdrawn: Release | undefined;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

const MARKER = '.openward-site';

export async function buildSite(means: SiteMeans): Promise<{ readonly published: number; readonly withdrawn: number }> {
  const shown = await gather(means);
  claim(means.output);
  for (const one of shown) writeAdvisory(one, means);
  writeFileSync(join(means.output, 'index.html'), indexPage(shown, means));
  writeFileSync(join(means.output, 'feed.xml'), feedOf(shown, means));
  const withdrawn = shown.filter((one) => one.withdrawn !== undefined).length;
  return { published: shown.length - withdrawn, withdrawn };
}

async function gather({ records, dataDir, version }: SiteMeans): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await records.cases.list({}, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id } of page.items) {
      const { state } = await records.cases.get(id);
      const releases = state.publication?.releases ?? [];
      const [first] = releases;
      const last = releases.at(-1);
      if (first === undefined || last === undefined) continue;
      const advisory = readShelf(dataDir, last.hash);
      const wording = findWording(advisory.facts.language);
      if (wording === undefined) throw new AppError('ADVISORY_UNKNOWN', { detail: `${advisory.facts.id} is in a language that is gone.` });
      shown.push({
        advisory,
        wording,
        title: line(buildAdvisory(advisory.facts, wording, version).title),
        withdrawn: last.kind === 'withdrawal' ? last : undefined,
        publishedAt: first.at,
        updatedAt: last.at,
      });
    }
    cursor = page.nextCursor;
  }
  return shown.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** A folder of ours is emptied; one that holds anything else is left alone. */
function claim(output: string): void {
  if (existsSync(output)) {
    const inside = readdirSync(output);
    if (inside.length > 0 && !inside.includes(MARKER))
      throw new AppError('OUTPUT_UNWRITABLE', {
        detail: `${output} holds something else than a site of ours.`,
        hint: 'Name a new or empty folder.',
      });
    for (const name of inside) rmSync(join(output, name), { recursive: true, force: true });
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, MARKER), 'Built by Openward; emptied with every build.\n');
}

function writeAdvisory({ advisory, wording, withdrawn }: Shown, { output, version }: SiteMeans): void {
  const folder = join(output, folderOf(advisory.facts));
  mkdirSync(folder, { recursive: true });
  if (withdrawn !== undefined) {
    writeFileSync(join(folder, 'index.html'), withdrawalPage(advisory.facts, wording, withdrawn, version));
    return;
  }
  writeFileSync(join(folder, 'index.html'), advisory.page);
  writeFileSync(join(folder, csafFileName(advisory.facts.id)), advisory.csaf);
  writeFileSync(join(folder, 'advisory.pdf'), advisory.pdf);
}

/** Fixed sentences and a date: nobody's words are published by one person. */
export function withdrawalPage(facts: AdvisoryFacts, wording: Wording, { at }: Release, version: string): string {
  const { texts, words } = wording;
  const { advisory } = texts;
  const values = { ...advisoryValues(facts, wording), date: { code: at.slice(0, 10) }, version: { code: `${texts.id}/${texts.version}` } };
  const document: Document = {
    language: words.id,
    direction: words.direction,
    kind: advisory.kind,
    title: [advisory.withdrawnTitle],
    subtitle: [{ code: facts.id }],
    skip: texts.skip,
    version,
    at,
    findable: true,
    blocks: [{ is: 'text', tone: 'warning', text: fillText(advisory.withdrawn, values) }],
    foot: fillText(advisory.foot, values),
  };
  return htmlDocument(document);
}

function folderOf({ id }: AdvisoryFacts): string {
  return id.toLowerCase();
}

function indexPage(shown: readonly Shown[], { publisher, version }: SiteMeans): string {
  const start = frameStart({
    title: `Advisories of ${publisher}`,
    kind: 'Security advisories',
    heading: html`Advisories of ${foreign(publisher)}`,
    band: html`<p class="sub">Data stores with personal data that answered without a password. None of these pages says where an open store is.</p>
`,
    head: html`<link rel="alternate" type="application/atom+xml" title="Advisories" href="feed.xml">
`,
    skip: { to: 'list', text: 'Skip to the list' },
    version,
    findable: true,
  });
  const rows = shown.map(
    ({ advisory: { facts }, title, withdrawn, publishedAt, updatedAt, wording }) => html`<tr>
<td class="head"><a href="${folderOf(facts)}/" hreflang="${wording.words.id}" lang="${wording.words.id}" dir="${wording.words.direction}">${withdrawn === undefined ? title : wording.texts.advisory.withdrawnTitle}</a></td>
<td data-label="Advisory"><span class="keep">${facts.id}</span></td>
<td data-label="Published"><time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time></td>
<td data-label="Last change"><time datetime="${updatedAt}">${updatedAt.slice(0, 10)}</time></td>
<td data-label="State">${withdrawn !== undefined ? 'withdrawn' : facts.corrections.length > 0 ? `corrected, version ${facts.version}` : 'as published'}</td>
</tr>
`,
  );
  return html`${start}<section id="list" aria-labelledby="list-title"><h2 id="list-title">All advisories</h2>
${
  rows.length === 0
    ? html`<p>Nothing is published.</p>`
    : html`<div class="panel"><table class="flow"><thead><tr><th scope="col">Title</th><th scope="col">Advisory</th><th scope="col">Published</th><th scope="col">Last change</th><th scope="col">State</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}
<p class="hint"><a href="feed.xml">Feed (Atom)</a></p>
</section>
${frameEnd(html`${foreign(publisher)} · all dates UTC`)}`.text;
}

function feedOf(shown: readonly Shown[], { url, publisher, version, now }: SiteMeans): string {
  return atomFeed({
    site: url,
    publisher,
    version,
    updatedAt: shown[0]?.updatedAt ?? now.toISOString(),
    entries: shown.map(({ advisory: { facts }, wording, title, withdrawn, publishedAt, updatedAt }) => {
      const { advisory } = wording.texts;
      const values = advisoryValues(facts, wording);
      return {
        id: facts.id,
        title: withdrawn === undefined ? title : advisory.withdrawnTitle,
        language: wording.words.id,
        summary: line(
          withdrawn === undefined
            ? fillText(advisory.lead, values)
            : fillText(advisory.withdrawn, { ...values, date: { code: withdrawn.at.slice(0, 10) } }),
        ),
        url: new URL(`${folderOf(facts)}/`, url).href,
        publishedAt,
        updatedAt,
      };
    }),
  });
}
