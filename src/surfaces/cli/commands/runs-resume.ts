/** `openward runs resume [RUN]`: goes on with a run that was interrupted; its scope and targets lie in the books. */
import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';
import { withBooks } from '../open-books.ts';
import { runToTheEnd } from '../run-command.ts';

export const run: CommandRun = async (context) =>
  withBooks(context, async (records) => {
    const named = context.args[0];
    const id = named ?? (await records.runs.resumable())[0]?.id;
    if (id === undefined) throw new AppError('RUN_UNKNOWN', { detail: 'No run waits to be resumed.' });
    return runToTheEnd(context, records, id);
  });
