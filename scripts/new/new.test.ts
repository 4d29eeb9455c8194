/** `npm run new` as its user meets it: what it makes type-checks, is registered and red, and what it refuses has a code. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { copyCheckout } from './checkout.fixture.ts';
import { unitKinds } from './kinds.ts';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');
/** One free name for each kind of unit; the compiler does not know the kinds, the first test does. */
const examples: Readonly<Record<string, string>> = {
  protocol: 'search-server',
  format: 'port-list',
  class: 'shoe-size',
  locale: 'nl',
  jurisdiction: 'nz',
  source: 'page-footer',
};

const registries = [
  'src/protocols/registry.generated.ts',
  'src/stages/discover/formats/registry.generated.ts',
  'src/stages/classify/registry.generated.ts',
  'src/stages/classify/locales/registry.generated.ts',
  'src/stages/assess/registry.generated.ts',
  'src/stages/attribute/registry.generated.ts',
];

function run(program: string, args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status, stdout, stderr };
}

function make(...words: readonly string[]) {
  return run(process.execPath, [join(root, 'scripts/new.ts'), ...words]);
}

/** What lies in the tree under a unit's name. */
function filesOf(name: string): readonly string[] {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.split(sep).some((part) => part === name || part.startsWith(`${name}.`)));
}

test('help lists every unit with its naming and its guide, and the guide is there', () => {
  const { status, stdout } = make('--help');

  expect(status).toBe(0);
  expect(Object.keys(examples)).toEqual(unitKinds.map(({ id }) => id));
  for (const { id, naming, guide } of unitKinds) {
    expect(stdout).toMatch(new RegExp(`^ {2}${id} `, 'm'));
    expect(stdout).toContain(naming);
    expect(stdout).toContain(guide);
    expect(existsSync(join(root, guide)), guide).toBe(true);
  }
});

test.each([
  ['an unknown unit', ['protcol', 'x'], 'UNIT_UNKNOWN'],
  ['a name in capitals', ['protocol', 'CouchDb'], 'UNIT_NAME_INVALID'],
  ['a name that leads out of the folder', ['format', '../evil'], 'UNIT_NAME_INVALID'],
  ['a name that no export can have', ['format', 'delete'], 'UNIT_NAME_INVALID'],
  ['a name without end', ['protocol', 'a'.repeat(41)], 'UNIT_NAME_INVALID'],
  ['the name of a protocol that stands', ['protocol', 'mongodb'], 'UNIT_NAME_TAKEN'],
  ['the name of a format that stands', ['format', 'zmap-csv'], 'UNIT_NAME_TAKEN'],
  ['the name of a class that stands', ['class', 'allergy'], 'UNIT_NAME_TAKEN'],
  ['a language that has a pack', ['locale', 'pt'], 'UNIT_NAME_TAKEN'],
  ['a code that no language has', ['locale', 'xx'], 'UNIT_NAME_INVALID'],
  ['a language in a script that no pack has', ['locale', 'th'], 'UNIT_NAME_INVALID'],
  ['a country that has rules', ['jurisdiction', 'br'], 'UNIT_NAME_TAKEN'],
  ['a source that stands', ['source', 'sample'], 'UNIT_NAME_TAKEN'],
  ['a code that no country has', ['jurisdiction', 'qq'], 'UNIT_NAME_INVALID'],
  ['a unit without a name', ['protocol'], 'USAGE'],
  ['a flag that is none', ['protocol', 'x', '--fast'], 'USAGE'],
  ['a folder that is no checkout', ['protocol', 'x', '--into', 'docs'], 'USAGE'],
])('%s is refused with a code, a hint and 2', (_, words, code) => {
  const { status, stdout, stderr } = make(...words);

  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(new RegExp(`^error: .+ {2}\\(${code}, exit 2\\)\n {2}hint: .+\n$`));
});

test.each(Object.entries(examples))('a dry run of a %s prints what it would write, and writes nothing', (unit, name) => {
  const before = filesOf(name);
  const { status, stdout } = make(unit, name, '--dry-run');

  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^would write src/.*${name}`, 'm'));
  expect(stdout).toContain('would run npm run generate');
  expect(filesOf(name)).toEqual(before);
});

/** The type checker reads the whole tree here, which takes a busy machine its time. */
const PATIENCE_MS = 400_000;

test('every unit that was made is registered, type-checks, is formatted, and is red with what to fill in', { timeout: PATIENCE_MS }, () => {
  const checkout = copyCheckout();
  const made = Object.entries(examples).map(([unit, name]) => make(unit, name, '--into', checkout));
  const wrote = made.flatMap(({ stdout }) => [...stdout.matchAll(/^wrote (.+)$/gm)].map(([, path = '']) => path));
  const tests = made.flatMap(({ stdout }) => [...stdout.matchAll(/^ {2}npm test -- (\S+)/gm)].map(([, path = '']) => path));

  expect(made.map(({ status, stderr }) => ({ status, stderr }))).toEqual(made.map(() => ({ status: 0, stderr: '' })));
  expect(tests).toHaveLength(unitKinds.length);
  for (const registry of registries) {
    expect(wrote).toContain(registry);
    expect(readFileSync(join(checkout, registry), 'utf8')).toMatch(/searchServer|portList|shoeSizeClass|dutch|nzJurisdiction|pageFooter/);
  }
  const written = wrote.filter((path) => path.endsWith('.ts') && !path.includes('.generated.'));
  expect(run(join(bin, 'biome'), ['check', '--vcs-enabled=false', '--error-on-warnings', ...written], checkout)).toMatchObject({
    status: 0,
  });
  const types = run(join(bin, 'tsc'), [], checkout).stdout.split('\n');
  expect(types.filter((line) => written.some((path) => line.startsWith(path)))).toEqual([]);
  const results = run(join(bin, 'vitest'), ['run', '--project', 'unit', ...tests], checkout);
  expect(results.status).toBe(1);
  for (const path of tests) {
    expect(`${results.stdout}${results.stderr}`).toMatch(new RegExp(`Fill in "[^"]+" in ${path.replace(/[^/]+$/, '')}`));
  }
});
