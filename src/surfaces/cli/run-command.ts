/** Runs one command that was parsed: its settings from flags, environment and files, its log, its clock. */
import { type Configuration, resolveConfiguration } from '../../configuration.ts';
import { openLog } from '../../platform/observe/log.ts';
import type { CommandContext, ExitStatus } from './command.ts';
import { dataDirectory, readSettingsFiles } from './config-files.ts';
import { clockOf } from './lab-clock.ts';
import type { Parsed } from './parse.ts';
import type { Streams } from './terminal/streams.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type ParsedCommand = Extract<Parsed, { is: 'command' }>;

export interface Surroundings {
  readonly settings: Configuration;
  readonly streams: Streams;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly openBooks?: CommandContext['openBooks'];
}

export async function settingsOf(parsed: ParsedCommand, environment: Environment): Promise<Configuration> {
  const named = parsed.flags.get('config') ?? environment['OPENWARD_CONFIG'];
  const files = await readSettingsFiles(typeof named === 'string' && named !== '' ? named : undefined, environment);
  return resolveConfiguration({ flags: parsed.flags, environment, files });
}

export async function runCommand(
  parsed: ParsedCommand,
  { settings, streams, environment, signal, openBooks }: Surroundings,
): Promise<ExitStatus> {
  const log = await openLog({
    format: settings.text('log-format') === 'json' ? 'json' : 'pretty',
    level: settings.is('quiet') ? 'error' : (settings.whole('verbose') ?? 0) > 0 ? 'debug' : 'info',
    write: (line) => void streams.err.write(line),
    now: () => new Date(),
  });
  const command = await parsed.spec.load();
  return command.run({
    command: parsed.spec.name,
    args: parsed.args,
    settings,
    streams,
    log,
    environment,
    signal,
    ...(openBooks === undefined ? {} : { openBooks }),
    now: clockOf(environment, () => dataDirectory({ settings, environment })),
  });
}
