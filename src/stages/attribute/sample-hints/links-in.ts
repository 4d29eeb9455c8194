/**
 * Buckets that a text points at, by the spellings of the three large providers. What is found is a link, never a
 * target: whoever wants to look at it needs a scope that names it.
 */
import { parseTarget } from '../../../target.ts';

/** Hosts that carry the bucket in their path. */
const IN_PATH: Readonly<Record<string, 'gs' | 's3'>> = {
  'storage.googleapis.com': 'gs',
  'storage.cloud.google.com': 'gs',
  's3.amazonaws.com': 's3',
};
const NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]/;
const MOST = 20;

export function linksIn(text: string): string[] {
  const found = new Set<string>();
  for (const marker of ['gs://', 's3://', 'https://', 'http://']) {
    for (let at = text.indexOf(marker); at >= 0 && found.size < MOST; at = text.indexOf(marker, at + marker.length)) {
      const rest = text.slice(at + marker.length, at + marker.length + 300);
      const link = marker.startsWith('http') ? linkOfUrl(rest) : bucket(marker === 'gs://' ? 'gs' : 's3', rest);
      if (link !== undefined) found.add(link);
    }
  }
  return [...found];
}

function linkOfUrl(rest: string): string | undefined {
  const host = /^[A-Za-z0-9.-]{1,253}/.exec(rest)?.[0]?.toLowerCase() ?? '';
  const path = rest.slice(host.length).startsWith('/') ? rest.slice(host.length + 1) : '';
  const scheme = Object.hasOwn(IN_PATH, host) ? IN_PATH[host] : undefined;
  if (scheme !== undefined) return bucket(scheme, path);
  if (host.endsWith('.storage.googleapis.com')) return bucket('gs', host.slice(0, -'.storage.googleapis.com'.length));
  if (host.endsWith('.blob.core.windows.net')) return container(host.slice(0, -'.blob.core.windows.net'.length), path);
  const s3 = /^(.+?)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com$/.exec(host)?.[1] ?? /^(.+)\.s3\.amazonaws\.com$/.exec(host)?.[1];
  return s3 === undefined ? undefined : bucket('s3', s3);
}

/** A scan names a container by its account; without one the account alone is told. */
function container(account: string, path: string): string | undefined {
  const name = NAME.exec(path)?.[0];
  return (name === undefined ? undefined : bucket('az', `${account}.${name}`)) ?? bucket('az', account);
}

function bucket(scheme: 'gs' | 's3' | 'az', rest: string): string | undefined {
  const name = NAME.exec(rest)?.[0];
  if (name === undefined) return undefined;
  try {
    const target = parseTarget(`${scheme}://${name}`);
    return target.kind === 'bucket' ? `${target.scheme}://${target.name}` : undefined;
  } catch {
    return undefined;
  }
}
