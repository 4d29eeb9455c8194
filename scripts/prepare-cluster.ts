/**
 * Packs the prepared cluster for the package: an empty database with all migrations. Takes some seconds, and
 * nothing when it is there already; clusters of other engines or migrations are removed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { openEmbedded } from '../src/platform/store/database/embedded-gateway.ts';
import { migrate } from '../src/platform/store/database/migrate.ts';
import { preparedClusterPath } from '../src/platform/store/directory/prepared-cluster.ts';

const path = preparedClusterPath();
const folder = dirname(path);
mkdirSync(folder, { recursive: true });
if (!existsSync(path)) {
  const gateway = await openEmbedded({ directory: undefined });
  await migrate(gateway, new Date(0));
  const packed = gzipSync(await gateway.dump(), { level: constants.Z_BEST_COMPRESSION });
  await gateway.close();
  // Under another name until it is whole: whoever builds at the same time, or starts, never finds half of one.
  writeFileSync(`${path}.${process.pid}`, packed);
  renameSync(`${path}.${process.pid}`, path);
  console.log(`prepared cluster: ${(packed.length / 1e6).toFixed(1)} MB`);
}
for (const name of readdirSync(folder)) if (/^cluster-.*\.gz$/.test(name) && name !== basename(path)) rmSync(join(folder, name));
