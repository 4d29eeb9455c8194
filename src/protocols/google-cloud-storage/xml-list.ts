/** A page of the XML interface: `ListBucketResult`, whose next page begins after its mark or its last name. */
import type { Page } from '../buckets/source.ts';
import { readXmlPage } from '../buckets/xml-page.ts';

const SHAPE = { root: 'ListBucketResult', row: 'Contents', name: 'Key', size: 'Size', marks: ['IsTruncated', 'NextMarker'] } as const;

export function readXmlList(bytes: Uint8Array): Page | undefined {
  const page = readXmlPage(bytes, SHAPE);
  if (page === undefined) return undefined;
  const { items, marks } = page;
  if (marks.get('IsTruncated') !== 'true') return { items };
  return { items, next: marks.get('NextMarker') ?? items.at(-1)?.name };
}
