/** A certificate as a page that can be read, printed and filed: one sheet, no script, nothing fetched. */
import { foreign, html, trusted } from '../../stages/publish/page/markup.ts';
import { outcomeFacts } from '../../stages/verify/closure/recheck-outcome.ts';
import type { Certificate, CertificateStatement } from './certificate.ts';
import { headline, moment, sentWords } from './certificate-text.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef2f0; color: #16211f; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 880px; margin: 32px auto; background: #fff; padding: 44px 52px; border: 1px solid #d5ddd9; border-top: 8px solid #0c3a34; }
.kind { margin: 0; color: #0e5f54; font-weight: 650; font-size: 14px; }
h1 { margin: 6px 0 20px; font-size: 27px; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 30px 0 8px; font-size: 17px; }
dl { display: grid; grid-template-columns: 9.5em 1fr; gap: 5px 18px; margin: 0; }
dt { color: #55625f; } dd { margin: 0; min-width: 0; }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; }
th, td { text-align: start; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid #e2e8e5; }
th { color: #55625f; font-weight: 600; }
td.no { color: #6b7774; }
code { font: 12.5px/1.4 ui-monospace, "SF Mono", Menlo, monospace; }
ul { margin: 0; padding-inline-start: 1.2em; }
.warn { border: 2px solid #a16207; background: #fdf6e3; padding: 10px 14px; margin: 0 0 18px; font-weight: 600; }
.foot { margin: 30px 0 0; padding-top: 14px; border-top: 1px solid #d5ddd9; color: #55625f; font-size: 13px; }
@media (max-width: 640px) { main { margin: 0; padding: 26px 18px; border-inline: 0; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } .wide { overflow-x: auto; } }
@media print { body { background: #fff; } main { margin: 0; border: 0; border-top: 6px solid #0c3a34; padding: 20px 0; max-width: none; } tr { break-inside: avoid; } @page { margin: 18mm; } }
`;

export function certificatePage({ statement, signature }: Certificate): string {
  const { store, verdict, case: about, clocks } = statement;
  return html`${trusted('<!doctype html>\n')}<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>Certificate of closure: ${about.id}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<p class="kind">Certificate of closure</p>
<h1>${headline(statement)}</h1>
${clocks.agree ? '' : html`<p class="warn">${clocks.note}</p>`}
<dl>
<dt>Store</dt><dd><code>${store.target}</code>, ${foreign(store.product)}</dd>
<dt>Case</dt><dd>${about.id}, ${foreign(about.title)}</dd>
<dt>First seen open</dt><dd>${moment(store.firstSeenAt)}</dd>
<dt>Found shut since</dt><dd>${moment(verdict.since)}</dd>
<dt>Proven</dt><dd>${moment(verdict.provenAt)}</dd>
<dt>Confidence</dt><dd>${verdict.confidence}: ${verdict.reason}</dd>
${clocks.agree ? html`<dt>Clocks</dt><dd>${clocks.note}</dd>` : ''}
</dl>
<h2>Looks</h2>
<div class="wide"><table>
<thead><tr><th scope="col">No.</th><th scope="col">When</th><th scope="col">Found</th><th scope="col">What was sent</th><th scope="col">Entry of the ledger</th></tr></thead>
<tbody>${statement.passes.map((pass) => lookRow(pass, verdict.counted.includes(pass.number)))}</tbody>
</table></div>
<h2>What proves a closure</h2>
<p>${ruleWords(statement)}</p>
<h2>What this does not say</h2>
<ul>${statement.doesNotSay.map((text) => html`<li>${text}</li>`)}</ul>
<p class="foot">Issued ${moment(statement.issuedAt)} by ${foreign(statement.issuedBy)}, installation <code>${statement.installation}</code>, ${statement.product}.
Signed with <code>${signature.keyId}</code>. The JSON form of this certificate can be verified with <code>openward certificate verify</code>; this page is for reading.</p>
</main>
</body>
</html>
`.text;
}

function lookRow(pass: CertificateStatement['passes'][number], counts: boolean) {
  const { number, at, outcome, seal, reason } = pass;
  return html`<tr><td>${number}</td><td>${moment(at)}</td><td class="${counts ? 'yes' : 'no'}"><b>${outcome}</b>: ${outcomeFacts[outcome].means}${counts ? '' : html` (does not count)`}<br>${reason}</td><td>${sentWords(pass)}</td><td>${seal.seq}<br><code>${seal.hash.slice(0, 16)}…</code></td></tr>
`;
}

function ruleWords({ policy: { proof, version } }: CertificateStatement): string {
  return `Policy ${version}: at least ${proof.strong.passes} looks over ${proof.strong.hours} hours at which the service itself said no, or ${proof.weak.passes} over ${proof.weak.hours} hours where silence is part of it; ${proof.leastHoursApart} hours apart or more, at distances that differ. A look that told nothing proves nothing and breaks nothing; one that got in begins everything anew.`;
}
