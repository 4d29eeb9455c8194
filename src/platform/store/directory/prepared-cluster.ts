/**
 * The prepared cluster: an empty database with all migrations, packed by the build, so that the first start of
 * a data directory unpacks files for a second instead of making a database for five. Its name says for which
 * engine and which migrations it was made; any other is passed over, and so is a checkout that was never built.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { migrations } from '../database/migrations/index.ts';

/** The same place seen from the sources and from the built files. */
const FOLDER = fileURLToPath(new URL('../../../../dist/prepared/', import.meta.url));

const packageSchema = z.object({ version: z.string() });

/** Where the build puts it. */
export function preparedClusterPath(): string {
  return join(FOLDER, `cluster-${fingerprint()}.tar.gz`);
}

export function findPreparedCluster(): string | undefined {
  const path = preparedClusterPath();
  return existsSync(path) ? path : undefined;
}

function fingerprint(): string {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(engine, '..', '..', 'package.json'), 'utf8')));
  return createHash('sha256')
    .update(`${version}\n${JSON.stringify(migrations)}`)
    .digest('hex')
    .slice(0, 16);
}
