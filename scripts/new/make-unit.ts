/**
 * Makes a unit: asks its kind for a plan, writes the files where nothing stands, and runs the generator, which finds
 * the unit by its name. With `dryRun` it only says what it would do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unitKinds } from './kinds.ts';
import { Refusal } from './refusal.ts';
import type { Plan, Tree, UnitKind } from './unit.ts';

export interface Wish {
  readonly unit: string;
  readonly name: string;
  /** Root of the checkout that the unit is made in. */
  readonly into: string;
  readonly dryRun: boolean;
}

/** @throws Refusal */
export function makeUnit({ unit, name, into, dryRun }: Wish, say: (line: string) => void): void {
  const kind = kindOf(unit);
  const plan = kind.plan(name, treeAt(into));
  if (dryRun) {
    show(plan, say);
    say(`would run npm run generate -- ${kind.generator}`);
    return;
  }
  for (const { path, content } of plan.files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), content, { flag: 'wx' });
    say(`wrote ${path}`);
  }
  for (const { path, content } of plan.additions) {
    writeFileSync(join(into, path), content);
    say(`added a line to ${path}`);
  }
  format(into, [...plan.files, ...plan.additions]);
  register(into, kind.generator, say);
  say(`\nIts test is red until it is filled; ${kind.guide} leads through it:`);
  say(`  npm test -- ${plan.test}${plan.only === undefined ? '' : ` -t "${plan.only}"`}`);
}

function kindOf(unit: string): UnitKind {
  const kind = unitKinds.find(({ id }) => id === unit);
  if (kind !== undefined) return kind;
  throw new Refusal('UNIT_UNKNOWN', `There is no unit "${unit}".`, `Units: ${unitKinds.map(({ id }) => id).join(', ')}.`);
}

function treeAt(root: string): Tree {
  return { has: (path) => existsSync(join(root, path)), read: (path) => readFileSync(join(root, path), 'utf8') };
}

function show({ files, additions }: Plan, say: (line: string) => void): void {
  for (const { path, content } of files) say(`would write ${path}:\n\n${content.replace(/^(?=.)/gm, '  ')}`);
  for (const { path, added } of additions) say(`would add to ${path}:\n\n${added.replace(/^(?=.)/gm, '  ')}\n`);
}

/** A line that was added may be one too many for its list; how files look is not this program's to know. */
function format(into: string, written: Plan['files']): void {
  const biome = join(into, 'node_modules/.bin/biome');
  spawnSync(biome, ['format', '--vcs-enabled=false', '--write', ...written.map(({ path }) => path)], { cwd: into });
}

/** The generators of the tree itself, so that a unit made elsewhere is registered there. */
function register(into: string, generator: string, say: (line: string) => void): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.ts', generator], { cwd: into, encoding: 'utf8' });
  if (status !== 0) {
    const hint = `The files are written; correct them and run "npm run generate".\n${stderr}`;
    throw new Refusal('UNIT_NOT_REGISTERED', 'The generator could not register the unit.', hint);
  }
  say(stdout.trimEnd());
}
