/**
 * Which target rules cover a target. An address is covered by a rule for its range whether it was given
 * as such or a name led to it; a name, a URL or a bucket only by a rule that says so.
 */
import { isRegionalEndpoint } from '../../../provider-endpoints.ts';
import type { BucketTarget, SocketTarget, Target } from '../../../target.ts';
import type { Address } from '../address.ts';
import { hasPort } from '../port-list.ts';
import { matchesPattern, readEndpoint } from '../selector.ts';
import type { AddressItem, Grant } from './rules.ts';

/** Providers answer at their public endpoints on this port only. */
const PROVIDER_PORT = 443;

export type FindGrants = (
  target: Target,
  host: string | undefined,
  address: Address | undefined,
  port: number | undefined,
  items: readonly AddressItem[],
) => Grant[];

export function grantMatcher(grants: readonly Grant[]): FindGrants {
  const names = group(grants, ({ selector }) => (selector.kind === 'name' ? `${selector.below ? '*.' : ''}${selector.name}` : undefined));
  const urls = group(grants, ({ selector }) => (selector.kind === 'url' ? selector.host : undefined));
  const buckets = grants.filter(({ selector }) => selector.kind === 'bucket');

  return (target, host, _address, port, items) => {
    if (target.kind === 'bucket') return buckets.filter((grant) => coversBucket(grant, target, port));
    const found = (urls.get(target.host) ?? []).filter((grant) => coversUrl(grant, target, port));
    for (const item of items) if (item.is === 'grant' && hasPort(item.grant.ports, port)) found.push(item.grant);
    if (host !== undefined)
      for (const key of nameKeys(host)) for (const grant of names.get(key) ?? []) if (hasPort(grant.ports, port)) found.push(grant);
    return found;
  };
}

function coversUrl({ selector }: Grant, target: SocketTarget, port: number | undefined): boolean {
  if (selector.kind !== 'url' || (port !== undefined && port !== selector.port)) return false;
  if (target.tls !== undefined && target.tls !== selector.tls) return false;
  const path = target.basePath ?? '';
  // A path that climbs could leave the granted one after the server has resolved it.
  if (/(^|\/|%2f)(\.|%2e){1,2}(\/|%2f|$)/i.test(path) || path.includes('\\')) return false;
  return path === selector.basePath || path.startsWith(`${selector.basePath}/`);
}

function coversBucket({ selector }: Grant, target: BucketTarget, port: number | undefined): boolean {
  if (selector.kind !== 'bucket' || selector.scheme !== target.scheme || !matchesPattern(selector.pattern, target.name)) return false;
  if (selector.endpoint === undefined) return isAtProvider(target) && (port === undefined || port === PROVIDER_PORT);
  if (target.endpoint === undefined) return false;
  const endpoint = readEndpoint(target.endpoint);
  return typeof endpoint !== 'string' && endpoint.url === selector.endpoint.url && (port === undefined || port === endpoint.port);
}

/** A rule without an endpoint means the bucket wherever its provider serves it, in whichever region. */
function isAtProvider({ scheme, endpoint }: BucketTarget): boolean {
  return endpoint === undefined || isRegionalEndpoint(scheme, endpoint);
}

/** `a.b.example` → itself, `*.b.example`, `*.example`. */
function* nameKeys(host: string): Generator<string> {
  yield host;
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) yield `*${host.slice(dot)}`;
}

function group(grants: readonly Grant[], keyOf: (grant: Grant) => string | undefined): ReadonlyMap<string, readonly Grant[]> {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    const key = keyOf(grant);
    if (key === undefined) continue;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [grant]);
    else members.push(grant);
  }
  return groups;
}
