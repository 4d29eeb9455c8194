/** The settings of imports, as data like all others; src/settings.ts takes them in. */
import type { Setting } from '../../../settings.ts';

export const importSettings = [
  {
    key: 'import',
    flag: '--import',
    type: 'list',
    value: 'FILE',
    help: 'Take targets from what another tool saw, of any format that "openward import" reads; may be repeated.',
    commands: ['scan'],
    lasting: false,
  },
  {
    key: 'from-imports',
    flag: '--from-imports',
    type: 'switch',
    default: false,
    help: 'Look at the endpoints that imports reported, where the scope covers them.',
    commands: ['scan'],
    lasting: false,
  },
  {
    key: 'format-of',
    flag: '--format-of',
    type: 'text',
    value: 'ID',
    help: 'Format of the file, where its content does not say; docs/importing.md lists them.',
    commands: ['import'],
    lasting: false,
  },
  {
    key: 'map',
    flag: '--map',
    type: 'text',
    value: 'PART=COLUMN,…',
    help: 'Read a CSV file by these columns: host and port, and where there are such, transport, time and service.',
    commands: ['import'],
    lasting: false,
  },
  {
    key: 'import-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['table', 'jsonl', 'json', 'targets'],
    help: 'Form of the results; targets writes each endpoint, one a line, for "openward scan -". Default: by the extension of --output, else table on a terminal and jsonl when piped.',
    commands: ['import'],
    lasting: true,
  },
] as const satisfies readonly Setting[];
