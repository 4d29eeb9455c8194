/**
 * Elasticsearch 8.6.2, open to everybody, put together from its published server and transport jars
 * (later ones lack the handler of the root page). SSPL or Elastic License: it is run here, never shipped.
 */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerKind, StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { LEAN_JVM } from './jvm.ts';
import { compileStarter, copyArtifacts, missingForJava, requireJava } from './maven.ts';
import { type RealServer, startReal } from './real-server.ts';
import { searchBackDoor, searchIsReady } from './search-back-door.ts';

const VERSION = '8.6.2';
const NAME = `Elasticsearch ${VERSION}`;
const STARTER = 'ModularElasticsearch';
const JAVA_MODULES = 'org.elasticsearch.server,jdk.net';

/** The node loads its transport as a module of its own; this is the description it expects beside the jars. */
const TRANSPORT = {
  name: 'transport-netty4',
  description: 'Transport over Netty',
  version: VERSION,
  classname: 'org.elasticsearch.transport.netty4.Netty4Plugin',
  'java.version': '17',
  'elasticsearch.version': VERSION,
  'has.native.controller': 'false',
  'extended.plugins': '',
};

const LOGGING = [
  'rootLogger.level=info',
  'rootLogger.appenderRef.out.ref=out',
  'appender.out.type=Console',
  'appender.out.name=out',
  'appender.out.layout.type=PatternLayout',
  'appender.out.layout.pattern=%d %p %c{1} %m%n',
];

export const elasticsearch8: ServerKind = {
  id: 'elasticsearch-8',
  real: true,
  stands: 'elasticsearch',
  missing: missingForJava,
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('elasticsearch-8', NAME, options, async ({ directory, place }) => {
    const { java } = await requireJava();
    const home = await installOnce(`elasticsearch-${VERSION}`, install);
    const library = join(home, 'lib');
    const classes = await compileStarter(STARTER, home, (jars) => ['-p', jars, '--add-modules', JAVA_MODULES]);
    const config = join(directory, 'config');
    await mkdir(config);
    await writeFile(join(config, 'log4j2.properties'), LOGGING.join('\n'));
    const settings = {
      'path.home': join(home, 'home'),
      'path.data': join(directory, 'data'),
      'path.logs': join(directory, 'logs'),
      'cluster.name': options.clusterName ?? 'elasticsearch',
      'network.host': place.address,
      'http.port': place.port,
      'transport.port': place.sidePort,
      'discovery.type': 'single-node',
      'cluster.routing.allocation.disk.threshold_enabled': false,
    };
    const door = { url: `http://${place.address}:${place.port}`, typed: false };
    return {
      command: java,
      args: [
        ...LEAN_JVM,
        '--add-opens=java.base/java.io=org.elasticsearch.server',
        '-p',
        library,
        '--add-modules',
        JAVA_MODULES,
        '-cp',
        classes,
        STARTER,
        config,
        ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
      ],
      ready: () => searchIsReady(door),
      backDoor: searchBackDoor(door),
    };
  });
}

async function install(directory: string): Promise<void> {
  await copyArtifacts(directory, [
    { group: 'org.elasticsearch', artifact: 'elasticsearch', version: VERSION },
    { group: 'org.elasticsearch.plugin', artifact: 'transport-netty4', version: VERSION },
  ]);
  const module = join(directory, 'home', 'modules', TRANSPORT.name);
  for (const folder of [module, join(directory, 'home', 'lib'), join(directory, 'home', 'plugins')])
    await mkdir(folder, { recursive: true });
  for (const jar of await readdir(join(directory, 'lib'))) {
    if (/^(netty|transport-netty4)-/.test(jar)) await rename(join(directory, 'lib', jar), join(module, jar));
  }
  const lines = Object.entries(TRANSPORT).map(([key, value]) => `${key}=${value}`);
  await writeFile(join(module, 'plugin-descriptor.properties'), `${lines.join('\n')}\n`);
}
