/**
 * Writes every generated file, or with --check says which are stale; with names, only the files of those generators.
 * Each generator lives in scripts/generate/ and exports one function that returns paths and contents.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Generated {
  readonly path: string;
  readonly content: string;
}

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const files = (await Promise.all(generatorFiles().map(runGenerator))).flat();

const stale = files.filter(({ path, content }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content);
for (const { path, content } of stale) {
  if (check) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path}`);
}
if (check && stale.length > 0) {
  console.error(`Stale generated files; run "npm run generate":\n${stale.map(({ path }) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
}
if (stale.length === 0) console.log(`${files.length} generated files are up to date`);

function generatorFiles(): string[] {
  const all = readdirSync(join(import.meta.dirname, 'generate')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const unknown = named.filter((name) => !all.includes(`${name}.ts`));
  if (unknown.length > 0) throw new Error(`scripts/generate/ has no generator ${unknown.join(', ')}`);
  return named.length === 0 ? all : all.filter((file) => named.includes(file.slice(0, -'.ts'.length)));
}

async function runGenerator(name: string): Promise<readonly Generated[]> {
  const module: Record<string, unknown> = await import(`./generate/${name}`);
  const generators = Object.entries(module).filter(([key, value]) => key.startsWith('generate') && typeof value === 'function');
  if (generators.length === 0) throw new Error(`scripts/generate/${name} exports no function whose name starts with "generate"`);
  const produced: Generated[] = [];
  for (const [, generator] of generators) produced.push(...readGenerated(typeof generator === 'function' ? await generator() : [], name));
  return produced;
}

function readGenerated(value: unknown, name: string): Generated[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.map((item) => {
    if (typeof item === 'object' && item !== null && 'path' in item && 'content' in item) {
      return { path: String(item.path), content: String(item.content) };
    }
    throw new Error(`scripts/generate/${name} returned something that is no {path, content}`);
  });
}
