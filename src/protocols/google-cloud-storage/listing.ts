/** Finds the interface by which the list of objects answers, and reads the list by it to the end of the budget. */
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import { type ObjectList, readList } from '../buckets/read-list.ts';
import { objectSource } from './object-source.ts';
import { type Interface, readPage } from './page.ts';

export interface Listed extends ObjectList {
  readonly is: 'listed';
  readonly by: Interface;
}

export type Listing =
  | Listed
  | { readonly is: 'refused'; readonly status: number; readonly requesterPays: boolean }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export async function listObjects(wire: Wire, bucket: string): Promise<Listing> {
  const first = await readPage(wire, bucket, 'json', undefined);
  const foreign = first.is === 'refused' && !first.json && [400, 404, 405, 501].includes(first.status);
  const by = foreign ? 'xml' : 'json';
  const page = foreign ? await readPage(wire, bucket, 'xml', undefined) : first;
  if (page.is !== 'page') return page;
  return { is: 'listed', by, ...(await readList(objectSource(wire, bucket, by), page)) };
}
