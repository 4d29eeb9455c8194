/**
 * versitygw: the S3 interface over a folder, with bucket policies. Built from its published Go module. A collection
 * of the dataset is a bucket, open to everybody unless the server is secured.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerKind, StartOptions } from '../../server.ts';
import { installOnce } from '../cache.ts';
import { missingCommand, runCommand } from '../machine.ts';
import { type RealServer, startReal } from '../real-server.ts';
import { s3BackDoor } from './s3-back-door.ts';

const MODULE = 'github.com/versity/versitygw';
const VERSION = 'v1.8.0';
const KEYS = { access: 'labadmin', secret: 'labpassword' } as const;

export const versityGw: ServerKind = {
  id: 'versitygw',
  real: true,
  stands: 'amazon-s3',
  missing: () => missingCommand('go'),
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('versitygw', `versitygw ${VERSION.slice(1)}`, options, async ({ directory, place }) => {
    const home = await installOnce(`versitygw-${VERSION}`, install);
    const [buckets, facts] = [join(directory, 'buckets'), join(directory, 'facts')];
    await mkdir(buckets);
    await mkdir(facts);
    const url = `http://${place.address}:${place.port}`;
    return {
      command: join(home, 'versitygw'),
      args: [
        ...['--port', `${place.address}:${place.port}`, '--access', KEYS.access, '--secret', KEYS.secret, '-q'],
        ...['posix', '--sidecar', facts, buckets],
      ],
      ready: async () => (await fetch(url)).status > 0,
      backDoor: s3BackDoor(url, KEYS, options.secured === true),
    };
  });
}

async function install(directory: string): Promise<void> {
  const work = join(directory, 'work');
  const env = { ...process.env, GOBIN: directory };
  await mkdir(work);
  await runCommand('go', ['install', `${MODULE}/cmd/versitygw@${VERSION}`], { cwd: work, env });
}
