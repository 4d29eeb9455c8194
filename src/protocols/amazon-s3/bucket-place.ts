/**
 * Where a bucket of the S3 interface is asked for: as a path below the endpoint, or at the root of a host that carries
 * its name. Which one is read off the target's endpoint; the provider's own is asked by path.
 */
import type { Wire } from '../../platform/wire/contract.ts';
import { type ObjectSource, objectPath } from '../buckets/source.ts';
import { readPage } from './page.ts';

export interface BucketPlace extends ObjectSource {
  /** Path of the bucket itself. */
  readonly path: string;
}

/** @returns undefined for a target that is no bucket of this kind. */
export function bucketPlace(wire: Wire): BucketPlace | undefined {
  const { target } = wire;
  if (target.kind !== 'bucket') return undefined;
  const { name, endpoint } = target;
  const named = endpoint !== undefined && URL.canParse(endpoint) && new URL(endpoint).hostname.startsWith(`${name}.`);
  const path = named ? '/' : `/${encodeURIComponent(name)}`;
  const content = (key: string): string => `${named ? '' : path}/${objectPath(key)}`;
  return {
    wire,
    path,
    async readPage(mark) {
      const page = await readPage(wire, path, mark);
      return page.is === 'page' ? page : undefined;
    },
    proof: (key) => ({ method: 'HEAD', path: content(key) }),
    content,
  };
}
