/**
 * One page of a bucket's list. Names are asked for in coded form, since a key may hold what XML cannot; services that
 * know the older list alone ignore the version and are read on from the last name.
 */
import type { HttpAnswer, Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Page } from '../buckets/source.ts';
import { readXmlCode } from '../buckets/xml-code.ts';
import { decoded, readXmlPage } from '../buckets/xml-page.ts';

const PAGE_BYTES = 2_000_000;
const PAGE_OBJECTS = '1000';
const MOST_MARK = 2048;
const SHAPE = {
  root: 'ListBucketResult',
  row: 'Contents',
  name: 'Key',
  size: 'Size',
  marks: ['IsTruncated', 'NextContinuationToken', 'NextMarker', 'EncodingType'],
} as const;
/** In front of a mark that is a name, for the older list. */
const AFTER = 'after ';

export interface Refused {
  readonly is: 'refused';
  readonly status: number;
  /** The service's own word, such as `AccessDenied`. */
  readonly code: string | undefined;
  /** Where the bucket is instead, as the service says. */
  readonly region: string | undefined;
  readonly location: string | undefined;
}

export type PageAnswer =
  | ({ readonly is: 'page'; readonly server: string | undefined } & Page)
  | Refused
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function readPage(wire: Wire, path: string, mark: string | undefined): Promise<PageAnswer> {
  const answer = await wire.http({ path: `${path}?${queryOf(mark)}`, maxBytes: PAGE_BYTES });
  if (!answer.ok) return { is: 'failed', failure: answer };
  try {
    if (answer.truncated) return malformed('The page is larger than is read.');
    if (answer.status !== 200) return refused(answer);
    const page = readPageXml(answer.body);
    return page === undefined
      ? malformed('The list is not one of objects.')
      : { is: 'page', server: answer.headers.get('server'), ...page };
  } finally {
    answer.erase();
  }
}

function queryOf(mark: string | undefined): string {
  const older = mark?.startsWith(AFTER) === true;
  const query = new URLSearchParams({ ...(older ? {} : { 'list-type': '2' }), 'max-keys': PAGE_OBJECTS, 'encoding-type': 'url' });
  if (mark !== undefined) query.set(older ? 'marker' : 'continuation-token', older ? mark.slice(AFTER.length) : mark);
  return query.toString();
}

export function readPageXml(bytes: Uint8Array): Page | undefined {
  const page = readXmlPage(bytes, SHAPE);
  if (page === undefined) return undefined;
  const { marks } = page;
  const coded = marks.get('EncodingType') === 'url';
  const read = (text: string): string => (coded ? decoded(text.replaceAll('+', ' ')) : text);
  const items = page.items.map((item) => ({ ...item, name: read(item.name) }));
  if (marks.get('IsTruncated') !== 'true') return { items };
  const token = marks.get('NextContinuationToken');
  if (token !== undefined) return token.length > MOST_MARK ? { items } : { items, next: token };
  const marker = marks.get('NextMarker');
  const last = marker === undefined ? items.at(-1)?.name : read(marker);
  return { items, next: last?.isWellFormed() === true ? AFTER + last : AFTER };
}

function refused({ status, headers, body }: HttpAnswer): Refused {
  return { is: 'refused', status, code: readXmlCode(body), region: headers.get('x-amz-bucket-region'), location: headers.get('location') };
}

function malformed(detail: string): PageAnswer {
  return { is: 'failed', failure: { ok: false, kind: 'malformed', detail } };
}
