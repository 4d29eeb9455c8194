/**
 * The list of objects, page by page within the budget: how many, how large, of which types. Only the marks where
 * pages begin are kept, so that the sample can be spread over the whole list.
 */
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Evidence } from '../protocol.ts';
import { type Interface, type ListedObject, type PageAnswer, readPage } from './page.ts';

const MOST_PAGES = 60;
/** Requests that are left for the proof of reading and for the sample. */
const KEPT_REQUESTS = 40;

export interface Listed {
  readonly is: 'listed';
  readonly by: Interface;
  readonly objects: number;
  readonly bytes: number;
  readonly complete: boolean;
  /** Tokens of the pages that were read; undefined is the first page's. */
  readonly pages: readonly (string | undefined)[];
  /** Name of one object, to ask whether it may be read. */
  readonly example: string | undefined;
  readonly types: readonly Evidence[];
}

export type ObjectList =
  | Listed
  | { readonly is: 'refused'; readonly status: number; readonly requesterPays: boolean }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function listObjects(wire: Wire, bucket: string): Promise<ObjectList> {
  const first = await readPage(wire, bucket, 'json', undefined);
  if (first.is === 'refused' && !first.json && [400, 404, 405, 501].includes(first.status)) {
    const second = await readPage(wire, bucket, 'xml', undefined);
    return second.is === 'page' ? readOn(wire, bucket, 'xml', second) : second;
  }
  return first.is === 'page' ? readOn(wire, bucket, 'json', first) : first;
}

async function readOn(wire: Wire, bucket: string, by: Interface, first: Extract<PageAnswer, { is: 'page' }>): Promise<Listed> {
  const pages: (string | undefined)[] = [undefined];
  const kinds = new Map<string, number>();
  let objects = 0;
  let bytes = 0;
  let page = first;
  for (;;) {
    objects += page.items.length;
    for (const item of page.items) {
      bytes += item.size;
      const kind = kindOf(item);
      if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const token = page.nextPageToken;
    const whole = { is: 'listed', by, objects, bytes, pages, example: first.items[0]?.name, types: typesOf(kinds) } as const;
    if (token === undefined) return { ...whole, complete: true };
    const left = wire.budget.requests - wire.spent.requests;
    if (pages.length >= MOST_PAGES || left <= Math.min(KEPT_REQUESTS, wire.budget.requests / 3)) return { ...whole, complete: false };
    const next = await readPage(wire, bucket, by, token);
    // A list that leads back to where it was, or to nothing, has no end.
    if (next.is !== 'page' || pages.includes(token) || next.items.length === 0) return { ...whole, complete: false };
    pages.push(token);
    page = next;
  }
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
