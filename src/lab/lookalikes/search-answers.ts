/**
 * How a look-alike of a search cluster answers, generation by generation: reduced from what real clusters
 * were seen to say, to what a reader of banners, lists, mappings, counts and samples can meet.
 */
import type { LabDocument } from '../server.ts';

export const searchGenerations = ['2.4.6', '6.8.9', '7.10.2', '8.6.2', 'opensearch-2.19.1'] as const;
export type SearchGeneration = (typeof searchGenerations)[number];

export interface SearchIndex {
  readonly documents: LabDocument[];
  readonly closed?: boolean;
  /** Type word of a field that is not what its values suggest, by its path. */
  readonly types?: Readonly<Record<string, string>>;
}

export type SearchData = Map<string, SearchIndex>;

/** Status and JSON body. */
export type SearchReply = readonly [status: number, body: unknown];

export function banner(generation: SearchGeneration, clusterName: string): unknown {
  const number = generation.replace('opensearch-', '');
  const plain = {
    number,
    build_hash: '5376dca9f70f3abef96a77f4bb22720ace8240fd',
    build_snapshot: false,
    lucene_version: luceneOf(generation),
  };
  const later = { build_type: 'tar', minimum_wire_compatibility_version: '5.6.0', minimum_index_compatibility_version: '5.0.0' };
  const base = { name: 'node-1', cluster_name: clusterName, cluster_uuid: 'bGFiLWxvb2stYWxpa2U' };
  if (generation === '2.4.6') return { ...base, version: plain, tagline: 'You Know, for Search' };
  if (generation.startsWith('opensearch')) {
    return {
      ...base,
      version: { distribution: 'opensearch', ...plain, ...later },
      tagline: 'The OpenSearch Project: https://opensearch.org/',
    };
  }
  return { ...base, version: { ...plain, build_flavor: 'default', ...later }, tagline: 'You Know, for Search' };
}

function luceneOf(generation: SearchGeneration): string {
  return { '2.4.6': '5.5.4', '6.8.9': '7.7.3', '7.10.2': '8.7.0', '8.6.2': '9.4.2', 'opensearch-2.19.1': '9.12.1' }[generation];
}

/** `_cat/indices`: numbers are strings, and a closed index has none. */
export function listIndices(data: SearchData, generation: SearchGeneration, query: URLSearchParams): SearchReply {
  const refusesHidden = generation === '6.8.9';
  if (query.has('expand_wildcards') && refusesHidden) return error(400, 'illegal_argument_exception');
  const hidden = query.get('expand_wildcards') === 'all' || !hidesStreams(generation);
  const rows = [...data].filter(([name]) => hidden || !name.startsWith('.ds-'));
  return [
    200,
    rows.map(([index, { documents, closed }]) => ({
      index,
      status: closed ? 'close' : 'open',
      'docs.count': closed ? null : String(documents.length),
      'pri.store.size': closed ? null : String(sizeOf(documents)),
      pri: closed && generation < '7' ? null : '1',
      'creation.date': '1561939200000',
    })),
  ];
}

function hidesStreams(generation: SearchGeneration): boolean {
  return generation !== '2.4.6' && generation !== '6.8.9';
}

export function sizeOf(documents: readonly LabDocument[]): number {
  return documents.reduce((sum, document) => sum + JSON.stringify(document).length, 0);
}

/** `_mapping`: up to generation 6 a type stands between `mappings` and `properties`. */
export function mappingOf(name: string, index: SearchIndex, generation: SearchGeneration): SearchReply {
  const properties = propertiesOf(index.documents.slice(0, 20), index.types ?? {}, '', generation);
  const mappings = generation === '2.4.6' || generation === '6.8.9' ? { doc: { properties } } : { properties };
  return [200, { [name]: { mappings: index.documents.length === 0 ? {} : mappings } }];
}

function propertiesOf(
  documents: readonly LabDocument[],
  types: Readonly<Record<string, string>>,
  prefix: string,
  generation: SearchGeneration,
) {
  const properties: Record<string, unknown> = {};
  for (const document of documents)
    for (const [name, value] of Object.entries(document)) {
      const path = prefix + name;
      const inner = (Array.isArray(value) ? value : [value]).filter(isObject);
      const type = types[path];
      if (inner.length > 0) {
        properties[name] = { ...(type === undefined ? {} : { type }), properties: propertiesOf(inner, types, `${path}.`, generation) };
      } else properties[name] = type === undefined ? fieldOf(value, generation) : { type };
    }
  return properties;
}

function fieldOf(value: unknown, generation: SearchGeneration): unknown {
  if (typeof value === 'number') return { type: 'long' };
  if (typeof value === 'boolean') return { type: 'boolean' };
  return generation === '2.4.6' ? { type: 'string' } : { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 256 } } };
}

export function isObject(value: unknown): value is LabDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function error(status: number, type: string, reason = type): SearchReply {
  return [status, { error: { root_cause: [{ type, reason }], type, reason }, status }];
}

export function noSuchIndex(name: string): SearchReply {
  return [404, { error: { type: 'index_not_found_exception', reason: `no such index [${name}]`, index: name }, status: 404 }];
}
