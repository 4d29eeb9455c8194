/** Where this provider keeps lists, facts and bytes of objects, by either of its interfaces. */
import type { Wire } from '../../platform/wire/contract.ts';
import type { ObjectSource } from '../buckets/source.ts';
import { type Interface, readPage } from './page.ts';

export function objectSource(wire: Wire, bucket: string, by: Interface): ObjectSource {
  const container = encodeURIComponent(bucket);
  const json = (name: string): string => `/storage/v1/b/${container}/o/${encodeURIComponent(name)}`;
  const xml = (name: string): string => `/${container}/${encodeURIComponent(name)}`;
  return {
    wire,
    async readPage(mark) {
      const page = await readPage(wire, bucket, by, mark);
      return page.is === 'page' ? page : undefined;
    },
    proof: (name) => (by === 'json' ? { path: `${json(name)}?fields=size` } : { method: 'HEAD', path: xml(name) }),
    content: (name) => (by === 'json' ? `${json(name)}?alt=media` : xml(name)),
  };
}
