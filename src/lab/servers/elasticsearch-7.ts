/** Elasticsearch 7.10.2, the last release under the Apache License, open to everybody. */
import type { ServerKind } from '../server.ts';
import { type EmbeddedNode, startEmbedded } from './embedded-node.ts';
import { missingForJava } from './maven.ts';

export const elasticsearch7Node: EmbeddedNode = {
  id: 'elasticsearch-7',
  name: 'Elasticsearch 7.10.2',
  install: 'elasticsearch-7.10.2',
  artifacts: [{ group: 'org.codelibs', artifact: 'elasticsearch-cluster-runner', version: '7.10.2.0' }],
  starter: 'EmbeddedElasticsearch',
  transportPortSetting: 'transport.port',
  defaultCluster: 'elasticsearch',
  typed: false,
  modules: ['org.elasticsearch.transport.Netty4Plugin'],
};

export const elasticsearch7: ServerKind = {
  id: elasticsearch7Node.id,
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start: (options) => startEmbedded(elasticsearch7Node, options),
};
