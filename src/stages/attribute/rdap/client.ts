/**
 * A small RDAP client (RFC 7480, 9082, 9083) over wires that it is handed. It sends GET for an address or a domain to
 * the server of the bootstrap list, follows redirects to servers of that list only, believes no certificate that does
 * not verify, keeps answers, and leaves a server alone that asked for it.
 */
import type { Budget, HttpAnswer, Wire, WireFailure } from '../../../platform/wire/contract.ts';
import { readRetryAfter } from '../../../platform/wire/http/retry-after.ts';
import { canonicalHost, type SocketTarget } from '../../../target.ts';
import { isDomain } from '../plain-text.ts';
import { createAnswerCache } from './answer-cache.ts';
import type { Bootstrap } from './bootstrap.ts';
import { type RdapObject, readRdapObject } from './rdap-object.ts';

export type RdapAnswer =
  | { readonly is: 'found'; readonly object: RdapObject; readonly server: string; readonly redirects: number }
  | { readonly is: 'absent'; readonly server: string }
  | { readonly is: 'no-server' }
  | { readonly is: 'throttled'; readonly server: string; readonly forMs: number }
  | { readonly is: 'failed'; readonly server: string; readonly why: string };

export interface RdapClientOptions {
  readonly bootstrap: Bootstrap;
  /** A wire whose gate is that of the registries. */
  readonly wireFor: (target: SocketTarget, budget: Budget) => Wire;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface RdapClient {
  address(address: string): Promise<RdapAnswer>;
  domain(domain: string): Promise<RdapAnswer>;
}

const BUDGET: Budget = { requests: 2, bytes: 1_000_000, expandedBytes: 2_000_000, seconds: 15, depth: 24 };
const MOST_REDIRECTS = 3;
const MOST_KEPT = 5000;
const HOUR_MS = 3_600_000;
/** How long a server that limits us without saying for how long is left alone. */
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 24 * HOUR_MS;

export function createRdapClient({ bootstrap, wireFor, now }: RdapClientOptions): RdapClient {
  const answers = createAnswerCache<RdapAnswer>(now, MOST_KEPT);
  const pausedUntil = new Map<string, number>();

  async function ask(base: string, path: string, expected: RdapObject['kind']): Promise<RdapAnswer> {
    let url = new URL(path, base);
    const seen = new Set<string>();
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const server = url.origin;
      if (seen.has(url.href)) return { is: 'failed', server, why: 'the redirects go round in a circle' };
      seen.add(url.href);
      const forMs = (pausedUntil.get(server) ?? 0) - now();
      if (forMs > 0) return { is: 'throttled', server, forMs };
      const answered = await request(url, expected);
      if ('location' in answered) {
        const next = URL.canParse(answered.location, url.href) ? new URL(answered.location, url.href) : undefined;
        if (next === undefined || !bootstrap.allows(next) || (url.protocol === 'https:' && next.protocol !== 'https:'))
          return { is: 'failed', server, why: 'it redirects to a server that is no registry of the list' };
        url = next;
        continue;
      }
      if (answered.is === 'throttled') pausedUntil.set(server, now() + answered.forMs);
      return answered.is === 'found' ? { ...answered, redirects } : answered;
    }
    return { is: 'failed', server: url.origin, why: `more than ${MOST_REDIRECTS} redirects` };
  }

  async function request(url: URL, expected: RdapObject['kind']): Promise<RdapAnswer | { readonly location: string }> {
    const tls = url.protocol === 'https:';
    const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
    const wire = wireFor({ kind: 'socket', host: canonicalHost(url.hostname.replace(/^\[|\]$/g, '')), port, tls }, BUDGET);
    try {
      const answer = await wire.http({
        path: `${url.pathname}${url.search}`,
        headers: { Accept: 'application/rdap+json, application/json;q=0.5' },
      });
      return read(answer, url.origin, tls, expected, now());
    } finally {
      wire.close();
    }
  }

  function once(kind: RdapObject['kind'], base: string | undefined, path: string): Promise<RdapAnswer> {
    if (base === undefined) return Promise.resolve({ is: 'no-server' });
    return answers.get(`${base}${path}`, () => ask(base, path, kind), keepMs);
  }

  return {
    address: (address) => once('ip network', bootstrap.forAddress(address), `ip/${encodeURIComponent(address)}`),
    domain: (domain) => {
      const name = domain.toLowerCase().replace(/\.$/, '');
      return isDomain(name) ? once('domain', bootstrap.forDomain(name), `domain/${name}`) : Promise.resolve({ is: 'no-server' });
    },
  };
}

function keepMs({ is }: RdapAnswer): number {
  if (is === 'found') return 24 * HOUR_MS;
  return is === 'absent' ? HOUR_MS : 0;
}

function read(
  answer: HttpAnswer | WireFailure,
  server: string,
  tls: boolean,
  expected: RdapObject['kind'],
  now: number,
): RdapAnswer | { readonly location: string } {
  if (!answer.ok) return { is: 'failed', server, why: answer.detail };
  try {
    if (tls && answer.tls?.trusted !== true) return { is: 'failed', server, why: 'its certificate does not verify' };
    const { status, headers } = answer;
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location !== undefined && location.length <= 500) return { location };
    if (status === 404) return { is: 'absent', server };
    if (status === 429 || status === 503) {
      return {
        is: 'throttled',
        server,
        forMs: Math.min(Math.max(readRetryAfter(headers.get('retry-after'), now), PAUSE_MS), LONGEST_PAUSE_MS),
      };
    }
    if (status !== 200) return { is: 'failed', server, why: `it answers with status ${status}` };
    const json = answer.json();
    if (!json.ok) return { is: 'failed', server, why: json.detail };
    const object = readRdapObject(json.value);
    if (object === undefined || object.kind !== expected) return { is: 'failed', server, why: `its answer is no ${expected}` };
    return { is: 'found', object, server, redirects: 0 };
  } finally {
    answer.erase();
  }
}
