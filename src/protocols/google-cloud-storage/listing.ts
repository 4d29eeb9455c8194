/**
 * The list of objects, page by page within the budget: how many, how large, of which types. Names are asked
 * for only by the sample, which picks from them.
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Evidence } from '../protocol.ts';

const PAGE_BYTES = 2_000_000;
const MOST_PAGES = 60;
const PAGE_OBJECTS = 1000;

const size = z.union([z.string().regex(/^\d{1,16}$/), z.number().nonnegative()]).transform(Number);
const pageSchema = z.object({
  items: z
    .array(z.object({ name: z.string().max(1024), size, contentType: z.string().max(200).optional() }))
    .max(5000)
    .default([]),
  nextPageToken: z.string().max(2048).optional(),
});

export type ListedObject = z.infer<typeof pageSchema>['items'][number];

export type ObjectList =
  | {
      readonly is: 'listed';
      readonly objects: number;
      readonly bytes: number;
      readonly complete: boolean;
      readonly types: readonly Evidence[];
    }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function listObjects(wire: Wire, bucket: string): Promise<ObjectList> {
  let objects = 0;
  let bytes = 0;
  let pictures = 0;
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await readPage(wire, bucket, PAGE_OBJECTS, token);
    if (!('items' in read)) return page === 0 ? read : listedUpTo(objects, bytes, pictures, false);
    objects += read.items.length;
    for (const item of read.items) {
      bytes += item.size;
      if (item.contentType?.startsWith('image/')) pictures += 1;
    }
    token = read.nextPageToken;
    if (token === undefined) return listedUpTo(objects, bytes, pictures, true);
  }
  return listedUpTo(objects, bytes, pictures, false);
}

function listedUpTo(objects: number, bytes: number, pictures: number, complete: boolean): ObjectList {
  const types = pictures === 0 ? [] : [{ id: 'pictures', text: `${pictures} of the objects are declared as pictures.` }];
  return { is: 'listed', objects, bytes, complete, types };
}

export async function readPage(
  wire: Wire,
  bucket: string,
  most: number,
  token: string | undefined,
): Promise<z.infer<typeof pageSchema> | Exclude<ObjectList, { is: 'listed' }>> {
  const query = new URLSearchParams({ maxResults: String(most), fields: 'items(name,size,contentType),nextPageToken' });
  if (token !== undefined) query.set('pageToken', token);
  const answer = await wire.http({ path: `/storage/v1/b/${encodeURIComponent(bucket)}/o?${query.toString()}`, maxBytes: PAGE_BYTES });
  if (!answer.ok) return { is: 'failed', failure: answer };
  try {
    if (answer.status !== 200) return { is: 'refused', status: answer.status };
    const parsed = answer.json();
    const page = pageSchema.safeParse(parsed.ok ? parsed.value : undefined);
    if (page.success) return page.data;
    return { is: 'failed', failure: parsed.ok ? { ok: false, kind: 'malformed', detail: 'The list is not one of objects.' } : parsed };
  } finally {
    answer.erase();
  }
}
