/**
 * Reads a command line with commander, whose commands and options are built from the lists of commands and
 * settings. Gives back what to run, or a text to show; runs nothing itself.
 */
import { Command, CommanderError, Option } from 'commander';
import { AppError } from '../../errors.ts';
import { type Setting, settings, settingsOf } from '../../settings.ts';
import type { CommandSpec } from './command.ts';
import { commandGroups, commands } from './commands.ts';
import { frontPage } from './help/front-page.ts';
import { entry, helpWidth } from './terminal/layout.ts';
import type { Colours } from './terminal/streams.ts';

export type Parsed =
  | { readonly is: 'command'; readonly spec: CommandSpec; readonly args: readonly string[]; readonly flags: ReadonlyMap<string, unknown> }
  | { readonly is: 'text'; readonly text: string };

export interface Look {
  readonly columns: number;
  readonly colours: Colours;
}

/** @throws AppError USAGE, with the near command or flag where there is one. */
export function parseCommandLine(words: readonly string[], version: string, look: Look): Parsed {
  let shown = '';
  let parsed: Parsed | undefined;
  const program = buildProgram(version, look, (text) => {
    shown += text;
  });
  for (const spec of commands) {
    findCommand(program, spec.name)?.action((...given: unknown[]) => {
      const command = given.at(-1);
      if (command instanceof Command) parsed = { is: 'command', spec, args: command.args, flags: readFlags(command, spec.name) };
    });
  }
  try {
    program.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { is: 'text', text: shown };
    if (error.code === 'commander.help' && words.length === 0) return { is: 'text', text: shown };
    throw usageError(error, words);
  }
  return parsed ?? { is: 'text', text: shown };
}

/** The help page of a command, a group or, for no words, of everything. */
export function helpPage(words: readonly string[], version: string, look: Look): string | undefined {
  const program = buildProgram(version, look, () => {});
  const command = words.length === 0 ? program : findCommand(program, words.join(' '));
  return command?.helpInformation();
}

export function buildProgram(version: string, look: Look, write: (text: string) => void): Command {
  const program = new Command('openward');
  dress(program, look, write);
  program.description('Finds health-care data stores left open inside an authorised scope, and keeps not one value of what they hold.');
  program.version(version, '-V, --version', 'Print the version.').enablePositionalOptions().helpCommand(false);
  for (const spec of commands) addCommand(program, spec, look, write);
  for (const setting of settings) if (setting.commands === 'all') program.addOption(optionOf(setting));
  program.helpInformation = () => frontPage(look);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, look: Look, write: (text: string) => void): void {
  const [first = '', second] = spec.name.split(' ');
  const parent = second === undefined ? program : groupOf(program, first, look, write);
  const command = parent.command(second ?? first);
  dress(command, look, write);
  command.summary(spec.summary).description(spec.details === undefined ? `${spec.summary}.` : `${spec.summary}.\n\n${spec.details}`);
  const usage = ['[flags]'];
  for (const argument of spec.arguments) {
    const name = argument.variadic ? `${argument.name}...` : argument.name;
    usage.push(argument.required ? name : `[${name}]`);
    command.argument(argument.required ? `<${name}>` : `[${name}]`, argument.help);
  }
  command.usage(usage.join(' '));
  for (const setting of settingsOf(spec.name)) command.addOption(optionOf(setting));
  command.addHelpText('after', `\n${look.colours.bold('Examples:')}\n${spec.examples.map((example) => `  $ ${example}`).join('\n')}`);
}

function groupOf(program: Command, name: string, look: Look, write: (text: string) => void): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const group = program.command(name);
  dress(group, look, write);
  return group
    .enablePositionalOptions()
    .helpCommand(false)
    .usage('VERB [flags] [arguments]')
    .description(`${commandGroups[name] ?? ''}.`);
}

function dress(command: Command, { columns, colours }: Look, write: (text: string) => void): void {
  command.exitOverride().showSuggestionAfterError().addHelpOption(new Option('-h, --help', 'Show this help.').helpGroup('Common flags:'));
  command.optionsGroup('Flags:').commandsGroup('Verbs:');
  command.configureOutput({
    writeOut: write,
    writeErr: write,
    getOutHelpWidth: () => helpWidth(columns),
    getErrHelpWidth: () => helpWidth(columns),
    getOutHasColors: () => true,
    getErrHasColors: () => true,
  });
  command.configureHelp({
    minWidthToWrap: 1,
    formatItem: (term, termWidth, description, helper) => entry(term, termWidth, description, helper.helpWidth ?? helpWidth(columns)),
    subcommandTerm: (command) => command.name(),
    styleTitle: (text) => colours.bold(text),
    styleCommandText: (text) => colours.cyan(text),
    styleOptionText: (text) => colours.cyan(text),
    styleSubcommandText: (text) => colours.cyan(text),
  });
}

function optionOf(setting: Setting): Option {
  const short = setting.short === undefined ? '' : `${setting.short}, `;
  const takesValue = setting.type !== 'switch' && setting.type !== 'count';
  const hint = [setting.choices === undefined ? '' : ` (${setting.choices.join(', ')})`, defaultHint(setting)].join('');
  const option = new Option(`${short}${setting.flag}${takesValue ? ` <${setting.value ?? 'VALUE'}>` : ''}`, `${setting.help}${hint}`);
  if (setting.commands === 'all') option.helpGroup('Common flags:');
  if (setting.type === 'count') option.argParser((_, before: unknown) => (typeof before === 'number' ? before : 0) + 1);
  if (setting.type === 'list') option.argParser((value, before: unknown) => [...(Array.isArray(before) ? before : []), value]);
  return option;
}

function defaultHint(setting: Setting): string {
  if (setting.default === undefined || setting.type === 'switch' || setting.type === 'count') return '';
  return ` [${setting.default}]`;
}

/** What was typed, by key; flags before the command count where the command has the same flag. */
function readFlags(command: Command, name: string): ReadonlyMap<string, unknown> {
  const flags = new Map<string, unknown>();
  const known = settingsOf(name);
  for (let level: Command | null = command; level !== null; level = level.parent) {
    for (const option of level.options) {
      const setting = known.find(({ flag }) => flag === option.long);
      const key = option.attributeName();
      if (setting === undefined || flags.has(setting.key) || level.getOptionValueSource(key) !== 'cli') continue;
      flags.set(setting.key, level.getOptionValue(key));
    }
  }
  return flags;
}

function findCommand(program: Command, name: string): Command | undefined {
  let found: Command | undefined = program;
  for (const word of name.split(' ')) found = found?.commands.find((command) => command.name() === word);
  return found;
}

function usageError(error: CommanderError, words: readonly string[]): AppError {
  if (error.code === 'commander.help') {
    const group = words.find((word) => !word.startsWith('-')) ?? '';
    return new AppError('USAGE', { detail: `"openward ${group}" needs a verb.`, hint: `Run "openward help ${group}" to see its verbs.` });
  }
  const [first = '', second = ''] = error.message.split('\n');
  const text = first
    .replace(/^error: /, '')
    .replace(/\boption\b/, 'flag')
    .replaceAll("'", '"')
    .replace(/^flag "[^"]*?(--[a-z-]+)(?: <(.+)>)?" argument missing$/, '$1 needs a value: $2')
    .replace(/\.$/, '');
  const detail = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  const near = /^\(Did you mean (.+)\?\)$/.exec(second)?.[1];
  return new AppError('USAGE', near === undefined ? { detail } : { detail, hint: `Did you mean ${near}?` });
}
