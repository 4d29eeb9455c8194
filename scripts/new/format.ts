/** An import format: a file that reads what another tool saw, and a test through the suite of all formats. */
import { camelCase, kebabRule, requireFree, requireKebab, titleOf } from './naming.ts';
import type { UnitKind } from './unit.ts';

const FOLDER = 'src/stages/discover/formats';

export const formatKind: UnitKind = {
  id: 'format',
  title: 'a file of another tool that "openward scan --import" can read',
  guide: 'docs/adding-a-format.md',
  generator: 'import-formats',
  naming: kebabRule,

  plan(name, tree) {
    requireKebab(name);
    const file = `${FOLDER}/${name}.ts`;
    const test = `${FOLDER}/${name}.format.test.ts`;
    requireFree(name, [file, test], tree);
    return {
      files: [
        { path: file, content: reader(name) },
        { path: test, content: conformance(name) },
      ],
      additions: [],
      test,
    };
  },
};

function reader(name: string): string {
  return `/**
 * ${titleOf(name)}. Say here which tool writes it and with which option, what is read of it, and what is dropped.
 */
import type { ImportFormat } from '../import-format.ts';
import { rowFormat, type Said } from './reading/row-format.ts';
import { textLines } from './reading/text-lines.ts';

export const ${camelCase(name)}: ImportFormat = rowFormat<string>({
  id: '${name}',
  title: '${titleOf(name)}',
  written: 'the command by which the tool writes it',
  drops: 'everything else',
  detect: () => false,
  cut: textLines,
  rowOf: readRow,
});

/** To be filled: take address and port out of one line, and nothing else. */
function readRow(_line: string): readonly Said[] | undefined {
  return undefined;
}
`;
}

function conformance(name: string): string {
  return `/** ${titleOf(name)}, held to the promises of every import format. The file is synthetic; addresses are documentation ranges. */
import { describeFormat } from '../import-format.conformance.ts';
import { ${camelCase(name)} } from './${name}.ts';

/** A whole file as the tool writes it, of three rows or more. Names, banners and notes in it are \`\${CANARY}\`. */
const file = '';

describeFormat(${camelCase(name)}, {
  file,
  sightings: [],
  strangers: ['[{"ip": "192.0.2.7", "ports": []}]', '<nmaprun scanner="nmap">'],
});
`;
}
