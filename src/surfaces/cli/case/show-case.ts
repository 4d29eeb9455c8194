/** Prints a case after a command has changed it: the page on a terminal, the whole case as JSON elsewhere. */
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { CommandContext } from '../command.ts';
import { openResults } from '../output/results.ts';
import { casePage } from './case-page.ts';
import { ladderOf } from './open-desk.ts';

/** The bytes of notices are left out; "case approve" shows them. */
export type ShownCase = Omit<CaseState, 'notices'> & { readonly notices: readonly Omit<CaseState['notices'][number], 'bytes'>[] };

export async function showCase(context: CommandContext, state: CaseState): Promise<void> {
  const policy = ladderOf(context);
  const results = await openResults<ShownCase>(context, {
    columns: [],
    single: true,
    page: (_rows, _width, colours) => casePage(state, policy, context.now(), colours),
  });
  await results.add({ ...state, notices: state.notices.map(({ bytes: _bytes, ...rest }) => rest) });
  await results.finish();
}
