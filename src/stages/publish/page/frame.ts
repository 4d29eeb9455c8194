/**
 * The frame of every page that leaves the house: head, header band and footer, one for reports, inventories, packs
 * and advisories. Self-contained: nothing is fetched, no script runs, and a policy in the page itself forbids both.
 */
import { html, type Markup, trusted } from './markup.ts';
import { style } from './style.ts';

export interface Frame {
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Of the tab. */
  readonly title: string;
  /** What kind of page it is, beside the name of the product. */
  readonly kind: string;
  readonly heading: Markup;
  /** Below the heading, in the band. */
  readonly band?: Markup;
  readonly nav?: Markup;
  readonly skip: { readonly to: string; readonly text: string };
  readonly version: string;
  /** Only what was published for everybody may be found by a search engine. */
  readonly findable?: boolean;
  /** Further elements of the head, such as a link to a feed. */
  readonly head?: Markup;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const mark = trusted(
  '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M6 28V6.5A2.5 2.5 0 0 1 8.500 4H21v24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/><path d="M21 8l6-2.500v22L21 28" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round"/><path d="M13.500 12v8M9.500 16h8" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>',
);

export function frameStart(frame: Frame): Markup {
  const { language = 'en', direction = 'ltr', title, kind, heading, band, nav, skip, version, findable, head } = frame;
  return html`${trusted('<!doctype html>\n')}<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="referrer" content="no-referrer">
${
  findable === true
    ? ''
    : html`<meta name="robots" content="noindex, nofollow">
`
}<meta name="generator" content="Openward ${version}">
<title>${title}</title>
${head ?? ''}<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${skip.text}</a>
<header class="band"><div class="wrap">
<div class="mark">${mark} <span dir="ltr">Openward</span> <small>${kind}</small></div>
<h1>${heading}</h1>
${band ?? ''}</div></header>
${nav ?? ''}<main class="wrap">
`;
}

export function frameEnd(foot: Markup): Markup {
  return html`</main>
<footer><div class="wrap">${foot}</div></footer>
</body>
</html>
`;
}
