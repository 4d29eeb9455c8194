/** Opens the books that the settings name, for the length of one command. */
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { recordsExist } from '../../platform/store/directory/data-directory.ts';
import { openRecords, type Records } from '../../platform/store/open-records.ts';
import type { CommandContext } from './command.ts';
import { dataDirectory } from './config-files.ts';

/**
 * For commands that record something; makes the data directory where there is none.
 * @throws AppError DATA_LOCKED when another process owns the data directory
 */
export async function withBooks<T>(context: CommandContext, use: (records: Records) => Promise<T>): Promise<T> {
  const connectionString = context.settings.text('database');
  const place = { dataDir: dataDirectory(context), ...(connectionString === undefined ? {} : { connectionString }) };
  const open = context.openBooks ?? openRecords;
  const records = await open(place, { clock: context.now }).catch((failure) => nameServer(context, failure));
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}

/** A server that owns the data directory is told by its address, and `serve` by the link that signs in there. */
async function nameServer(context: CommandContext, failure: unknown): Promise<never> {
  if (!(failure instanceof AppError) || failure.code !== 'DATA_LOCKED') throw failure;
  const { serverNote } = await import('../http/server-note.ts');
  const note = serverNote.read(join(dataDirectory(context), serverNote.file));
  if (note === undefined) throw failure;
  throw new AppError('DATA_LOCKED', {
    detail: `${dataDirectory(context)} is served by process ${note.pid} at ${note.url}`,
    hint:
      context.command === 'serve' ? `Sign in there with ${note.link}` : 'Do it there, in the desk or by the API, or stop the server first.',
    cause: failure,
  });
}

/**
 * For commands that look at what is recorded; makes nothing, since a path that is wrong should be told and not filled.
 * @throws AppError DATA_ABSENT, DATA_LOCKED
 */
export async function withKeptBooks<T>(context: CommandContext, use: (records: Records) => Promise<T>): Promise<T> {
  if (!booksExist(context)) throw new AppError('DATA_ABSENT', { detail: `${dataDirectory(context)} holds no records.` });
  return withBooks(context, use);
}

export function booksExist(context: CommandContext): boolean {
  return recordsExist(dataDirectory(context), context.settings.text('database') === undefined ? 'embedded' : 'server');
}
