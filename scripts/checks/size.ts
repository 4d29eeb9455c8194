/**
 * The size rule: no source file over 400 lines, no folder with more than a dozen files unless it is a folder
 * of like units. A file that outgrows it is usually two ideas.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LINES = 400;
const FILES = 14;
/** Folders that have outgrown the rule and wait to be divided; they may not grow further. */
const TO_DIVIDE: ReadonlyMap<string, number> = new Map([['src/stages/classify/engine', 17]]);
/** Folders whose files are all the same kind of unit. */
const UNITS = [
  /\/classes$/,
  /\/readers$/,
  /\/discover\/formats$/,
  /\/migrations$/,
  /\/locales\/[^/]+$/,
  /\/servers$/,
  /\/behaviours$/,
  /\/cases$/,
  /\/jurisdictions$/,
  /\/decoys$/,
  /\/commands$/,
  /\/routes$/,
  /\/people\b/,
];

const files = execFileSync('git', ['ls-files', 'src', 'scripts', 'test', 'bench'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(ts|tsx|js)$/.test(path) && !path.includes('.generated.') && existsSync(path));

const long = files
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > LINES)
  .map(({ path, lines }) => `${path} has ${lines} lines (at most ${LINES})`);

const perFolder = new Map<string, number>();
for (const path of files.filter((name) => !name.includes('.test.'))) perFolder.set(dirname(path), (perFolder.get(dirname(path)) ?? 0) + 1);
const crowded = [...perFolder]
  .filter(([folder, count]) => count > (TO_DIVIDE.get(folder) ?? FILES) && !UNITS.some((unit) => unit.test(folder)))
  .map(([folder, count]) => `${folder} holds ${count} files (at most ${FILES} that are not like units)`);

const problems = [...long, ...crowded];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`size: ${files.length} files within the rule`);
}
