/** A data class: a row in the table of classes, and a file with its evidence, hits and misses. */
import { camelCase, kebabRule, requireFree, requireKebab, titleOf } from './naming.ts';
import { Refusal } from './refusal.ts';
import type { Tree, UnitKind } from './unit.ts';

const FOLDER = 'src/stages/classify';
const TABLE = `${FOLDER}/data-classes.ts`;
const END = '} as const satisfies Record<string, DataClassFacts>;';

export const classKind: UnitKind = {
  id: 'class',
  title: 'a data class that fields can be recognised as',
  guide: 'docs/adding-a-class.md',
  generator: 'data-classes',
  naming: kebabRule,

  plan(name, tree) {
    requireKebab(name);
    const file = `${FOLDER}/classes/${name}.ts`;
    requireFree(name, [file], tree);
    return {
      files: [{ path: file, content: recogniser(name) }],
      additions: [row(name, tree)],
      test: `${FOLDER}/classes`,
      only: `${name} `,
    };
  },
};

function row(name: string, tree: Tree) {
  const table = tree.read(TABLE);
  const key = /-/.test(name) ? `'${name}'` : name;
  if (new RegExp(`^  '?${name}'?: `, 'm').test(table)) {
    throw new Refusal('UNIT_NAME_TAKEN', `"${name}" is taken: ${TABLE} has a row of that name.`, 'Choose another name.');
  }
  const added = `  ${key}: { title: '${titleOf(name)}', parent: 'pii', sensitive: true },\n`;
  return { path: TABLE, content: table.replace(END, () => added + END), added };
}

function recogniser(name: string): string {
  return `/** ${titleOf(name)}. Say here in a sentence what belongs to the class, and what does not. */
import type { DataClass } from '../unit.ts';

export const ${camelCase(name)}Class: DataClass = {
  id: '${name}',
  names: {},
  hits: [],
  misses: [],
};
`;
}
