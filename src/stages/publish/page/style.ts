/** The report's style sheet: calm, one column, dark and light, phone and paper. No font or picture is fetched. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #12181a);
  --ground: light-dark(#f4f6f5, #0c1112);
  --raised: light-dark(#ffffff, #182022);
  --ink: light-dark(#16211f, #e6ecea);
  --soft: light-dark(#55625f, #a3b1ad);
  --line: light-dark(#dde4e1, #2a3538);
  --brand: light-dark(#0e5f54, #5cc3b1);
  --band: #0c3a34;
  --grave: light-dark(#a3162a, #ff7d86);
  --open: light-dark(#c2410c, #fb923c);
  --part: light-dark(#a16207, #e3b341);
  --empty: light-dark(#64748b, #94a3b8);
  --good: light-dark(#15803d, #5fce85);
  --unsure: light-dark(#6d4bb0, #b79cf2);
  --quiet: light-dark(#94a3b8, #64748b);
  --health: light-dark(#b4234a, #f58aa5);
  --pii: light-dark(#0e5f54, #5cc3b1);
  --special: light-dark(#6d4bb0, #b79cf2);
  --secret: light-dark(#a16207, #e3b341);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.wrap { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
a { color: var(--brand); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { inset-inline-start: 16px; top: 16px; background: var(--raised); padding: 8px 16px; z-index: 1; }
.band { background: var(--band); color: #eef5f3; padding: 28px 0 32px; }
.band a { color: inherit; }
.mark { display: flex; align-items: center; gap: 10px; font-weight: 650; letter-spacing: .01em; }
.mark svg { width: 26px; height: 26px; flex: none; }
.mark small { margin-inline-start: auto; font-weight: 400; font-size: 13px; opacity: .8; }
h1 { font-size: clamp(26px, 4.4vw, 40px); line-height: 1.15; margin: 26px 0 6px; letter-spacing: -.015em; font-weight: 680; text-wrap: balance; }
.band .sub { margin: 0; opacity: .86; max-width: 70ch; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); gap: 14px 24px; margin: 24px 0 0; }
.facts div { border-inline-start: 2px solid #ffffff30; padding-inline-start: 12px; }
.facts dt { font-size: 12.5px; opacity: .75; }
.facts dd { margin: 0; font-size: 14.5px; }
nav { background: var(--raised); border-bottom: 1px solid var(--line); font-size: 14.5px; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0; padding: 10px 0; }
nav a { text-decoration: none; display: inline-block; padding: 3px 0; }
nav a:hover { text-decoration: underline; }
section { margin: 36px 0; }
h2 { font-size: 23px; letter-spacing: -.01em; margin: 0 0 12px; font-weight: 660; }
h3 { font-size: 18px; margin: 0 0 4px; font-weight: 650; }
h4 { font-size: 14.5px; margin: 22px 0 8px; font-weight: 650; }
p { margin: 0 0 12px; max-width: 76ch; }
.lead { font-size: 18.5px; line-height: 1.5; }
.hint { color: var(--soft); font-size: 14px; font-weight: 400; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(176px, 1fr)); gap: 14px; margin: 20px 0 0; }
.card, .panel, article { background: var(--raised); border: 1px solid var(--line); border-radius: 10px; }
.card { padding: 16px 18px; }
.card dt { color: var(--soft); font-size: 13.5px; }
.card dd { margin: 0; font-size: 25px; line-height: 1.2; font-weight: 680; letter-spacing: -.02em; }
.card dd.note { font-size: 13px; font-weight: 400; letter-spacing: 0; color: var(--soft); line-height: 1.4; margin-top: 3px; }
.card.alert dd:first-of-type { color: var(--open); }
.panel { padding: 20px 22px; }
.split { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; align-items: start; }
.bar { display: flex; gap: 2px; height: 22px; border-radius: 5px; overflow: hidden; margin: 4px 0 14px; }
.bar span { min-width: 5px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.legend { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 6px 20px; font-size: 14.5px; }
.legend li { display: flex; gap: 9px; align-items: baseline; }
.legend b { margin-inline-start: auto; font-weight: 620; }
.dot { width: 10px; height: 10px; border-radius: 3px; flex: none; display: inline-block; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.chart svg { width: 100%; height: auto; display: block; }
.chart-narrow { display: none; }
td time, td.date { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: 14.5px; }
caption { text-align: start; color: var(--soft); font-size: 14px; padding: 0 0 8px; }
th { text-align: start; font-weight: 600; font-size: 13px; color: var(--soft); border-bottom: 1px solid var(--line); padding: 7px 14px 7px 0; vertical-align: bottom; }
td { border-bottom: 1px solid var(--line); padding: 9px 14px 9px 0; vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
th.num, td.num { text-align: end; }
td.num, .keep { white-space: nowrap; }
td.name, .mono, code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .93em; }
code, .mono, dd { overflow-wrap: anywhere; }
code { background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; display: inline-block; margin: 1px 3px 1px 0; }
.badge { display: inline-block; border-radius: 5px; padding: 1px 8px; font-size: 13px; font-weight: 620; white-space: nowrap; border: 1px solid currentColor; background: var(--raised); background: color-mix(in srgb, currentColor 9%, var(--raised)); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
article { padding: 22px 24px; margin: 16px 0; }
article > header { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: baseline; }
article .number { color: var(--soft); font-weight: 500; }
.strip { display: flex; flex-wrap: wrap; gap: 10px 34px; margin: 14px 0 16px; padding: 12px 0; border-block: 1px solid var(--line); }
.strip dt { font-size: 12.5px; color: var(--soft); }
.strip dd { margin: 0; font-weight: 620; }
.why { border-inline-start: 3px solid var(--open); padding: 2px 0 2px 14px; margin: 0 0 14px; }
.why.grave { border-color: var(--grave); } .why.part { border-color: var(--part); }
.collection { border-top: 1px solid var(--line); padding: 16px 0 4px; margin-top: 14px; }
.collection > header { display: flex; flex-wrap: wrap; gap: 2px 20px; align-items: baseline; margin-bottom: 6px; }
.collection > header b { font-size: 15.5px; }
.collection > header span { color: var(--soft); font-size: 14px; }
.meter { display: inline-block; width: 54px; height: 6px; border-radius: 3px; background: var(--line); vertical-align: middle; margin-inline-end: 7px; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.meter i { display: block; height: 100%; background: var(--brand); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.steps { margin: 0 0 12px; padding-inline-start: 22px; max-width: 76ch; } .steps li { margin: 5px 0; }
ul.plain { margin: 0; padding-inline-start: 19px; font-size: 14.5px; }
ul.plain li { margin: 3px 0; }
.pair { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 5px 18px; margin: 0; font-size: 14.5px; }
.pair dt { color: var(--soft); } .pair dd { margin: 0; }
details.fields > summary { cursor: pointer; font-size: 14.5px; padding: 6px 0; max-width: 96ch; }
details.fields > summary::marker { color: var(--brand); }
.glossary { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 12px 32px; margin: 0; font-size: 14.5px; }
.glossary dt { margin-bottom: 3px; } .glossary dd { margin: 0; color: var(--soft); }
.promise { border: 1px solid var(--brand); border-radius: 10px; padding: 14px 18px; background: color-mix(in srgb, var(--brand) 7%, var(--raised)); }
.promise p { margin: 0; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: 13.5px; padding: 20px 0 40px; }
@media (max-width: 860px) { .split { grid-template-columns: 1fr; } }
@media (max-width: 640px) {
  .wrap { padding: 0 16px; }
  .band { padding: 20px 0 24px; }
  section { margin: 28px 0; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; } .badge { white-space: normal; }
  .card { padding: 12px 14px; } .card dd { font-size: 23px; }
  .panel, article { padding: 16px; }
  .facts { grid-template-columns: 1fr; gap: 10px; }
  .chart-wide { display: none; } .chart-narrow { display: block; }
  .legend { grid-template-columns: 1fr; }
  .glossary { grid-template-columns: 1fr; }
  table.flow, table.flow tbody, table.flow tr, table.flow td, table.flow caption { display: block; }
  table.flow thead { display: block; position: absolute; width: 1px; height: 1px; clip-path: inset(50%); overflow: hidden; }
  table.flow tr { border-bottom: 1px solid var(--line); padding: 10px 0; }
  table.flow tbody tr:last-child { border-bottom: 0; }
  table.flow td { border: 0; padding: 2px 0; display: grid; grid-template-columns: 108px minmax(0, 1fr); gap: 10px; text-align: start; white-space: normal; }
  table.flow td.head { display: block; font-weight: 620; padding-bottom: 4px; }
  table.flow td.bare { display: none; }
  table.flow td:not(.head)::before { content: attr(data-label); color: var(--soft); font-family: system-ui, sans-serif; font-size: 13px; }
  .pair { grid-template-columns: minmax(0, 1fr); gap: 0; } .pair dd { margin-bottom: 8px; }
}
@media print {
  :root { color-scheme: light; }
  @page { size: A4; margin: 15mm 14mm 16mm; }
  body { background: #fff; font-size: 10pt; }
  nav, .skip { display: none; }
  .wrap { max-width: none; padding: 0; }
  .band { background: none; color: var(--ink); padding: 0 0 10px; border-bottom: 2px solid var(--brand); }
  .facts div { border-color: var(--line); }
  h1 { font-size: 22pt; margin-top: 10px; } h2 { font-size: 15pt; } .lead { font-size: 12pt; }
  section { margin: 20px 0; }
  h2, h3, h4, caption, .collection > header, article > header { break-after: avoid; }
  .card, .panel, tr, .strip, .why, .promise, .glossary > div { break-inside: avoid; }
  .card dd { font-size: 17pt; }
  .split { grid-template-columns: 1fr 1fr; gap: 10px; } .chart-wide { display: none; } .chart-narrow { display: block; }
  .hint, caption, .collection > header span, .legend, .pair, ul.plain, .glossary { font-size: 8.5pt; } code { font-size: 8pt; padding: 0 3px; } .badge { font-size: 8pt; padding: 0 5px; }
  .cards { grid-template-columns: repeat(5, 1fr); gap: 8px; } .card { padding: 8px 10px; }
  thead { display: table-header-group; }
  article { border: 0; border-top: 2px solid var(--line); border-radius: 0; padding: 14px 0 0; margin: 18px 0; }
  table { font-size: 9pt; } th { font-size: 8.5pt; } td { padding: 5px 10px 5px 0; } .panel { padding: 12px 14px; }
  #exposures .panel, #others .panel, #method .panel { border: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  details.fields::details-content { content-visibility: visible; height: auto; }
  .strip, article > header + .hint, .why { break-before: avoid; } .strip { break-after: avoid; }
}
`;
