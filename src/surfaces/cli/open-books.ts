/** Opens the books that the settings name, for the length of one command. */
import { openRecords, type Records } from '../../platform/store/open-records.ts';
import type { CommandContext } from './command.ts';
import { dataDirectory } from './config-files.ts';

/** @throws AppError DATA_LOCKED when another process owns the data directory */
export async function withBooks<T>(context: CommandContext, use: (records: Records) => Promise<T>): Promise<T> {
  const connectionString = context.settings.text('database');
  const place = { dataDir: dataDirectory(context), ...(connectionString === undefined ? {} : { connectionString }) };
  const records = await openRecords(place, { clock: context.now });
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}
