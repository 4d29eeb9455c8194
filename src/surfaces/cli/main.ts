/**
 * The command line's entry: reads words and settings, runs one command, and turns whatever happens into
 * output on the right stream and an exit status. Started by bin/openward.js.
 */
import { type Configuration, resolveConfiguration } from '../../configuration.ts';
import { AppError } from '../../errors.ts';
import { openLog } from '../../platform/observe/log.ts';
import type { ExitStatus } from './command.ts';
import { dataDirectory, readSettingsFiles } from './config-files.ts';
import { clockOf } from './lab-clock.ts';
import { type Parsed, parseCommandLine } from './parse.ts';
import { showFailure } from './terminal/failure.ts';
import { watchInterrupts } from './terminal/interrupt.ts';
import { openStreams, type Streams } from './terminal/streams.ts';
import { productVersion } from './version.ts';

const environment = process.env;
const words = process.argv.slice(2);
const interrupts = watchInterrupts();
// What surfaces outside of a command, such as a stream that fails later, is shown like any other error.
process.on('uncaughtException', endWith);
process.on('unhandledRejection', endWith);
const status = await main();
await flush(process.stdout);
await flush(process.stderr);
process.exit(status);

async function main(): Promise<ExitStatus> {
  const early = openStreams({ color: earlyColor(), environment, onBroken: interrupts.readerLeft });
  let verbosity = words.includes('-vv') ? 2 : 0;
  try {
    const parsed = parseCommandLine(words, productVersion(), { columns: early.out.columns, colours: early.out.colours });
    if (parsed.is === 'text') {
      await early.out.write(parsed.text);
      return 0;
    }
    const settings = await configure(parsed);
    verbosity = settings.whole('verbose') ?? 0;
    const streams = openStreams({ color: settings.text('color') ?? 'auto', environment, onBroken: interrupts.readerLeft });
    const status = await run(parsed, settings, streams, verbosity);
    return interrupts.readerIsGone() ? 0 : status;
  } catch (error) {
    // What fails because the reader went away or the user stopped us is no news.
    if (interrupts.readerIsGone()) return 0;
    return await showFailure(interrupts.signal.aborted && !(error instanceof AppError) ? interrupted() : error, early.err, verbosity);
  } finally {
    interrupts.release();
  }
}

async function configure(parsed: Extract<Parsed, { is: 'command' }>): Promise<Configuration> {
  const named = parsed.flags.get('config') ?? environment['OPENWARD_CONFIG'];
  const files = await readSettingsFiles(typeof named === 'string' && named !== '' ? named : undefined, environment);
  return resolveConfiguration({ flags: parsed.flags, environment, files });
}

async function run(
  parsed: Extract<Parsed, { is: 'command' }>,
  settings: Configuration,
  streams: Streams,
  verbosity: number,
): Promise<ExitStatus> {
  const log = await openLog({
    format: settings.text('log-format') === 'json' ? 'json' : 'pretty',
    level: settings.is('quiet') ? 'error' : verbosity > 0 ? 'debug' : 'info',
    write: (line) => void streams.err.write(line),
    now: () => new Date(),
  });
  const command = await parsed.spec.load();
  return await command.run({
    command: parsed.spec.name,
    args: parsed.args,
    settings,
    streams,
    log,
    environment,
    signal: interrupts.signal,
    now: clockOf(environment, () => dataDirectory({ settings, environment })),
  });
}

function endWith(failure: unknown): void {
  const { err } = openStreams({ color: earlyColor(), environment, onBroken: interrupts.readerLeft });
  void showFailure(failure, err, words.includes('-vv') ? 2 : 0).then((exit) => process.exit(exit));
}

function interrupted(): AppError {
  return new AppError('INTERRUPTED', { detail: 'Stopped before the work was done.' });
}

/** --color counts for usage errors too, which come before settings are read. */
function earlyColor(): string {
  const at = words.indexOf('--color');
  const given = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--color='))?.slice('--color='.length);
  return given === 'always' || given === 'never' ? given : 'auto';
}

async function flush(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writable || stream.writableLength === 0) return;
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}
