/**
 * Finds out from the beginning of an XML file where its records are: elements below the root that repeat, elements
 * below containers of one kind each, or the root itself.
 */
import { SaxesParser } from 'saxes';

interface Seen {
  readonly name: string;
  readonly children: Map<string, { count: number; nested: number }>;
  total: number;
}

/** @returns how many elements lie around a record: 0 for a document that is one record */
export function recordDepth(head: string): number {
  const path: { readonly name: string; nested: boolean }[] = [];
  const seen = new Map<string, Seen>();
  let fhir = false;
  let root = '';
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 0) {
      root = localName(name);
      fhir = Object.values(attributes).includes('http://hl7.org/fhir');
    }
    const parent = path.at(-1);
    if (parent !== undefined) parent.nested = true;
    path.push({ name: localName(name), nested: Object.keys(attributes).length > 1 });
  });
  parser.on('closetag', () => {
    const closed = path.pop();
    if (closed === undefined || path.length === 0 || path.length > 2) return;
    const place = path.map(({ name }) => name).join('/');
    const around = seen.get(place) ?? { name: place, children: new Map(), total: 0 };
    seen.set(place, around);
    const child = around.children.get(closed.name) ?? { count: 0, nested: 0 };
    around.children.set(closed.name, { count: child.count + 1, nested: child.nested + (closed.nested ? 1 : 0) });
    around.total += 1;
  });
  feed(parser, head);
  if (root === 'ClinicalDocument' || (fhir && root !== 'Bundle')) return 0;
  if (fhir) return 1;
  if (repeats(seen.get(root))) return 1;
  return [...seen].some(([place, around]) => place.includes('/') && repeats(around)) ? 2 : 0;
}

/** One kind of element prevails, and holds more than text. */
function repeats(around: Seen | undefined): boolean {
  if (around === undefined) return false;
  return [...around.children.values()].some(({ count, nested }) => count >= 2 && nested * 2 >= count && count >= around.total * 0.6);
}

function feed(parser: SaxesParser, text: string): void {
  try {
    parser.write(text);
  } catch {
    // The beginning ends inside of something, or is no XML: what was seen is what there is.
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
