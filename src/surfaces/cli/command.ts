/**
 * The shape of a command: what it is called, which arguments it takes and where its code is. The code is
 * loaded only when the command runs, so that help and completion stay quick.
 */
import type { Configuration } from '../../configuration.ts';
import type { Log } from '../../platform/observe/log.ts';
import type { openRecords } from '../../platform/store/open-records.ts';
import type { Streams } from './terminal/streams.ts';

export interface CommandArgument {
  /** As shown in the usage line, in upper case. */
  readonly name: string;
  readonly help: string;
  readonly required: boolean;
  readonly variadic: boolean;
}

export interface CommandSpec {
  /** As typed, such as `scope check`. */
  readonly name: string;
  readonly summary: string;
  /** What the summary leaves out, for its own help page. */
  readonly details?: string;
  readonly arguments: readonly CommandArgument[];
  readonly examples: readonly string[];
  load(): Promise<{ readonly run: CommandRun }>;
}

/** Everything that a command may touch. It returns its exit status, or throws an AppError. */
export interface CommandContext {
  readonly command: string;
  readonly args: readonly string[];
  readonly settings: Configuration;
  readonly streams: Streams;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C and by a reader that went away. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Another way to the books than opening them for this command alone. */
  readonly openBooks?: typeof openRecords;
}

export type ExitStatus = 0 | 1 | 2 | 3 | 4 | 5 | 130;
export type CommandRun = (context: CommandContext) => Promise<ExitStatus>;
