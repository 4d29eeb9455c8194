/**
 * PostgreSQL as the system packages it, for the tests of the store: an empty throw-away server without
 * fsync, run as an unprivileged user because it refuses to be root. Not a target of scans.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerKind, StartOptions } from '../server.ts';
import { findCommand } from './machine.ts';
import type { User } from './program.ts';
import { type RealServer, startReal } from './real-server.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const SUPERUSER = 'postgres';
const PASSWORD = 'labpassword';

export interface PostgresServer extends RealServer {
  readonly connectionString: string;
}

export const postgres: ServerKind = {
  id: 'postgres',
  real: true,
  stands: 'postgres',
  missing,
  start: startPostgres,
};

export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const secured = options.secured === true;
  const server = await startReal('postgres', 'PostgreSQL', options, async ({ directory, place }) => {
    const programs = {
      initdb: await findProgram('initdb'),
      postgres: await findProgram('postgres'),
      ready: await findProgram('pg_isready'),
    };
    const user = await unprivilegedUser();
    if (user !== undefined) await chown(directory, user.uid, user.gid);
    const data = join(directory, 'data');
    const passwordFile = join(directory, 'password');
    await writeFile(passwordFile, PASSWORD, { mode: 0o644 });
    const access = secured ? 'scram-sha-256' : 'trust';
    const making = ['-D', data, '-U', SUPERUSER, '-E', 'UTF8', '-A', access, '--no-sync', `--pwfile=${passwordFile}`];
    await run(programs.initdb, making, { cwd: directory, ...user });
    return {
      command: programs.postgres,
      args: [
        ...['-D', data, '-h', place.address, '-p', String(place.port), '-k', directory],
        ...['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'],
      ],
      ...(user === undefined ? {} : { user }),
      // Quick shutdown, so that its shared memory is given back.
      endSignal: 'SIGINT',
      ready: async () => {
        await run(programs.ready, ['-q', '-h', place.address, '-p', String(place.port)]);
        return true;
      },
      backDoor: {
        load: () => Promise.reject(new Error('PostgreSQL is no target of the lab and is not filled through it.')),
        measure: () => Promise.resolve([]),
      },
    };
  });
  const login = secured ? `${SUPERUSER}:${PASSWORD}` : SUPERUSER;
  return {
    ...server,
    // A spread would freeze the count.
    get connections() {
      return server.connections;
    },
    connectionString: `postgres://${login}@${server.address}:${server.port}/postgres`,
  };
}

const run = promisify(execFile);

async function missing(): Promise<string | undefined> {
  for (const name of ['initdb', 'postgres', 'pg_isready']) {
    if ((await findCommand(name, programFolders())) === undefined) return `needs the PostgreSQL server programs (${name} was not found)`;
  }
  if (process.getuid?.() === 0 && (await unprivilegedUser()) === undefined) return 'needs a user "postgres" or "nobody" when run as root';
  return undefined;
}

async function findProgram(name: string): Promise<string> {
  const path = await findCommand(name, programFolders());
  if (path === undefined) throw new Error(`The program "${name}" of PostgreSQL was not found.`);
  return path;
}

/** Debian keeps the server's programs off the path, one folder per version: the youngest first. */
function programFolders(): readonly string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}

/** Undefined when we are not root and can run it ourselves. */
async function unprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of [SUPERUSER, 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such user: try the next.
    }
  }
  return undefined;
}
