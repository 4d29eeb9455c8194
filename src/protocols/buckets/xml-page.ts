/**
 * A page of objects in XML, read in one pass with ceilings on rows, depth and text. Declarations of entities, and
 * anything that is not a page of the given shape, give nothing.
 */
import { SaxesParser } from 'saxes';
import type { ListedObject } from './source.ts';

const MOST_ROWS = 5000;
const MOST_TEXT = 4096;
const MOST_DEPTH = 12;

/** Where a provider puts things, as paths below the root. */
export interface PageShape {
  readonly root: string;
  /** Path of one object, such as `Contents` or `Blobs/Blob`. */
  readonly row: string;
  /** Paths inside an object. */
  readonly name: string;
  readonly size: string;
  readonly contentType?: string;
  /** Texts directly below the root that the caller wants, such as the mark of the next page. */
  readonly marks: readonly string[];
}

export interface XmlPage {
  readonly items: readonly ListedObject[];
  readonly marks: ReadonlyMap<string, string>;
}

export function readXmlPage(bytes: Uint8Array, shape: PageShape): XmlPage | undefined {
  const parser = new SaxesParser();
  const open: string[] = [];
  const items: ListedObject[] = [];
  const marks = new Map<string, string>();
  let row: Row = {};
  let text = '';
  let coded = false;
  let broken = false;
  const fail = (): void => {
    broken = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (open.length > MOST_DEPTH || (open.length === 1 && name !== shape.root)) fail();
    text = '';
    coded = attributes['Encoded'] === 'true';
    if (pathOf(open) === shape.row) row = {};
  });
  parser.on('text', (part) => {
    if (text.length < MOST_TEXT) text += part;
  });
  parser.on('closetag', () => {
    const path = pathOf(open);
    if (path === shape.row && items.length < MOST_ROWS) items.push(...completed(row));
    else if (path.startsWith(`${shape.row}/`)) fill(row, path.slice(shape.row.length + 1), coded ? decoded(text) : text, shape);
    else if (shape.marks.includes(path)) marks.set(path, text);
    open.pop();
    text = '';
  });
  try {
    for (let at = 0, all = new TextDecoder().decode(bytes); at < all.length && !broken; at += STEP) parser.write(all.slice(at, at + STEP));
    if (!broken) parser.close();
  } catch {
    return undefined;
  }
  return broken ? undefined : { items, marks };
}

/** Characters that are parsed before it is asked again whether the page is one. */
const STEP = 65_536;

interface Row {
  name?: string;
  size?: number;
  contentType?: string;
}

function fill(row: Row, field: string, text: string, shape: PageShape): void {
  if (field === shape.name) row.name = text;
  else if (field === shape.size && /^\d{1,16}$/.test(text)) row.size = Number(text);
  else if (field === shape.contentType) row.contentType = text.slice(0, 200);
}

function completed({ name, size, contentType }: Row): ListedObject[] {
  if (name === undefined || name === '' || size === undefined) return [];
  return [{ name, size, ...(contentType === undefined ? {} : { contentType }) }];
}

function pathOf(open: readonly string[]): string {
  return open.slice(1).join('/');
}

/** Percent-encoded text, or the text itself where it is none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
