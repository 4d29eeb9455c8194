/** What `openward` and `openward help` show: every command with one line each, then where to read on. */
import { commandGroups, commands } from '../commands.ts';
import type { Colours } from '../terminal/streams.ts';

const EVERYDAY: readonly string[] = ['scope check', 'scan', 'report'];

export function frontPage(colours: Colours): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const line = ({ name, summary }: { readonly name: string; readonly summary: string }): string =>
    `  ${colours.cyan(name)}${' '.repeat(width - name.length + 3)}${summary}`;
  const everyday = EVERYDAY.flatMap((name) => commands.filter((spec) => spec.name === name));
  const groups = Object.entries(commandGroups).map(([group, help]) => {
    const members = commands.filter(({ name }) => name.startsWith(`${group} `) && !EVERYDAY.includes(name));
    return `${colours.bold(`${help}:`)}\n${members.map(line).join('\n')}`;
  });
  const others = commands.filter(({ name }) => !name.includes(' ') && !EVERYDAY.includes(name));
  return `${[
    'Openward finds health-care data stores left open inside an authorised scope,\nand keeps not one value of what they hold.',
    `${colours.bold('Usage:')} openward COMMAND [flags] [arguments]`,
    `${colours.bold('Every day:')}\n${everyday.map(line).join('\n')}`,
    ...groups,
    `${colours.bold('The rest:')}\n${others.map(line).join('\n')}`,
    'Results go to standard output, as a table on a terminal and as JSON Lines when piped.\nRead on: openward help COMMAND · openward help exit-codes · openward help settings',
  ].join('\n\n')}\n`;
}
