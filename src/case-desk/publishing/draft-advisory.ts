/**
 * Draws the draft of an advisory in all its forms, looks through them for what leads to the store, and lays them on the
 * shelf. The page ends with the hashes of the other forms: its own hash, which two persons approve, covers them.
 */
import { AppError } from '../../errors.ts';
import type { Records } from '../../platform/store/open-records.ts';
import { pdfDocument } from '../../platform/typeset/pdf.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { type AdvisoryFacts, type AdvisoryWish, advisoryFacts } from '../../stages/publish/advisory/advisory-facts.ts';
import { buildAdvisory } from '../../stages/publish/advisory/build-advisory.ts';
import { csafFileName, csafText } from '../../stages/publish/advisory/csaf.ts';
import { type Read, refuseLeaks, type Secret } from '../../stages/publish/advisory/leak-guard.ts';
import { plainOf } from '../../stages/publish/document/document.ts';
import { htmlDocument } from '../../stages/publish/document/html-document.ts';
import { findWording, type Wording } from '../../stages/publish/languages.ts';
import { html } from '../../stages/publish/page/markup.ts';
import { type ShelvedAdvisory, sha256 } from './advisory-shelf.ts';
import { withLastLook } from './last-look.ts';
import { secretsOfCase } from './secrets-of-case.ts';

export type Forms = Omit<ShelvedAdvisory, 'hash'>;

/** @throws AppError ADVISORY_LEAKS, CASE_REFUSED, PDF_UNAVAILABLE */
export async function draftAdvisory(
  records: Pick<Records, 'outcomes' | 'rechecks'>,
  state: CaseState,
  wish: AdvisoryWish,
  version: string,
): Promise<Forms> {
  const facts = advisoryFacts(await withLastLook(records, state), wish);
  const forms = await formsOf(facts, version);
  guard(forms, await secretsOfCase(records, state), version);
  return forms;
}

export async function formsOf(facts: AdvisoryFacts, version: string): Promise<Forms> {
  const wording = wordingOf(facts.language);
  const document = buildAdvisory(facts, wording, version);
  const csaf = csafText(facts, wording, version);
  const pdf = await pdfDocument(document);
  return { facts, csaf, pdf, page: pageOf(facts, wording, version, { csaf: sha256(csaf), pdf: sha256(pdf) }) };
}

/** @throws AppError ADVISORY_LEAKS */
export function guard(forms: Forms, secrets: readonly Secret[], version: string): void {
  const { facts } = forms;
  const { organisation, product, publisher, corrections } = facts;
  const wording = wordingOf(facts.language);
  // The same advisory without a word that anybody chose is what our own words are.
  const bare: AdvisoryFacts = {
    ...facts,
    organisation: null,
    product: null,
    corrections: [],
    publisher: { name: 'desk', contact: 'desk', verify: 'desk', site: 'https://desk.invalid/' },
  };
  const own = [pageOf(bare, wording, version, { csaf: '', pdf: '' }), csafText(bare, wording, version)].join('\n');
  const free = [
    organisation ?? '',
    product ?? '',
    publisher.name,
    publisher.contact,
    publisher.verify,
    publisher.site,
    ...corrections.map(({ reason }) => reason),
  ];
  const reads: readonly Read[] = [
    { name: 'advisory.html', text: forms.page },
    { name: 'csaf.json', text: forms.csaf },
    // The words of the PDF lie compressed in it; these are what it was set from.
    { name: 'advisory.pdf', text: plainOf(buildAdvisory(facts, wording, version)) },
    { name: 'advisory.pdf', text: Buffer.from(forms.pdf).toString('latin1') },
  ];
  refuseLeaks(reads, secrets, own, free);
}

function pageOf(facts: AdvisoryFacts, wording: Wording, version: string, sums: { readonly csaf: string; readonly pdf: string }): string {
  const { advisory } = wording.texts;
  const row = (name: string, what: string, sum: string) =>
    html`<dt><a href="${name}">${what}</a></dt><dd><code dir="ltr">SHA-256 ${sum}</code></dd>
`;
  return htmlDocument(buildAdvisory(facts, wording, version), {
    head: html`<link rel="alternate" type="application/atom+xml" href="../feed.xml">
`,
    after: html`<section aria-labelledby="forms"><h2 id="forms">${advisory.formsTitle}</h2>
<dl class="pair">
${row(csafFileName(facts.id), 'CSAF 2.0', sums.csaf)}${row('advisory.pdf', 'PDF', sums.pdf)}</dl></section>
`,
  });
}

function wordingOf(tag: string): Wording {
  const wording = findWording(tag);
  if (wording === undefined) throw new AppError('USAGE', { detail: `There is no advisory in "${tag.slice(0, 40)}".` });
  return wording;
}
