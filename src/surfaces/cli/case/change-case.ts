/** Runs one step of the desk on the case that a command names, records it and shows the case as it is then. */
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { Means, Turn } from '../../../stages/disclose/desk/turn.ts';
import type { CommandContext } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { meansOf } from './open-desk.ts';
import { showCase } from './show-case.ts';

export async function changeCase(context: CommandContext, step: (state: CaseState, means: Means) => Turn): Promise<0> {
  const means = meansOf(context);
  return withKeptBooks<0>(context, async (records) => {
    const { state } = await records.cases.change(context.args[0] ?? '', means.by, (now) => step(now, means));
    await showCase(context, state);
    return 0;
  });
}
