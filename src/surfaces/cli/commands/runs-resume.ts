/** `openward runs resume [RUN]`: goes on with a run that was interrupted; its scope and targets lie in the books. */
import type { CommandRun } from '../command.ts';
import { resumeRun } from '../run/resume-run.ts';

export const run: CommandRun = async (context) => resumeRun(context, context.args[0] ?? 'last');
