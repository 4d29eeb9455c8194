/** What a shell may complete, as plain data: commands, their flags and the values of these. */
import { type Setting, settingsOf } from '../../../settings.ts';
import { commandGroups, commands } from '../commands.ts';

export interface CompletedFlag {
  readonly flag: string;
  readonly short?: string;
  readonly help: string;
  readonly takes: 'nothing' | 'file' | 'directory' | 'choice' | 'text';
  readonly choices: readonly string[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly help: string;
  readonly flags: readonly CompletedFlag[];
  /** Fixed words for the first argument; files otherwise. */
  readonly words: readonly string[];
}

export interface CompletionWords {
  /** What may follow the program's name. */
  readonly first: readonly { readonly word: string; readonly help: string }[];
  /** What may follow a group. */
  readonly verbs: ReadonlyMap<string, readonly { readonly word: string; readonly help: string }[]>;
  readonly commands: readonly CompletedCommand[];
}

const fixedWords: Readonly<Record<string, readonly string[]>> = {
  completion: ['bash', 'zsh', 'fish', 'powershell'],
  help: ['exit-codes', 'errors', 'settings', 'man', ...commands.map(({ name }) => name.split(' ')[0] ?? '').filter(isFirst)],
};

export function completionWords(): CompletionWords {
  const first = new Map<string, string>();
  const verbs = new Map<string, { word: string; help: string }[]>();
  for (const { name, summary } of commands) {
    const [word = '', verb] = name.split(' ');
    first.set(word, commandGroups[word] ?? summary);
    if (verb !== undefined) verbs.set(word, [...(verbs.get(word) ?? []), { word: verb, help: summary }]);
  }
  return {
    first: [...first].map(([word, help]) => ({ word, help })),
    verbs,
    commands: commands.map(({ name, summary }) => ({ name, help: summary, flags: flagsOf(name), words: fixedWords[name] ?? [] })),
  };
}

function flagsOf(command: string): readonly CompletedFlag[] {
  return settingsOf(command).map((setting) => ({
    flag: setting.flag,
    ...(setting.short === undefined ? {} : { short: setting.short }),
    help: setting.help,
    takes: takenBy(setting),
    choices: setting.choices ?? [],
  }));
}

function takenBy({ type, value, choices }: Setting): CompletedFlag['takes'] {
  if (type === 'switch' || type === 'count') return 'nothing';
  if (choices !== undefined) return 'choice';
  if (value === 'DIR') return 'directory';
  return value === 'FILE' ? 'file' : 'text';
}

function isFirst(word: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(word) === index;
}
