/** Elasticsearch 6.8.9, open to everybody: the last generation whose mappings have a type. */
import type { ServerKind } from '../server.ts';
import { type EmbeddedNode, startEmbedded } from './embedded-node.ts';
import { missingForJava } from './maven.ts';

const node: EmbeddedNode = {
  id: 'elasticsearch-6',
  name: 'Elasticsearch 6.8.9',
  install: 'elasticsearch-6.8.9',
  artifacts: [{ group: 'org.codelibs', artifact: 'elasticsearch-cluster-runner', version: '6.8.9.0' }],
  starter: 'EmbeddedElasticsearch',
  transportPortSetting: 'transport.tcp.port',
  defaultCluster: 'elasticsearch',
  typed: true,
  modules: ['org.elasticsearch.transport.Netty4Plugin'],
};

export const elasticsearch6: ServerKind = {
  id: node.id,
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start: (options) => startEmbedded(node, options),
};
