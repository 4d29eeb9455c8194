/** Elasticsearch and OpenSearch, held to the promises of every protocol on look-alikes. Synthetic data. */
import { openSearchLookalike, type SearchLookalikeOptions } from '../../lab/lookalikes/elasticsearch.ts';
import { type SearchGeneration, searchGenerations, sizeOf } from '../../lab/lookalikes/search-answers.ts';
import type { Dataset, LabDocument } from '../../lab/server.ts';
import { type ConformanceCase, describeProtocol, type RequestKind } from '../protocol.conformance.ts';
import { elasticsearch } from './index.ts';

const patients: LabDocument[] = Array.from({ length: 60 }, (_, n) => ({
  name: `Canary-Person-${n}`,
  cns: `70${String(n % 20).padStart(6, '0')}`,
  visits: [{ complaint: `Canary-Complaint-${n}` }],
}));
const visits: LabDocument[] = Array.from({ length: 12 }, (_, n) => ({ ward: n }));
const dataset: Dataset = {
  collections: [
    { name: 'canary-patients', documents: () => patients },
    { name: '.ds-canary-visits-2019.07.01-000001', documents: () => visits },
    { name: '.ds-canary-visits-2019.07.02-000002', documents: () => visits },
    { name: '.kibana', documents: () => [{ type: 'config' }] },
    { name: 'canary-archive', documents: () => [] },
  ],
};
const withNote: Dataset = {
  collections: [
    ...dataset.collections,
    {
      name: 'read-me-to-recover-canary',
      documents: () => [{ message: 'Canary-Note', email: 'canary@ransom.invalid', btc: 'canary-wallet' }],
    },
  ],
};
const stated = { collections: 3, documents: 84, bytes: sizeOf(patients) + 2 * sizeOf(visits) };
const indices = { 'canary-archive': { closed: true } };

function kindOf(request: string): RequestKind {
  if (request === 'GET /') return 'identify';
  if (/^GET \/[^/_][^/]*\/_search\?/.test(request)) return 'document';
  const inventory =
    /^GET \/(_cat\/indices|_count|_cluster\/health|_nodes|_xpack|_security\/user\/_has_privileges|_plugins\/_security\/authinfo)(\?|$)/;
  return inventory.test(request) || /^GET \/[^/_][^/]*\/(_count|_mapping)$/.test(request) ? 'inventory' : 'forbidden';
}

const start = (options: SearchLookalikeOptions) => () => openSearchLookalike({ clusterName: 'canary-cluster', ...options });
const open = (generation: SearchGeneration): ConformanceCase => ({ verdict: 'open-data', start: start({ dataset, generation }), stated });

describeProtocol(elasticsearch, {
  targetOf: ({ address, port }) => ({ kind: 'socket', host: address, port }),
  kindOf,
  canaries: ['canary', '70000001'],
  states: {
    'open-data': { verdict: 'open-data', start: start({ dataset }), stated },
    'open-empty': { verdict: 'open-empty', start: start({}), stated: { collections: 0, documents: 0, bytes: 0 } },
    'auth-required': { verdict: 'auth-required', start: start({ dataset, state: 'secured' }) },
    'metadata-only': { verdict: 'metadata-only', start: start({ dataset, state: 'listing-refused' }) },
    throttled: { verdict: 'throttled', start: start({ dataset, state: 'limited' }) },
    truncated: { verdict: 'unknown', start: start({ dataset, state: 'truncated' }) },
  },
  more: {
    ...Object.fromEntries(searchGenerations.map((generation) => [`is of generation ${generation}`, open(generation)])),
    'is OpenSearch and asks for credentials': { verdict: 'auth-required', start: start({ dataset, state: 'opensearch-secured' }) },
    'is managed and refuses the anonymous': { verdict: 'auth-required', start: start({ dataset, state: 'managed' }) },
    'has an anonymous role without rights': { verdict: 'auth-required', start: start({ dataset, state: 'anonymous-without-rights' }) },
    'stands behind a login page': { verdict: 'auth-required', start: start({ dataset, state: 'behind-login' }) },
    'lists its indices and refuses to count them': { verdict: 'metadata-only', start: start({ dataset, state: 'documents-refused' }) },
    'refuses its largest index and counts another': { verdict: 'open-data', start: start({ dataset, state: 'largest-refused' }) },
    'refuses its list and counts what may be read': { verdict: 'open-data', start: start({ dataset, state: 'unlisted' }) },
    'has nothing but a closed index': {
      verdict: 'metadata-only',
      start: start({ dataset: { collections: [{ name: 'canary-archive', documents: () => [] }] }, indices }),
    },
    'declares the right to write': { verdict: 'open-write-possible', start: start({ dataset, state: 'writable' }), stated },
    'declares that it has no access control': { verdict: 'open-data', start: start({ dataset, state: 'declared-open' }), stated },
    'is not ready': { verdict: 'unknown', start: start({ dataset, state: 'not-ready' }) },
    'limits its list alone': { verdict: 'throttled', start: start({ dataset, state: 'listing-limited' }) },
    'cannot list at present': { verdict: 'unknown', start: start({ dataset, state: 'listing-unavailable' }) },
    'hides its banner': { verdict: 'open-data', start: start({ dataset, state: 'hidden-banner' }), stated },
    'has lost shards': { verdict: 'open-data', start: start({ dataset, state: 'red' }) },
    'has lost all shards': { verdict: 'unknown', start: start({ state: 'red' }) },
    'holds a ransom note beside live data': { verdict: 'open-data', start: start({ dataset: withNote }), flags: ['ransomed'] },
    'counts any index that one asks for': {
      verdict: 'open-data',
      start: start({ dataset, state: 'trap' }),
      flags: ['honeypot-suspected'],
    },
    'has two constants of known traps': {
      verdict: 'open-data',
      start: start({ dataset, state: 'known-trap' }),
      flags: ['honeypot-suspected'],
    },
    'has one odd constant': { verdict: 'open-data', start: start({ dataset, state: 'one-odd-constant' }) },
  },
});
