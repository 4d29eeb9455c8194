/** `openward token revoke TOKEN`: from now on the token is good for nothing. */
import { personOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';

export const run: CommandRun = async (context) => {
  const actor = personOf(context);
  return withKeptBooks<0>(context, async (records) => {
    await records.tokens.revoke(context.args[0] ?? '', actor);
    return 0;
  });
};
