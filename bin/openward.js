#!/usr/bin/env node
/**
 * Starts Openward. In a checkout the sources run as they are; in a package, the built files. Where the
 * machine's Node.js is too old, the project's own (a development dependency) takes over. Plain JavaScript
 * that old versions can read, so that the error is ours and not a syntax error.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LEAST = [22, 18];
const INTERNAL = 3;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src', 'surfaces', 'cli', 'main.ts');
const built = join(root, 'dist', 'surfaces', 'cli', 'main.js');

if (isRecent()) await start();
else hand(join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));

function isRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

async function start() {
  const { enableCompileCache } = await import('node:module');
  // Only code is cached, and only inside the project.
  if (existsSync(source)) enableCompileCache(join(root, 'node_modules', '.cache', 'openward'));
  process.removeAllListeners('warning');
  await import(pathToFileURL(existsSync(source) ? source : built).href);
}

function hand(node) {
  if (process.env.OPENWARD_LAUNCHED === '1' || !existsSync(node)) {
    process.stderr.write(
      `error: Node.js ${process.versions.node} is too old.  (RUNTIME_TOO_OLD, exit ${INTERNAL})\n  hint: Install Node.js ${LEAST.join('.')} or newer.\n`,
    );
    process.exitCode = INTERNAL;
    return;
  }
  // The channel tells the child when this process is killed, so that it does not go on alone.
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, OPENWARD_LAUNCHED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on('error', (error) => {
    process.stderr.write(`error: ${node} cannot be started (${error.code}).  (RUNTIME_TOO_OLD, exit ${INTERNAL})\n`);
    process.exitCode = INTERNAL;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? INTERNAL);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
