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
import { createHash } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import { formatAddress, parseAddress } from '../../scope/address.ts';
import type { ImportFormat } from '../import-format.ts';
import { readLines } from '../lines.ts';

const LONGEST_LINE = 65_536;

export const ${camelCase(name)}: ImportFormat = {
  id: '${name}',
  title: '${titleOf(name)}',
  detect: () => false,

  async *read(chunks, report) {
    let rows = 0;
    for await (const { number, text, cut } of readLines(chunks, LONGEST_LINE)) {
      const row = cut ? undefined : readRow(text);
      const address = row === undefined ? undefined : parseAddress(row.address);
      if (row === undefined || address === undefined) {
        report({ line: number, column: 1, key: '', message: cut ? 'is too long' : 'is no row of ${titleOf(name)}' });
        continue;
      }
      rows += 1;
      const source = { format: '${name}', row: createHash('sha256').update(text).digest('hex').slice(0, 16) };
      yield { address: formatAddress(address), port: row.port, transport: 'tcp', state: 'open', seenAt: undefined, source };
    }
    if (rows === 0) throw new AppError('IMPORT_MALFORMED', { detail: 'The file holds no row of ${titleOf(name)}.' });
  },
};

interface Row {
  readonly address: string;
  readonly port: number;
}

/** To be filled: take address and port out of one line, and nothing else. */
function readRow(_line: string): Row | undefined {
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
