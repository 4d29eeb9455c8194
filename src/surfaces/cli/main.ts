/**
 * The command line's entry: reads words and settings, runs one command, and turns whatever happens into
 * output on the right stream and an exit status. Started by bin/openward.js.
 */
import { AppError } from '../../errors.ts';
import type { ExitStatus } from './command.ts';
import { parseCommandLine } from './parse.ts';
import { runCommand, settingsOf } from './run-command.ts';
import { showFailure } from './terminal/failure.ts';
import { watchInterrupts } from './terminal/interrupt.ts';
import { openStreams } from './terminal/streams.ts';
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
    const settings = await settingsOf(parsed, environment);
    verbosity = settings.whole('verbose') ?? 0;
    const streams = openStreams({ color: settings.text('color') ?? 'auto', environment, onBroken: interrupts.readerLeft });
    const status = await runCommand(parsed, { settings, streams, environment, signal: interrupts.signal });
    return interrupts.readerIsGone() ? 0 : status;
  } catch (error) {
    // What fails because the reader went away or the user stopped us is no news.
    if (interrupts.readerIsGone()) return 0;
    return await showFailure(interrupts.signal.aborted && !(error instanceof AppError) ? interrupted() : error, early.err, verbosity);
  } finally {
    interrupts.release();
  }
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
