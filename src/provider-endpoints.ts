/**
 * The public endpoints of the providers of named stores: where a bucket is dialled when its target says nothing, and
 * which hosts are the same provider's in another region.
 */
import type { BucketScheme } from './target.ts';

const REGION = '[a-z]{2}(-[a-z]+){1,3}-[0-9]';

interface ProviderEndpoint {
  readonly of: (name: string) => string;
  /** How a target is written after its scheme. */
  readonly written: string;
  readonly regional?: RegExp;
}

const endpoints: Readonly<Record<BucketScheme, ProviderEndpoint>> = {
  gs: { of: () => 'https://storage.googleapis.com', written: 'BUCKET' },
  s3: {
    of: () => 'https://s3.amazonaws.com',
    written: 'BUCKET',
    regional: new RegExp(`^https://s3\\.${REGION}\\.amazonaws\\.com(:443)?$`),
  },
  // An Azure target is named by its account first: the account is part of the host.
  az: { of: (name) => `https://${name.split('.', 1)[0] ?? name}.blob.core.windows.net`, written: 'ACCOUNT.CONTAINER' },
};

/** How a named store is written, such as `az://ACCOUNT.CONTAINER`. */
export function writtenBucket(scheme: BucketScheme): string {
  return `${scheme}://${endpoints[scheme].written}`;
}

export function publicEndpoint(scheme: BucketScheme, name: string): string {
  return endpoints[scheme].of(name);
}

/** Whether the URL is the provider's own in one of its regions. */
export function isRegionalEndpoint(scheme: BucketScheme, url: string): boolean {
  return url.length < 100 && endpoints[scheme].regional?.test(url) === true;
}
