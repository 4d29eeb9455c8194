/**
 * One page of a list of objects, by the JSON interface or, where an endpoint knows that one alone, by the XML one.
 * Names are values: they stay with the caller and leave it in an `Ephemeral` or not at all.
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Page } from '../buckets/source.ts';
import { readXmlList } from './xml-list.ts';

export type Interface = 'json' | 'xml';

const PAGE_BYTES = 2_000_000;
const PAGE_OBJECTS = 1000;

const size = z.union([z.string().regex(/^\d{1,16}$/), z.number().nonnegative()]).transform(Number);
const pageSchema = z.object({
  items: z
    .array(z.object({ name: z.string().min(1).max(1024), size, contentType: z.string().max(200).optional() }))
    .max(5000)
    .default([]),
  nextPageToken: z.string().max(2048).optional(),
});
const requesterPays = z.object({ error: z.object({ message: z.string().regex(/requester pays/i) }) });

export type PageAnswer =
  | ({ readonly is: 'page' } & Page)
  | { readonly is: 'refused'; readonly status: number; readonly json: boolean; readonly requesterPays: boolean }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function readPage(wire: Wire, bucket: string, by: Interface, token: string | undefined): Promise<PageAnswer> {
  const answer = await wire.http({ path: by === 'json' ? jsonPath(bucket, token) : xmlPath(bucket, token), maxBytes: PAGE_BYTES });
  if (!answer.ok) return { is: 'failed', failure: answer };
  try {
    if (answer.truncated) return malformed('The page is larger than is read.');
    if (answer.status === 200 && by === 'xml') {
      const page = readXmlList(answer.body);
      return page === undefined ? malformed('The list is not one of objects.') : { is: 'page', ...page };
    }
    const parsed = answer.json();
    if (!parsed.ok && parsed.kind === 'too-deep') return { is: 'failed', failure: parsed };
    const value = parsed.ok ? parsed.value : undefined;
    if (answer.status !== 200) {
      const pays = requesterPays.safeParse(value).success;
      return { is: 'refused', status: answer.status, json: parsed.ok, requesterPays: pays };
    }
    const page = pageSchema.safeParse(value);
    return page.success
      ? { is: 'page', items: page.data.items, next: page.data.nextPageToken }
      : malformed('The list is not one of objects.');
  } finally {
    answer.erase();
  }
}

function jsonPath(bucket: string, token: string | undefined): string {
  const query = new URLSearchParams({ maxResults: String(PAGE_OBJECTS), fields: 'items(name,size,contentType),nextPageToken' });
  if (token !== undefined) query.set('pageToken', token);
  return `/storage/v1/b/${encodeURIComponent(bucket)}/o?${query.toString()}`;
}

function xmlPath(bucket: string, token: string | undefined): string {
  const query = new URLSearchParams({ 'max-keys': String(PAGE_OBJECTS) });
  if (token !== undefined) query.set('marker', token);
  return `/${encodeURIComponent(bucket)}?${query.toString()}`;
}

function malformed(detail: string): PageAnswer {
  return { is: 'failed', failure: { ok: false, kind: 'malformed', detail } };
}
