/**
 * FerretDB 1.24.2 on SQLite, which speaks the MongoDB protocol: open, or asking for a login. Built from
 * its published Go module, which lacks one generated file that the program insists on.
 */
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerKind, StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { missingCommand, runCommand } from './machine.ts';
import { mongoBackDoor, mongoIsReady } from './mongo-back-door.ts';
import { type RealServer, startReal } from './real-server.ts';

const VERSION = 'v1.24.2';
const MODULE = 'github.com/FerretDB/FerretDB';
const LOGIN = { user: 'labadmin', password: 'labpassword' } as const;

export const ferretDb: ServerKind = {
  id: 'ferretdb',
  real: true,
  stands: 'mongodb',
  missing: () => missingCommand('go'),
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  const secured = options.secured === true;
  const name = `FerretDB ${VERSION.slice(1)}${secured ? ' with a login' : ''}`;
  return startReal('ferretdb', name, options, async ({ directory, place }) => {
    const home = await installOnce(`ferretdb-${VERSION}`, install);
    const login = [
      '--test-enable-new-auth',
      '--setup-database=admin',
      `--setup-username=${LOGIN.user}`,
      `--setup-password=${LOGIN.password}`,
    ];
    return {
      command: join(home, 'ferretdb'),
      args: [
        '--handler=sqlite',
        `--sqlite-url=file:${directory}/`,
        `--state-dir=${directory}`,
        `--listen-addr=${place.address}:${place.port}`,
        '--debug-addr=-',
        '--telemetry=disable',
        '--log-level=WARN',
        ...(secured ? login : []),
      ],
      ready: () => mongoIsReady(place.address, place.port),
      backDoor: mongoBackDoor(place.address, place.port, secured ? LOGIN : undefined),
    };
  });
}

async function install(directory: string): Promise<void> {
  const work = join(directory, 'work');
  const env = { ...process.env, GOFLAGS: '-mod=mod' };
  const go = (...args: string[]): Promise<string> => runCommand('go', args, { cwd: work, env });
  await mkdir(work);
  await writeFile(join(work, 'go.mod'), 'module lab\n\ngo 1.24\n');
  await go('get', '-tool', `${MODULE}/cmd/ferretdb@${VERSION}`);
  const published = (await go('list', '-m', '-f', '{{.Dir}}', MODULE)).trim();
  const source = join(work, 'ferretdb');
  await cp(published, source, { recursive: true });
  // The module cache is read-only, and so is a copy of it.
  await runCommand('chmod', ['-R', 'u+w', source]);
  await writeFile(join(source, 'build', 'version', 'version.txt'), `${VERSION}\n`);
  await go('mod', 'edit', `-replace=${MODULE}=./ferretdb`);
  await go('build', '-o', join(directory, 'ferretdb'), `${MODULE}/cmd/ferretdb`);
  await chmod(join(directory, 'ferretdb'), 0o755);
  await runCommand('rm', ['-rf', work]);
}
