/** The manual page in roff, made from the lists of commands and settings. */
import { environmentName, type Setting, settings, settingsOf } from '../../../settings.ts';
import { commands } from '../commands.ts';
import { exitMeanings } from './exit-codes.ts';

export function manualPage(version: string): string {
  const all: readonly Setting[] = settings;
  const common = all.filter((setting) => setting.commands === 'all');
  return [
    `.TH OPENWARD 1 "" "openward ${version}" "User commands"`,
    '.SH NAME',
    'openward \\- find health\\-care data stores left open inside an authorised scope',
    '.SH SYNOPSIS',
    '.B openward',
    '.I command',
    '[flags] [arguments]',
    '.SH DESCRIPTION',
    roff('Results go to standard output and everything else to standard error. No value of any record is kept or printed.'),
    '.SH COMMANDS',
    ...commands.flatMap((spec) => [
      '.TP',
      `.B ${roff(spec.name)} ${spec.arguments.map(({ name, required }) => (required ? roff(name) : `[${roff(name)}]`)).join(' ')}`.trimEnd(),
      roff(`${spec.summary}. ${spec.details ?? ''}`.trim()),
      ...ownFlags(spec.name),
    ]),
    '.SH COMMON FLAGS',
    ...common.flatMap(flagEntry),
    '.SH ENVIRONMENT',
    roff(
      `Each lasting setting is also read from a variable: ${common
        .filter(({ lasting }) => lasting)
        .map(environmentName)
        .join(', ')}. NO_COLOR and CLICOLOR_FORCE are heeded.`,
    ),
    '.SH FILES',
    roff('./openward.yaml and $XDG_CONFIG_HOME/openward/openward.yaml hold settings; $XDG_DATA_HOME/openward holds the books.'),
    '.SH EXIT STATUS',
    ...exitMeanings().flatMap(({ status, means }) => ['.TP', `.B ${status}`, roff(means)]),
    '',
  ].join('\n');
}

function ownFlags(command: string): string[] {
  const own = settingsOf(command).filter((setting) => setting.commands !== 'all');
  return own.length === 0 ? [] : ['.RS', ...own.flatMap(flagEntry), '.RE'];
}

function flagEntry(setting: Setting): string[] {
  const value = setting.value === undefined ? '' : ` ${setting.value}`;
  return ['.TP', `.B ${roff(`${setting.short === undefined ? '' : `${setting.short}, `}${setting.flag}${value}`)}`, roff(setting.help)];
}

/** A leading dot or quote would be a command of the typesetter; a bare hyphen would be drawn as another sign. */
function roff(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('-', '\\-').replaceAll('\n', ' ');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
