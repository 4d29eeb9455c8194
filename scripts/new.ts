/**
 * `npm run new <unit> <name>`: begins a unit of extension from a template that type-checks, registers it, and leaves
 * its test red until it is filled. Nothing that stands is overwritten.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unitKinds } from './new/kinds.ts';
import { makeUnit } from './new/make-unit.ts';
import { Refusal, refusalExits } from './new/refusal.ts';

type Exit = 0 | 2 | 3;

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): Exit {
  try {
    const { values, positionals } = read(words);
    if (values.help || positionals.length === 0) {
      console.log(help());
      return 0;
    }
    const [unit = '', name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw usage('A unit and a name are needed, and nothing else.');
    const into = values.into === undefined ? join(import.meta.dirname, '..') : resolve(values.into);
    if (!existsSync(join(into, 'scripts/generate.ts'))) throw usage(`${values.into} is no checkout of Openward.`);
    makeUnit({ unit, name, into, dryRun: values['dry-run'] }, (line) => console.log(line));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`error: ${error.message}  (${error.code}, exit ${refusalExits[error.code]})\n  hint: ${error.hint}`);
    return refusalExits[error.code];
  }
}

function read(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        'dry-run': { type: 'boolean', default: false },
        into: { type: 'string' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(detail: string): Refusal {
  return new Refusal('USAGE', detail, 'Run "npm run new -- --help".');
}

function help(): string {
  const widest = Math.max(...unitKinds.map(({ id }) => id.length));
  return [
    'Begins a unit from a template that type-checks, registers it, and leaves its test red until it is filled.',
    '',
    'Usage: npm run new <unit> <name> -- [flags]',
    '',
    'Units:',
    ...unitKinds.flatMap(({ id, title, naming, guide }) => {
      const margin = ' '.repeat(widest + 4);
      return [`  ${id.padEnd(widest)}  ${title}`, `${margin}name: ${naming}`, `${margin}guide: ${guide}`];
    }),
    '',
    'Flags:',
    '  --dry-run   print what would be written, and write nothing',
    '  --into DIR  make the unit in another checkout',
    '  -h, --help  this page',
  ].join('\n');
}
