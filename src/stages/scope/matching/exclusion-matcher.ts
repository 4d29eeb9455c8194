/**
 * Which exclusion holds for a target by its name, URL or bucket; those for addresses are found through
 * the range index. An excluded URL excludes the whole service at its host and port, since a probe could
 * not promise to stay off one path.
 */
import type { Target } from '../../../target.ts';
import { type Address, parseAddress } from '../address.ts';
import { hasPort } from '../port-list.ts';
import { matchesName, matchesPattern, readEndpoint, type Selector } from '../selector.ts';
import type { Exclusion } from './rules.ts';

export type FindExclusion = (
  target: Target,
  host: string | undefined,
  address: Address | undefined,
  port: number | undefined,
) => Exclusion | undefined;

export function exclusionMatcher(exclusions: readonly Exclusion[]): FindExclusion {
  const names = exclusions.filter(({ selector }) => selector.kind === 'name');
  const urls = exclusions.filter(({ selector }) => selector.kind === 'url');
  const buckets = exclusions.filter(({ selector }) => selector.kind === 'bucket');
  return (target, host, address, port) => {
    const holds = ({ selector, ports }: Exclusion) => excludesPort(ports, port) && excludes(selector, target, host, address, port);
    const byName = host === undefined ? undefined : names.find(holds);
    return byName ?? urls.find(holds) ?? (target.kind === 'bucket' ? buckets.find(holds) : undefined);
  };
}

/** With the port still open, an exclusion of some ports decides nothing yet. */
function excludesPort(ports: Exclusion['ports'], port: number | undefined): boolean {
  return ports === undefined || (port !== undefined && hasPort(ports, port));
}

function excludes(
  selector: Selector,
  target: Target,
  host: string | undefined,
  address: Address | undefined,
  port: number | undefined,
): boolean {
  switch (selector.kind) {
    case 'addresses':
      return false;
    case 'name':
      return host !== undefined && matchesName(selector, host);
    case 'url': {
      const excluded = parseAddress(selector.host);
      const sameHost = excluded === undefined ? host === selector.host : excluded === address;
      return sameHost && port === selector.port;
    }
    case 'bucket':
      return target.kind === 'bucket' && excludesBucket(selector, target);
  }
}

function excludesBucket(selector: Extract<Selector, { kind: 'bucket' }>, target: Extract<Target, { kind: 'bucket' }>): boolean {
  if (selector.scheme !== target.scheme || !matchesPattern(selector.pattern, target.name)) return false;
  if (selector.endpoint === undefined) return true;
  const endpoint = target.endpoint === undefined ? undefined : readEndpoint(target.endpoint);
  return endpoint !== undefined && typeof endpoint !== 'string' && endpoint.url === selector.endpoint.url;
}
