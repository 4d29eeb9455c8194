/**
 * States of a search cluster that a look-alike can be in besides open, each as a refusal or a false answer
 * that takes the place of the true one. All texts are what real clusters and proxies were seen to say.
 */
import { banner, error, type SearchData, type SearchReply } from './search-answers.ts';

export const searchStates = [
  'open',
  'secured',
  'opensearch-secured',
  'managed',
  'anonymous-without-rights',
  'behind-login',
  'listing-refused',
  'documents-refused',
  'unlisted',
  'largest-refused',
  'writable',
  'declared-open',
  'not-ready',
  'limited',
  'listing-limited',
  'listing-unavailable',
  'truncated',
  'hidden-banner',
  'red',
  'trap',
  'known-trap',
  'one-odd-constant',
] as const;
export type SearchState = (typeof searchStates)[number];

/** An answer that is not JSON, or one that is cut while it is sent. */
export type OtherReply =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | { readonly cut: string };

const SECURITY = 'security_exception';

/** Undefined where the state answers as an open cluster does. */
export function refusalIn(
  state: SearchState,
  path: string,
  query: URLSearchParams,
  data: SearchData,
): SearchReply | OtherReply | undefined {
  const listing = path === '/_cat/indices';
  const touchesIndex = /\/(_count|_search)$/.test(path);
  switch (state) {
    case 'open':
      return undefined;
    case 'secured':
      return jsonWith(401, { 'www-authenticate': 'Basic realm="security" charset="UTF-8"' }, error(401, SECURITY, missing(path)));
    case 'opensearch-secured':
      return text(401, 'Unauthorized', { 'www-authenticate': 'Basic realm="OpenSearch Security"' });
    case 'managed':
      return [403, { Message: 'User: anonymous is not authorized to perform: es:ESHttpGet' }];
    case 'anonymous-without-rights':
      return error(403, SECURITY, 'no permissions for [cluster:monitor/main] and User [name=opendistro_security_anonymous]');
    case 'behind-login':
      return text(302, '', { location: 'https://id.canary.example/oauth2/start?rd=canary' });
    case 'not-ready':
      return text(503, 'OpenSearch Security not initialized.');
    case 'limited':
      return text(429, 'slow down, canary');
    case 'listing-refused':
      return listing || touchesIndex ? error(403, SECURITY, 'action [indices:monitor/settings/get] is unauthorized') : undefined;
    case 'unlisted':
      return listing ? error(403, SECURITY, 'action [indices:monitor/settings/get] is unauthorized') : undefined;
    case 'largest-refused':
      return touchesIndex && path.includes('patients')
        ? error(403, SECURITY, 'action [indices:data/read/search] is unauthorized')
        : undefined;
    case 'documents-refused':
      return touchesIndex ? error(403, SECURITY, 'action [indices:data/read/search] is unauthorized') : undefined;
    case 'listing-limited':
      return listing ? text(429, 'slow down') : undefined;
    case 'listing-unavailable':
      return listing ? error(503, 'cluster_block_exception') : undefined;
    case 'truncated':
      return listing ? { cut: '[{"index":"canary-pat' } : undefined;
    case 'hidden-banner':
      return path === '/'
        ? [405, { error: 'Incorrect HTTP method for uri [/] and method [GET], allowed: [DELETE]', status: 405 }]
        : undefined;
    case 'red':
      return path === '/_cluster/health'
        ? [200, { status: 'red', active_primary_shards: 0, unassigned_shards: 5, number_of_data_nodes: 1 }]
        : undefined;
    case 'writable':
    case 'declared-open':
      return privileges(state === 'writable', path, query);
    case 'trap':
      return path.endsWith('/_count') && !data.has(path.split('/')[1] ?? '')
        ? [200, { count: 1024, _shards: { total: 1, successful: 1, failed: 0 } }]
        : undefined;
    case 'known-trap':
    case 'one-odd-constant':
      return constants(state === 'known-trap', path);
  }
}

/** What a cluster with an anonymous role declares, and one whose security is switched off. */
function privileges(writable: boolean, path: string, query: URLSearchParams): SearchReply | undefined {
  if (path === '/_xpack') return [200, { features: { security: { available: true, enabled: writable } } }];
  if (path !== '/_security/user/_has_privileges' || !writable || !query.has('source')) return undefined;
  const held = { read: true, create_doc: true, write: true, delete: true };
  return [200, { username: 'anonymous_user', has_all_requested: true, cluster: {}, index: { '*': held }, application: {} }];
}

/** Constants that two published honeypots share; one of them alone proves nothing. */
function constants(all: boolean, path: string): SearchReply | undefined {
  const node = { name: 'Green Goblin', version: '1.4.2' };
  if (path === '/_nodes') return [200, { nodes: { [all ? 'x1JG6g9PRHy6ClCOO2-C4g' : 'VjNJbGFi']: node } }];
  if (path !== '/' || all) return undefined;
  const plain = banner('2.4.6', 'lab');
  return [200, { ...(typeof plain === 'object' ? plain : {}), name: 'Green Goblin' }];
}

function missing(path: string): string {
  return `missing authentication credentials for REST request [${path}]`;
}

function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): OtherReply {
  return { status, headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers }, body };
}

function jsonWith(status: number, headers: Readonly<Record<string, string>>, [, body]: SearchReply): OtherReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
