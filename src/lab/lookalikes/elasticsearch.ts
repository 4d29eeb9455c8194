/**
 * A look-alike of Elasticsearch and OpenSearch clusters in a state that a test or the demo chooses: open,
 * locked, half open, behind a login, a trap. It records every request and refuses all but GET.
 */
import http from 'node:http';
import type { Dataset, LabServer, ServerKind } from '../server.ts';
import {
  banner,
  error,
  listIndices,
  mappingOf,
  noSuchIndex,
  type SearchData,
  type SearchGeneration,
  type SearchIndex,
  type SearchReply,
  sizeOf,
} from './search-answers.ts';
import { search } from './search-query.ts';
import { refusalIn, type SearchState } from './search-states.ts';
import { asLabServer, openStand, type Stand, withFacts } from './stand.ts';

export interface SearchLookalikeOptions {
  readonly state?: SearchState;
  readonly generation?: SearchGeneration;
  readonly dataset?: Dataset;
  /** Settings of indices beside their documents, by name. */
  readonly indices?: Readonly<Record<string, Omit<SearchIndex, 'documents'>>>;
  readonly clusterName?: string;
  readonly address?: string;
  readonly port?: number;
}

export interface SearchLookalike extends Stand {
  readonly data: SearchData;
}

export async function openSearchLookalike(options: SearchLookalikeOptions = {}): Promise<SearchLookalike> {
  const { state = 'open', generation = '7.10.2', clusterName = 'lab' } = options;
  const data: SearchData = new Map();
  for (const collection of options.dataset?.collections ?? []) fill(data, collection, options.indices?.[collection.name]);
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lab.invalid');
    requests.push(`${request.method} ${request.url}`);
    const refusal = refusalIn(state, url.pathname, url.searchParams, data);
    if (refusal !== undefined && 'cut' in refusal) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' }).write(refusal.cut);
      setImmediate(() => response.destroy());
      return;
    }
    if (refusal !== undefined && 'status' in refusal) {
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    const [status, body] = refusal ?? answer(url, request.method ?? '', { data, generation, clusterName });
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
  });
  const stand = await openStand(server, requests, options.address, options.port);
  return withFacts(stand, { data });
}

/** The look-alike as a server of the lab, for machines that cannot start a real one. */
export const searchLookalike: ServerKind = {
  id: 'elasticsearch-lookalike',
  real: false,
  stands: 'elasticsearch',
  missing: () => Promise.resolve(undefined),
  async start({ address, port, clusterName, secured }): Promise<LabServer> {
    const named = clusterName === undefined ? {} : { clusterName };
    const stand = await openSearchLookalike({ address, port, ...named, state: secured === true ? 'secured' : 'open' });
    return asLabServer(stand, {
      name: 'Look-alike of Elasticsearch 7.10.2',
      load: async (dataset) => {
        for (const collection of dataset.collections) fill(stand.data, collection);
      },
      measure: async () =>
        [...stand.data].map(([name, { documents }]) => ({ name, documents: documents.length, bytes: sizeOf(documents) })),
    });
  },
};

function fill(data: SearchData, { name, documents }: Dataset['collections'][number], settings: Omit<SearchIndex, 'documents'> = {}): void {
  const known = data.get(name)?.documents ?? [];
  for (const document of documents()) known.push(document);
  data.set(name, { ...settings, documents: known });
}

function answer(
  url: URL,
  method: string,
  { data, generation, clusterName }: { data: SearchData; generation: SearchGeneration; clusterName: string },
): SearchReply {
  if (method !== 'GET') return [405, { error: `Incorrect HTTP method for uri [${url.pathname}] and method [${method}]`, status: 405 }];
  if (url.pathname === '/') return [200, banner(generation, clusterName)];
  if (url.pathname === '/_cat/indices') return listIndices(data, generation, url.searchParams);
  if (url.pathname === '/_cluster/health') return [200, healthOf(data, clusterName)];
  if (url.pathname === '/_nodes') return [200, { nodes: { VjNJbGFi: { name: 'node-1', version: generation.replace('opensearch-', '') } } }];
  if (url.pathname === '/_count') return [200, { count: [...data.values()].reduce((sum, { documents }) => sum + documents.length, 0) }];
  const [name = '', action] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  if (name.startsWith('_') || action === undefined) return error(400, 'illegal_argument_exception');
  const index = data.get(name) ?? streamOf(data, name);
  if (index === undefined) return noSuchIndex(name);
  if (action === '_mapping') return mappingOf(name, index, generation);
  if (index.closed) return error(400, 'index_closed_exception');
  if (action === '_count') return [200, { count: index.documents.length, _shards: { total: 1, successful: 1, failed: 0 } }];
  return action === '_search' ? search(name, index, generation, url.searchParams) : error(400, 'illegal_argument_exception');
}

/** A data stream answers under its own name for the indices behind it. */
function streamOf(data: SearchData, name: string): SearchIndex | undefined {
  const behind = [...data].filter(([backing]) => backing.startsWith(`.ds-${name}-`)).map(([, index]) => index);
  return behind.length === 0 ? undefined : { documents: behind.flatMap(({ documents }) => documents) };
}

function healthOf(data: SearchData, clusterName: string): unknown {
  const shards = [...data.values()].filter(({ closed }) => !closed).length;
  return {
    cluster_name: clusterName,
    status: 'green',
    timed_out: false,
    number_of_nodes: 1,
    number_of_data_nodes: 1,
    active_primary_shards: shards,
    active_shards: shards,
    unassigned_shards: 0,
  };
}
