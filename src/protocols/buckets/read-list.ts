/**
 * The list of objects, page by page within the budget: how many, how large, of which types. Only the marks where
 * pages begin are kept, so that the sample can be spread over the whole list.
 */
import type { Wire } from '../../platform/wire/contract.ts';
import type { Evidence, Omission } from '../protocol.ts';
import { askable, type ListedObject, type ObjectSource, type Page } from './source.ts';

const MOST_PAGES = 60;
/** Requests that are left for the proof of reading and for the sample. */
const KEPT_REQUESTS = 40;

export interface ObjectList {
  readonly objects: number;
  readonly bytes: number;
  /** False: objects and bytes are lower bounds. */
  readonly complete: boolean;
  /** Marks of the pages that were read; undefined is the first page's. */
  readonly pages: readonly (string | undefined)[];
  /** Name of one object, to ask whether it may be read. */
  readonly example: string | undefined;
  readonly types: readonly Evidence[];
  readonly omissions: readonly Omission[];
}

export async function readList(source: ObjectSource, first: Page): Promise<ObjectList> {
  const pages: (string | undefined)[] = [undefined];
  const kinds = new Map<string, number>();
  let objects = 0;
  let bytes = 0;
  let example: string | undefined;
  let page = first;
  for (;;) {
    objects += page.items.length;
    for (const item of page.items) {
      bytes += item.size;
      const kind = kindOf(item);
      if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    example ??= page.items.find(({ name, size }) => size > 0 && askable(name))?.name ?? page.items.find(({ name }) => askable(name))?.name;
    const whole = { objects, bytes, pages, example, types: typesOf(kinds) } as const;
    const mark = page.next;
    if (mark === undefined) return { ...whole, complete: true, omissions: [] };
    if (pages.length >= MOST_PAGES || spentOn(source.wire)) return cut(whole, 'the budget ran out');
    // A list that leads back to where it was, or to nothing, has no end.
    if (pages.includes(mark)) return cut(whole, 'the list leads back to where it was');
    const next = await source.readPage(mark);
    if (next === undefined || next.items.length === 0) return cut(whole, 'the list did not go on');
    pages.push(mark);
    page = next;
  }
}

function spentOn({ budget, spent }: Wire): boolean {
  return budget.requests - spent.requests <= Math.min(KEPT_REQUESTS, budget.requests / 3);
}

function cut(whole: Omit<ObjectList, 'complete' | 'omissions'>, why: string): ObjectList {
  const omission = { what: 'the rest of the list of objects', why: `${why}; counts and sizes are lower bounds` };
  return { ...whole, complete: false, omissions: [omission] };
}

/** Our word for what an object is declared to be, or is by the end of its name. */
function kindOf({ name, contentType = '' }: ListedObject): string | undefined {
  if (contentType.startsWith('image/') || /\.(jpe?g|png|tiff?|heic)$/i.test(name)) return 'pictures';
  if (contentType === 'application/dicom' || /\.dcm$/i.test(name)) return 'medical pictures';
  if (contentType === 'application/pdf' || /\.pdf$/i.test(name)) return 'PDF documents';
  if (/^(text\/csv|application\/(x-ndjson|json|sql))$/.test(contentType) || /\.(csv|sql|json|xlsx?)$/i.test(name))
    return 'tables and exports';
  if (/\.(zip|gz|tgz|7z|bak|dump)$/i.test(name)) return 'archives and backups';
  return undefined;
}

function typesOf(kinds: ReadonlyMap<string, number>): Evidence[] {
  return [...kinds].map(([kind, count]) => ({
    id: 'object-kinds',
    text: `${count} of the objects are ${kind}, by their declared type or their name.`,
  }));
}
