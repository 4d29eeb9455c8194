/**
 * A search cluster with 100,000 indices: everything it says is valid, there is only very much of it. A
 * scanner that is given enough budget must survive the listing and call it what it is.
 */
import { type HostileBehaviour, hostile, onRequest } from './hostile-server.ts';

const INDICES = 100_000;
const ROOT = JSON.stringify({
  name: 'node-1',
  cluster_name: 'lab-many',
  cluster_uuid: 'bGFiLW1hbnktaW5kaWNlcw',
  version: {
    number: '7.10.2',
    build_flavor: 'oss',
    build_type: 'docker',
    build_hash: '0123456789abcdef0123456789abcdef01234567',
    build_date: '2021-01-13T00:42:12.435326Z',
    build_snapshot: false,
    lucene_version: '8.7.0',
    minimum_wire_compatibility_version: '6.8.0',
    minimum_index_compatibility_version: '6.0.0-beta1',
  },
  tagline: 'You Know, for Search',
});
const HEALTH = JSON.stringify({
  cluster_name: 'lab-many',
  status: 'green',
  timed_out: false,
  number_of_nodes: 1,
  number_of_data_nodes: 1,
  active_primary_shards: INDICES,
  active_shards: INDICES,
  unassigned_shards: 0,
});
const NOT_FOUND = JSON.stringify({ error: { type: 'index_not_found_exception', reason: 'no such index' }, status: 404 });

export const manyIndices: HostileBehaviour = hostile(
  { id: 'many-indices', title: 'is a cluster with 100,000 indices', ends: 'answer', verdict: 'open-data' },
  (socket) => {
    onRequest(socket, (path) => {
      const [status, body] = answerFor(path);
      socket.write(`HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=UTF-8\r\ncontent-length: ${body.length}\r\n\r\n`);
      socket.write(body);
    });
    return undefined;
  },
);

let plainListing: Buffer | undefined;

function answerFor(path: string): readonly [string, Buffer] {
  if (path === '/') return ['200 OK', Buffer.from(ROOT)];
  if (path.startsWith('/_cluster/health')) return ['200 OK', Buffer.from(HEALTH)];
  if (path.startsWith('/_cat/indices')) return ['200 OK', listing()];
  if (path.endsWith('/_count') || path.includes('/_count?'))
    return ['200 OK', Buffer.from('{"count":1000,"_shards":{"total":1,"successful":1}}')];
  return ['404 Not Found', Buffer.from(NOT_FOUND)];
}

/** Made on first use. */
function listing(): Buffer {
  plainListing ??= Buffer.from(
    `[${Array.from({ length: INDICES }, (_, index) => {
      const name = `lab-index-${String(index).padStart(6, '0')}`;
      return `{"health":"green","status":"open","index":"${name}","uuid":"AAAAAAAAAAAAAAAA${String(index).padStart(6, '0')}","pri":"1","rep":"0","docs.count":"1000","docs.deleted":"0","store.size":"48000","pri.store.size":"48000"}`;
    }).join(',')}]`,
  );
  return plainListing;
}
