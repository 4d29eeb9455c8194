/**
 * Elasticsearch 7.10.2 with its own security module: everything is 401 without credentials. The second
 * kind lets anonymous callers monitor the cluster, so its banner answers while every index is refused.
 * The module is under the Elastic License: it is run here, never shipped.
 */
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerKind } from '../server.ts';
import { elasticsearch7Node } from './elasticsearch-7.ts';
import { type EmbeddedNode, startEmbedded } from './embedded-node.ts';
import { missingForJava } from './maven.ts';
import type { Site } from './real-server.ts';

const USER = 'labadmin';
const PASSWORD = 'labpassword';

const secured: EmbeddedNode = {
  ...elasticsearch7Node,
  id: 'elasticsearch-7-secured',
  name: 'Elasticsearch 7.10.2 with security',
  install: 'elasticsearch-7.10.2-security',
  artifacts: [
    ...elasticsearch7Node.artifacts,
    { group: 'org.elasticsearch.plugin', artifact: 'x-pack-core', version: '7.10.2' },
    { group: 'org.elasticsearch.plugin', artifact: 'x-pack-security', version: '7.10.2' },
  ],
  plugins: ['org.elasticsearch.xpack.core.XPackPlugin', 'org.elasticsearch.xpack.security.Security'],
  settings: {
    'xpack.security.enabled': 'true',
    'xpack.security.authc.realms.file.file1.order': '0',
    'discovery.type': 'single-node',
  },
  authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`,
  configure: writeUsers,
};

const monitorOnly: EmbeddedNode = {
  ...secured,
  id: 'elasticsearch-7-monitor-only',
  name: 'Elasticsearch 7.10.2 that lets anonymous callers monitor',
  settings: {
    ...secured.settings,
    'xpack.security.authc.anonymous.username': 'anonymous_user',
    'xpack.security.authc.anonymous.roles': 'lab_monitor',
  },
  configure: async (site) => {
    await writeUsers(site);
    await writeFile(join(configFolder(site), 'roles.yml'), 'lab_monitor:\n  cluster: ["monitor"]\n');
  },
};

export const elasticsearch7Secured: ServerKind = {
  id: secured.id,
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start: (options) => startEmbedded(secured, options),
};

export const elasticsearch7MonitorOnly: ServerKind = {
  id: monitorOnly.id,
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start: (options) => startEmbedded(monitorOnly, options),
};

async function writeUsers(site: Site): Promise<void> {
  const folder = configFolder(site);
  await mkdir(folder, { recursive: true });
  const salt = randomBytes(32);
  const rounds = 1000;
  const hash = pbkdf2Sync(PASSWORD, salt, rounds, 32, 'sha512');
  await writeFile(join(folder, 'users'), `${USER}:{PBKDF2}${rounds}$${salt.toString('base64')}$${hash.toString('base64')}\n`);
  await writeFile(join(folder, 'users_roles'), `superuser:${USER}\n`);
}

/** Where the embedded runner keeps the configuration of its first node. */
function configFolder(site: Site): string {
  return join(site.directory, 'data', 'node_1', 'config');
}
