/**
 * A document as a plain value: what a page, a PDF and a Word file are made of. Text of others is marked as such, so
 * that each writer sets it apart in its own way; nothing in here is markup of any kind.
 */

/** Our own words; a code or number that runs from left to right; or a name, which runs as it is written. */
export type Inline = string | { readonly code: string } | { readonly name: string };
export type Text = readonly Inline[];

export type Block =
  | { readonly is: 'heading'; readonly text: Text }
  | { readonly is: 'text'; readonly text: Text; readonly tone?: 'lead' | 'hint' | 'warning' }
  | { readonly is: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  | { readonly is: 'facts'; readonly rows: readonly (readonly [label: Text, value: Text])[] }
  | { readonly is: 'table'; readonly head: readonly Text[]; readonly rows: readonly (readonly Text[])[] }
  /** A draft that the reader takes over: a form, a letter. */
  | { readonly is: 'sheet'; readonly title: Text; readonly blocks: readonly Block[] };

export interface Document {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What it is, in two words. */
  readonly kind: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly skip: string;
  readonly blocks: readonly Block[];
  readonly foot: Text;
  readonly version: string;
  /** UTC instant; the same document has the same bytes, whenever it is written. */
  readonly at: string;
  /** Whether search engines may list it. */
  readonly findable: boolean;
}

/** Direction marks, control characters and line ends of others would reorder or break what stands around them. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

export function textOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return cleanText('code' in inline ? inline.code : inline.name);
}

/** All words of a document, one block a line; for whoever has to look through it. */
export function plainOf({ kind, title, subtitle, blocks, foot }: Document): string {
  return [kind, line(title), line(subtitle), ...blocks.flatMap(linesOf), line(foot)].join('\n');
}

export function line(text: Text): string {
  return text.map(textOf).join('');
}

function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
    case 'text':
      return [line(block.text)];
    case 'list':
      return block.items.map(line);
    case 'facts':
      return block.rows.map(([label, value]) => `${line(label)}: ${line(value)}`);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(line).join('\t'));
    case 'sheet':
      return [line(block.title), ...block.blocks.flatMap(linesOf)];
    default:
      return block satisfies never;
  }
}
