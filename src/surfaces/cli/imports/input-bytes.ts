/** The bytes of a file that a command was given, or of standard input for "-". */
import { createReadStream } from 'node:fs';
import { AppError } from '../../../errors.ts';
import type { CommandContext } from '../command.ts';

/** Larger than usual: a file is read once from end to end. */
const CHUNK = 262_144;

/** @throws AppError IMPORT_MALFORMED when the file cannot be read */
export async function* inputBytes(context: Pick<CommandContext, 'streams'>, file: string): AsyncGenerator<Uint8Array> {
  const source: AsyncIterable<unknown> = file === '-' ? context.streams.input : createReadStream(file, { highWaterMark: CHUNK });
  try {
    for await (const chunk of source) {
      if (chunk instanceof Uint8Array) yield chunk;
      else if (typeof chunk === 'string') yield Buffer.from(chunk);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new AppError('IMPORT_MALFORMED', { detail: `The file ${file} cannot be read (${code}).`, hint: 'Check the path.', cause });
  }
}
