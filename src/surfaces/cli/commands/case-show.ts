/** `openward case show CASE`: where a case stands, what waits for whom, and what comes next. */
import { showCase } from '../case/show-case.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const { state } = await records.cases.get(context.args[0] ?? '');
    await showCase(context, state);
    return 0;
  });
