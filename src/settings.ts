/**
 * Every setting, once, as data: its flag, environment variable, file key, default and help. Commands, help, completions, the
 * man page, docs and the JSON Schema of openward.yaml derive from this list; src/configuration.ts decides which value counts.
 */
import { caseSettings } from './case-desk/case-settings.ts';
import { recheckSettings } from './case-desk/recheck/recheck-settings.ts';
import { accessRoles } from './contracts/access-words.ts';
import { verdicts } from './protocols/protocol.ts';
import { importSettings } from './stages/discover/intake/import-settings.ts';
import { scanSettings } from './stages/discover/scan-settings.ts';

/** How the text of a setting is read. `count` grows with every use of the flag (`-vv`). */
export type SettingType = 'text' | 'path' | 'whole' | 'choice' | 'list' | 'switch' | 'count';

export interface Setting {
  /** Key in openward.yaml; the environment variable is derived from it. */
  readonly key: string;
  /** Long flag as typed. A switch whose default is true is typed with `--no-`. */
  readonly flag: string;
  readonly short?: string;
  readonly type: SettingType;
  /** What help shows for the value, such as FILE. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** Absent where "not given" means something of its own; the help then says what. */
  readonly default?: string | number | boolean;
  readonly help: string;
  /** `all`, or the commands that know it, as typed. */
  readonly commands: 'all' | readonly string[];
  /** False for what makes no sense in a file or the environment, such as --resume. */
  readonly lasting: boolean;
}

export const settings = [
  {
    key: 'data',
    flag: '--data',
    type: 'path',
    value: 'DIR',
    help: 'Data directory with the books and keys. Default: openward in the XDG data home.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'database',
    flag: '--database',
    type: 'text',
    value: 'URL',
    help: 'PostgreSQL connection string. Default: the embedded database in the data directory.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'scope',
    flag: '--scope',
    type: 'path',
    value: 'FILE',
    help: 'Scope file: who authorised what, until when, how deep.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['table', 'jsonl', 'json'],
    help: 'Form of the results. Default: by the extension of --output, else table on a terminal and jsonl when piped.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'report-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['html', 'json', 'csv'],
    help: 'Form of the report. Default: by the extension of --output, else html.',
    commands: ['report'],
    lasting: true,
  },
  {
    key: 'inventory-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['table', 'json', 'jsonl', 'sarif', 'html'],
    help: 'Form of the inventory. Default: by the extension of --output, else table on a terminal and jsonl when piped.',
    commands: ['classify'],
    lasting: true,
  },
  {
    key: 'output',
    flag: '--output',
    short: '-o',
    type: 'path',
    value: 'FILE',
    help: 'Write the results to FILE instead of standard output.',
    commands: 'all',
    lasting: false,
  },
  {
    key: 'config',
    flag: '--config',
    type: 'path',
    value: 'FILE',
    help: 'Settings file to read before ./openward.yaml.',
    commands: 'all',
    lasting: false,
  },
  {
    key: 'quiet',
    flag: '--quiet',
    short: '-q',
    type: 'switch',
    default: false,
    help: 'Only results and errors.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'verbose',
    flag: '--verbose',
    short: '-v',
    type: 'count',
    default: 0,
    most: 3,
    help: 'Say more; -vv shows stacks and every target.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'color',
    flag: '--color',
    type: 'choice',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    help: 'Colours. auto heeds NO_COLOR, CLICOLOR_FORCE and TERM=dumb.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'log-format',
    flag: '--log-format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    default: 'pretty',
    help: 'Form of log lines on standard error.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'progress',
    flag: '--progress',
    type: 'choice',
    value: 'FORM',
    choices: ['auto', 'bar', 'lines', 'json', 'none'],
    default: 'auto',
    help: 'Progress on standard error: a live bar on a terminal, a line now and then elsewhere, or JSON Lines.',
    commands: ['scan', 'runs resume', 'classify'],
    lasting: true,
  },
  {
    key: 'input',
    flag: '--no-input',
    type: 'switch',
    default: true,
    help: 'Never ask anything; fail where an answer would be needed.',
    commands: 'all',
    lasting: true,
  },
  {
    key: 'dry-run',
    flag: '--dry-run',
    type: 'switch',
    default: false,
    help: 'Show what would be sent to whom, or kept; send and keep nothing.',
    commands: [
      'scan',
      'import',
      'case draft',
      'case send',
      'case fetch',
      'case take',
      'clock',
      'case recheck',
      'exposures recheck',
      'recheck',
      'case advisory',
      'case publish',
      'case correct',
    ],
    lasting: false,
  },
  {
    key: 'key',
    flag: '--key',
    type: 'path',
    value: 'FILE',
    help: 'Ed25519 key in PEM form: the private one to sign, the public one to require its signature.',
    commands: [
      'scope sign',
      'scope verify',
      'scope check',
      'scan',
      'case recheck',
      'exposures recheck',
      'recheck',
      'certificate verify',
      'case verify-export',
    ],
    lasting: true,
  },
  {
    key: 'run',
    flag: '--run',
    type: 'text',
    value: 'RUN',
    help: 'Only this run ("last" for the newest).',
    commands: ['exposures list', 'exposures show'],
    lasting: false,
  },
  {
    key: 'verdict',
    flag: '--verdict',
    type: 'list',
    value: 'VERDICT',
    choices: verdicts,
    help: 'Only this verdict; may be repeated.',
    commands: ['exposures list', 'runs show'],
    lasting: false,
  },
  {
    key: 'limit',
    flag: '--limit',
    type: 'whole',
    value: 'N',
    least: 1,
    most: 1_000_000,
    help: 'Most rows. Default: all.',
    commands: ['imports list', 'imports show', 'runs list', 'runs show', 'exposures list', 'case list'],
    lasting: false,
  },
  {
    key: 'explain',
    flag: '--explain',
    type: 'text',
    value: 'FIELD',
    help: 'Show what was weighed for and against the classes of this field.',
    commands: ['classify'],
    lasting: false,
  },
  {
    key: 'mask',
    flag: '--mask',
    type: 'switch',
    default: false,
    help: 'Mask all but known words in the names of files, collections and fields.',
    commands: ['classify'],
    lasting: true,
  },
  {
    key: 'sets',
    flag: '--sets',
    type: 'path',
    value: 'DIR',
    help: 'Folder of labelled sets; of each, only records.ndjson is read.',
    commands: ['eval'],
    lasting: false,
  },
  {
    key: 'out',
    flag: '--out',
    type: 'path',
    value: 'FILE',
    help: 'Write the predictions to FILE, one JSON object a line; the same as --output.',
    commands: ['eval'],
    lasting: false,
  },
  {
    key: 'threads',
    flag: '--threads',
    type: 'whole',
    value: 'N',
    least: 1,
    most: 256,
    default: 1,
    help: 'Threads that work at the same time.',
    commands: ['eval'],
    lasting: true,
  },
  {
    key: 'reason',
    flag: '--reason',
    type: 'text',
    value: 'TEXT',
    help: 'Why, for the ledger.',
    commands: [
      'scope opt-out',
      'case advance',
      'case hold',
      'case embargo',
      'case party',
      'case contact',
      'case advisory',
      'case correct',
      'case withdraw',
    ],
    lasting: false,
  },
  {
    key: 'host',
    flag: '--host',
    type: 'text',
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'Address to listen at; one of this machine alone.',
    commands: ['serve'],
    lasting: true,
  },
  {
    key: 'port',
    flag: '--port',
    type: 'whole',
    value: 'N',
    least: 0,
    most: 65_535,
    default: 4680,
    help: 'Port to listen at; 0 takes a free one.',
    commands: ['serve'],
    lasting: true,
  },
  {
    key: 'token-role',
    flag: '--role',
    type: 'list',
    value: 'ROLE',
    choices: accessRoles,
    help: 'What the token allows; may be repeated.',
    commands: ['token create'],
    lasting: false,
  },
  {
    key: 'days',
    flag: '--days',
    type: 'whole',
    value: 'N',
    least: 1,
    most: 366,
    default: 90,
    help: 'Days after which the token runs out.',
    commands: ['token create'],
    lasting: false,
  },
  ...caseSettings,
  ...recheckSettings,
  ...importSettings,
  ...scanSettings,
] as const satisfies readonly Setting[];

export type SettingKey = (typeof settings)[number]['key'];
/** Keys whose value has the named type, so that a command cannot read a number as text. */
export type KeyOf<T extends SettingType> = Extract<(typeof settings)[number], { readonly type: T }>['key'];

/** `log-format` is read from OPENWARD_LOG_FORMAT. */
export function environmentName(setting: Pick<Setting, 'key'>): string {
  return `OPENWARD_${setting.key.toUpperCase().replaceAll('-', '_')}`;
}

/** The settings that a command knows; one that is its own hides a common one with the same flag. */
export function settingsOf(command: string): readonly Setting[] {
  const all: readonly Setting[] = settings;
  const own = all.filter((setting) => setting.commands !== 'all' && setting.commands.includes(command));
  const hidden = new Set(own.map((setting) => setting.flag));
  return [...own, ...all.filter((setting) => setting.commands === 'all' && !hidden.has(setting.flag))];
}

export function findSetting(key: string): Setting | undefined {
  return settings.find((setting) => setting.key === key);
}
