/**
 * Elasticsearch 2.4.6, the distribution itself, open to everybody. Its own launcher passes flags that a
 * current Java refuses, so its main class is started directly.
 */
import { join } from 'node:path';
import type { ServerKind, StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { LEAN_JVM } from './jvm.ts';
import { runCommand } from './machine.ts';
import { classPath, copyArtifacts, missingForJava, requireJava } from './maven.ts';
import { type RealServer, startReal } from './real-server.ts';
import { searchBackDoor, searchIsReady } from './search-back-door.ts';

const VERSION = '2.4.6';
const NAME = `Elasticsearch ${VERSION}`;

export const elasticsearch2: ServerKind = {
  id: 'elasticsearch-2',
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('elasticsearch-2', NAME, options, async ({ directory, place }) => {
    const { java } = await requireJava();
    const home = join(await installOnce(`elasticsearch-${VERSION}`, install), `elasticsearch-${VERSION}`);
    const settings = {
      'cluster.name': options.clusterName ?? 'elasticsearch',
      'network.host': place.address,
      'http.port': place.port,
      'transport.tcp.port': place.sidePort,
      'path.data': join(directory, 'data'),
      'path.logs': join(directory, 'logs'),
      'discovery.zen.ping.multicast.enabled': false,
      'cluster.routing.allocation.disk.threshold_enabled': false,
    };
    const door = { url: `http://${place.address}:${place.port}`, typed: true };
    return {
      command: java,
      args: [
        ...LEAN_JVM,
        // It installs a security manager, which later Javas want to be told beforehand.
        '-Djava.security.manager=allow',
        '-Des.insecure.allow.root=true',
        `-Des.path.home=${home}`,
        '-cp',
        classPath(join(home, 'lib', `elasticsearch-${VERSION}.jar`), join(home, 'lib', '*')),
        'org.elasticsearch.bootstrap.Elasticsearch',
        'start',
        ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
      ],
      ready: () => searchIsReady(door),
      backDoor: searchBackDoor(door),
    };
  });
}

async function install(directory: string): Promise<void> {
  const artifact = 'elasticsearch';
  await copyArtifacts(directory, [{ group: 'org.elasticsearch.distribution.zip', artifact, version: VERSION, type: 'zip' }]);
  const { jar } = await requireJava();
  await runCommand(jar, ['xf', join('lib', `${artifact}-${VERSION}.zip`)], { cwd: directory });
}
