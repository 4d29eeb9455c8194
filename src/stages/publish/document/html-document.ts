/** A document as one self-contained page in the common frame. */
import { frameEnd, frameStart } from '../page/frame.ts';
import { html, type Markup } from '../page/markup.ts';
import { type Block, type Document, type Inline, line, type Text, textOf } from './document.ts';

export interface PageExtras {
  readonly nav?: Markup;
  readonly head?: Markup;
  /** Below everything else: pointers to the same in other forms. */
  readonly after?: Markup;
}

export function htmlDocument(document: Document, { nav, head, after }: PageExtras = {}): string {
  const { language, direction, kind, title, subtitle, skip, blocks, foot, version, findable } = document;
  const start = frameStart({
    language,
    direction,
    title: line(title),
    kind,
    heading: html`${text(title)}`,
    band: html`<p class="sub">${text(subtitle)}</p>
`,
    ...(nav === undefined ? {} : { nav }),
    ...(head === undefined ? {} : { head }),
    skip: { to: 'content', text: skip },
    version,
    findable,
  });
  return html`${start}<div id="content">
${sections(blocks)}
${after ?? ''}</div>
${frameEnd(html`${text(foot)}`)}`.text;
}

/** Each heading opens a section that it names. */
function sections(blocks: readonly Block[]): Markup[] {
  const parts: { heading?: Text; blocks: Block[] }[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.is === 'heading') parts.push({ heading: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts
    .filter(({ heading, blocks: inside }) => heading !== undefined || inside.length > 0)
    .map(({ heading, blocks: inside }, place) =>
      heading === undefined
        ? html`<section>${inside.map(blockOf)}</section>
`
        : html`<section aria-labelledby="part-${place}"><h2 id="part-${place}">${text(heading)}</h2>
${inside.map(blockOf)}</section>
`,
    );
}

function blockOf(block: Block): Markup {
  switch (block.is) {
    case 'heading':
      return html`<h3>${text(block.text)}</h3>
`;
    case 'text':
      return block.tone === 'warning'
        ? html`<div class="promise"><p>${text(block.text)}</p></div>
`
        : html`<p${block.tone === undefined ? '' : html` class="${block.tone}"`}>${text(block.text)}</p>
`;
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${text(item)}</li>
`,
      );
      return block.ordered === true
        ? html`<ol class="steps">${items}</ol>
`
        : html`<ul class="steps">${items}</ul>
`;
    }
    case 'facts':
      return html`<dl class="pair">${block.rows.map(
        ([label, value]) => html`<dt>${text(label)}</dt><dd>${text(value)}</dd>
`,
      )}</dl>
`;
    case 'table':
      return html`<table class="flow"><thead><tr>${block.head.map((cell) => html`<th scope="col">${text(cell)}</th>`)}</tr></thead>
<tbody>${block.rows.map(
        (
          row,
        ) => html`<tr>${row.map((cell, place) => html`<td${place === 0 ? html` class="head"` : html` data-label="${line(block.head[place] ?? [])}"`}>${text(cell)}</td>`)}</tr>
`,
      )}</tbody></table>
`;
    case 'sheet':
      return html`<article><header><h3>${text(block.title)}</h3></header>
${block.blocks.map(blockOf)}</article>
`;
    default:
      return block satisfies never;
  }
}

function text(all: Text): Markup[] {
  return all.map(inlineOf);
}

function inlineOf(inline: Inline): Markup {
  if (typeof inline === 'string') return html`${inline}`;
  return 'code' in inline ? html`<bdi dir="ltr">${textOf(inline)}</bdi>` : html`<bdi>${textOf(inline)}</bdi>`;
}
