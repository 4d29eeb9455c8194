/**
 * Runs a command with a PostgreSQL server of its own on loopback and its connection string in
 * OPENWARD_TEST_POSTGRES, so that suites that run on both databases do.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from '../src/lab/servers/index.ts';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) throw new Error('Say which command to run.');
const server = await startPostgres({ address: '127.0.0.1', port: 0 });
console.log(`${server.name} is up for ${program} ${args.join(' ')}`);
// Not spawnSync: the server's front door runs in this process and must go on answering.
const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, OPENWARD_TEST_POSTGRES: server.connectionString } });
const [status] = await once(child, 'exit');
await server.close();
process.exit(typeof status === 'number' ? status : 1);
