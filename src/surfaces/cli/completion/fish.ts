/** The completion script of fish. */
import type { CompletedFlag, CompletionWords } from './words.ts';

export function fishCompletion({ first, verbs, commands }: CompletionWords): string {
  const lines = ['# fish completion of openward', 'complete -c openward -f'];
  for (const { word, help } of first) lines.push(`complete -c openward -n __fish_use_subcommand -a ${word} -d ${quoted(help)}`);
  for (const [group, words] of verbs) {
    const verbNames = words.map(({ word }) => word).join(' ');
    const condition = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${verbNames}`;
    for (const { word, help } of words) lines.push(`complete -c openward -n ${quoted(condition)} -a ${word} -d ${quoted(help)}`);
  }
  for (const { name, flags, words } of commands) {
    const condition = name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ');
    for (const flag of flags) lines.push(`complete -c openward -n ${quoted(condition)} ${flagSpec(flag)}`);
    lines.push(`complete -c openward -n ${quoted(condition)} ${words.length > 0 ? `-a ${quoted(words.join(' '))}` : '-F'}`);
  }
  return `${lines.join('\n')}\n`;
}

function flagSpec({ flag, short, help, takes, choices }: CompletedFlag): string {
  const names = `-l ${flag.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
  const value = takes === 'nothing' ? '' : takes === 'choice' ? ` -x -a ${quoted(choices.join(' '))}` : takes === 'text' ? ' -x' : ' -r -F';
  return `${names}${value} -d ${quoted(help)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
