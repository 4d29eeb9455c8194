/**
 * Standard output and standard error as the commands see them. Writing waits for a slow reader; a reader
 * that went away (`openward scan | head`) is no failure: what is written afterwards is dropped and the
 * owner is told once.
 */

import picocolors from 'picocolors';
import { AppError } from '../../../errors.ts';
import { type LiveLine, liveLine } from './live-line.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Where text goes. */
export interface Sink {
  readonly terminal: boolean;
  readonly columns: number;
  readonly colours: Colours;
  write(text: string): Promise<void>;
}

export interface Streams {
  /** Results, and nothing else. */
  readonly out: Sink;
  readonly err: Sink;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** The line at the foot of standard error; does nothing where that is no terminal. */
  readonly status: (text: string) => void;
}

export interface StreamOptions {
  readonly color: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called once, when a reader has gone away. */
  readonly onBroken: () => void;
}

export function openStreams(options: StreamOptions): Streams {
  const live = process.stderr.isTTY ? liveLine((text) => void process.stderr.write(text)) : undefined;
  return {
    // Results on the same terminal go above the line; into a file or a pipe they go as they are.
    out: openSink(process.stdout, options, process.stdout.isTTY ? live : undefined),
    err: openSink(process.stderr, options, live),
    input: process.stdin,
    status: (text) => live?.show(text),
  };
}

/** Whether colours are wanted: --color, then NO_COLOR, then CLICOLOR_FORCE, then a terminal that can. */
export function wantsColour(color: string, terminal: boolean, environment: StreamOptions['environment']): boolean {
  if (color !== 'auto') return color === 'always';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  if (!['', '0'].includes(environment['CLICOLOR_FORCE'] ?? '')) return true;
  return terminal && environment['TERM'] !== 'dumb' && environment['CLICOLOR'] !== '0';
}

function openSink(stream: NodeJS.WriteStream, options: StreamOptions, live: LiveLine | undefined): Sink {
  let broken = false;
  const lose = (): void => {
    if (broken) return;
    broken = true;
    options.onBroken();
  };
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A full disk behind a redirect must not pass as success.
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') {
      throw new AppError('OUTPUT_UNWRITABLE', {
        detail: `Standard output cannot be written (${error.code ?? 'unknown reason'}).`,
        cause: error,
      });
    }
    lose();
  });
  return {
    terminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : readColumns(options.environment);
    },
    colours: picocolors.createColors(wantsColour(options.color, stream.isTTY === true, options.environment)),
    write: (text) =>
      new Promise((resolve) => {
        if (broken || text === '') return resolve();
        // The callback comes with an error too, which the listener above has dealt with by then.
        stream.write(live?.above(text) ?? text, () => resolve());
      }),
  };
}

function readColumns(environment: StreamOptions['environment']): number {
  const columns = Number(environment['COLUMNS'] ?? '');
  return Number.isInteger(columns) && columns >= 20 && columns <= 1000 ? columns : 120;
}
