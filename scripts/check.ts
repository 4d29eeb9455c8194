/**
 * `npm run check`: everything that must hold before a change lands, in the order in which failures are cheap.
 * Runs all of them and lists what failed, rather than stopping at the first.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { 'skip-tests': { type: 'boolean', default: false } } });

const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc'] },
  { name: 'types of the desk', command: ['tsc', '-p', 'src/surfaces/desk'] },
  { name: 'stale generated files', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'file sizes', command: ['node', 'scripts/checks/size.ts'] },
  { name: 'words the repository must not hold', command: ['node', 'scripts/checks/words.ts'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'weight of the first page of the desk', command: ['node', 'scripts/checks/first-page.ts'] },
  { name: 'package: publint', command: ['publint', '--strict'] },
  { name: 'package: types resolve', command: ['attw', '--pack', '.', '--profile', 'esm-only'] },
  ...(values['skip-tests'] ? [] : [{ name: 'tests', command: ['vitest', 'run', '--project', 'unit'] }]),
];

const failed: string[] = [];
for (const { name, command } of checks) {
  console.log(`\n── ${name}`);
  const [program, ...args] = command;
  const result = spawnSync(program ?? '', args, { stdio: 'inherit' });
  if (result.status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('\nall checks hold');
}
