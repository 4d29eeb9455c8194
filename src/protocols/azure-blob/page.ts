/** One page of a container's list: `EnumerationResults`, whose `NextMarker` is empty on the last one. */
import type { HttpRequest, Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Page } from '../buckets/source.ts';
import { readXmlCode } from '../buckets/xml-code.ts';
import { readXmlPage } from '../buckets/xml-page.ts';

const PAGE_BYTES = 3_000_000;
const MOST_MARK = 4000;
const SHAPE = {
  root: 'EnumerationResults',
  row: 'Blobs/Blob',
  name: 'Name',
  size: 'Properties/Content-Length',
  contentType: 'Properties/Content-Type',
  marks: ['NextMarker'],
} as const;

export type PageAnswer =
  | ({ readonly is: 'page'; readonly server: string | undefined } & Page)
  /** `code` is the service's own word, such as `ResourceNotFound`. */
  | { readonly is: 'refused'; readonly status: number; readonly code: string | undefined }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function readPage(wire: Wire, request: HttpRequest): Promise<PageAnswer> {
  const answer = await wire.http({ maxBytes: PAGE_BYTES, ...request });
  if (!answer.ok) return { is: 'failed', failure: answer };
  try {
    if (answer.truncated) return malformed('The page is larger than is read.');
    if (answer.status !== 200) return { is: 'refused', status: answer.status, code: codeOf(answer.headers, answer.body) };
    const page = readPageXml(answer.body);
    return page === undefined ? malformed('The list is not one of blobs.') : { is: 'page', server: answer.headers.get('server'), ...page };
  } finally {
    answer.erase();
  }
}

export function readPageXml(bytes: Uint8Array): Page | undefined {
  const page = readXmlPage(bytes, SHAPE);
  if (page === undefined) return undefined;
  const mark = page.marks.get('NextMarker') ?? '';
  // A list whose mark cannot be sent back has an end that is not known: it leads back to its beginning.
  return mark === '' ? { items: page.items } : { items: page.items, next: mark.isWellFormed() ? mark.slice(0, MOST_MARK) : '' };
}

/** The word in the header, or in the body where a proxy dropped the header. */
export function codeOf(headers: ReadonlyMap<string, string>, body: Uint8Array): string | undefined {
  const stated = headers.get('x-ms-error-code');
  return stated !== undefined && /^[A-Za-z]{3,60}$/.test(stated) ? stated : readXmlCode(body);
}

function malformed(detail: string): PageAnswer {
  return { is: 'failed', failure: { ok: false, kind: 'malformed', detail } };
}
