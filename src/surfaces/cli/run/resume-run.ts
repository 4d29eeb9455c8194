/**
 * Goes on with a run that was interrupted. Scope and targets lie in the books; the scope must still be in
 * force, and its opt-outs are read anew by the clean room.
 */
import { AppError } from '../../../errors.ts';
import type { CommandContext, ExitStatus } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { runToTheEnd } from './run-command.ts';

/** @param named id of the run, or `last` for the newest that waits */
export async function resumeRun(context: CommandContext, named: string): Promise<ExitStatus> {
  return withKeptBooks(context, async (records) => {
    const id = named === 'last' ? (await records.runs.resumable())[0]?.id : named;
    if (id === undefined) throw new AppError('RUN_UNKNOWN', { detail: 'No run waits to be resumed.' });
    return runToTheEnd(context, records, id);
  });
}
