/** mongo-java-server 1.47.0, in memory, open: an older server of the MongoDB protocol that does not know `hello`. */
import { join } from 'node:path';
import type { ServerKind, StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { LEAN_JVM } from './jvm.ts';
import { classPath, compileStarter, copyArtifacts, missingForJava, requireJava } from './maven.ts';
import { mongoBackDoor, mongoIsReady } from './mongo-back-door.ts';
import { type RealServer, startReal } from './real-server.ts';

const VERSION = '1.47.0';
const STARTER = 'MemoryMongo';

export const mongoJavaServer: ServerKind = {
  id: 'mongo-java-server',
  real: true,
  stands: 'mongodb',
  missing: missingForJava,
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('mongo-java-server', `mongo-java-server ${VERSION}`, options, async ({ place }) => {
    const { java } = await requireJava();
    const home = await installOnce(`mongo-java-server-${VERSION}`, (directory) =>
      copyArtifacts(directory, [{ group: 'de.bwaldvogel', artifact: 'mongo-java-server', version: VERSION }]),
    );
    const classes = await compileStarter(STARTER, home, (library) => ['-cp', join(library, '*')]);
    return {
      command: java,
      args: [...LEAN_JVM, '-Xms32m', '-cp', classPath(classes, join(home, 'lib', '*')), STARTER, place.address, String(place.port)],
      ready: () => mongoIsReady(place.address, place.port),
      backDoor: mongoBackDoor(place.address, place.port),
    };
  });
}
