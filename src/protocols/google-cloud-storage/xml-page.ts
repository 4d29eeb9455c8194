/**
 * A page of objects in XML: `ListBucketResult` with its `Contents`. Read in one pass with ceilings on rows and
 * text; anything that is not such a page gives nothing.
 */
import { SaxesParser } from 'saxes';
import type { ListedObject, Page } from './page.ts';

const MOST_ROWS = 5000;
const MOST_TEXT = 4096;

export function readXmlPage(bytes: Uint8Array): Page | undefined {
  const parser = new SaxesParser();
  const open: string[] = [];
  const items: ListedObject[] = [];
  let row: { name?: string; size?: number } = {};
  let next: string | undefined;
  let last: string | undefined;
  let more = false;
  let root: string | undefined;
  let text = '';
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('doctype', () => {
    broken = true;
  });
  parser.on('opentag', ({ name }) => {
    root ??= name;
    open.push(name);
    text = '';
    if (name === 'Contents') row = {};
  });
  parser.on('text', (part) => {
    if (text.length < MOST_TEXT) text += part;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    const inside = open.at(-1);
    if (inside === 'Contents' && name === 'Key') row.name = text;
    if (inside === 'Contents' && name === 'Size' && /^\d{1,16}$/.test(text)) row.size = Number(text);
    if (inside === root && name === 'NextMarker') next = text;
    if (inside === root && name === 'IsTruncated') more = text === 'true';
    if (name === 'Contents' && row.name !== undefined && row.size !== undefined && items.length < MOST_ROWS) {
      items.push({ name: row.name, size: row.size });
      last = row.name;
    }
    text = '';
  });
  try {
    parser.write(new TextDecoder().decode(bytes)).close();
  } catch {
    return undefined;
  }
  if (broken || root !== 'ListBucketResult') return undefined;
  // The marker of the next page may be left out: then the last name stands for it.
  const token = more ? (next ?? last) : undefined;
  return token === undefined ? { items } : { items, nextPageToken: token };
}
