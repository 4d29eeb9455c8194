/** What `openward` and `openward help` show: every command with one line each, then where to read on. */
import { commandGroups, commands } from '../commands.ts';
import type { Look } from '../parse.ts';
import { entry, helpWidth, wrap } from '../terminal/layout.ts';

const EVERYDAY: readonly string[] = ['scope check', 'scan', 'report'];

const ABOUT = 'Openward finds health-care data stores left open inside an authorised scope, and keeps not one value of what they hold.';
const RESULTS = 'Results go to standard output, as a table on a terminal and as JSON Lines when piped.';
const READ_ON = 'Read on: openward help COMMAND · openward help exit-codes · openward help settings';

export function frontPage({ columns, colours }: Look): string {
  const width = helpWidth(columns);
  const termWidth = Math.max(...commands.map(({ name }) => name.length));
  const line = ({ name, summary }: { readonly name: string; readonly summary: string }): string =>
    entry(colours.cyan(name), termWidth, summary, width);
  const everyday = EVERYDAY.flatMap((name) => commands.filter((spec) => spec.name === name));
  const groups = Object.entries(commandGroups).map(([group, help]) => {
    const members = commands.filter(({ name }) => name.startsWith(`${group} `) && !EVERYDAY.includes(name));
    return `${colours.bold(wrap(`${help}:`, width))}\n${members.map(line).join('\n')}`;
  });
  const others = commands.filter(({ name }) => !name.includes(' ') && !EVERYDAY.includes(name));
  return `${[
    wrap(ABOUT, width),
    `${colours.bold('Usage:')} openward COMMAND [flags] [arguments]`,
    `${colours.bold('Every day:')}\n${everyday.map(line).join('\n')}`,
    ...groups,
    `${colours.bold('The rest:')}\n${others.map(line).join('\n')}`,
    `${wrap(RESULTS, width)}\n${wrap(READ_ON, width)}`,
  ].join('\n\n')}\n`;
}
