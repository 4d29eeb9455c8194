/** The real servers that the lab can start, by kind. */
import type { ServerKind } from '../server.ts';
import { elasticsearch2 } from './elasticsearch-2.ts';
import { elasticsearch6 } from './elasticsearch-6.ts';
import { elasticsearch7 } from './elasticsearch-7.ts';
import { elasticsearch7MonitorOnly, elasticsearch7Secured } from './elasticsearch-7-secured.ts';
import { elasticsearch8 } from './elasticsearch-8.ts';
import { fakeGcsServer } from './fake-gcs-server.ts';
import { ferretDb } from './ferretdb.ts';
import { mongoJavaServer } from './mongo-java-server.ts';
import { azurite } from './objects/azurite.ts';
import { versityGw } from './objects/versitygw.ts';
import { openSearch2 } from './opensearch-2.ts';
import { postgres } from './postgres.ts';

export const realServers: readonly ServerKind[] = [
  elasticsearch2,
  elasticsearch6,
  elasticsearch7,
  elasticsearch7Secured,
  elasticsearch7MonitorOnly,
  elasticsearch8,
  openSearch2,
  ferretDb,
  mongoJavaServer,
  fakeGcsServer,
  versityGw,
  azurite,
  postgres,
];

export { startPostgres } from './postgres.ts';
