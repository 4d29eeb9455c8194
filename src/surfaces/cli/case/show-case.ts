/** Prints a case after a command has changed it: the page on a terminal, the whole case as JSON elsewhere. */
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { CommandContext } from '../command.ts';
import { openResults } from '../output/results.ts';
import { casePage } from './case-page.ts';
import { ladderOf } from './open-desk.ts';

/** The bytes of notices, and what opens them, are left out; "case approve" shows them. So are keys, of which the fingerprint is enough. */
export type ShownCase = Omit<CaseState, 'notices' | 'contacts'> & {
  readonly notices: readonly Omit<CaseState['notices'][number], 'bytes' | 'encryption'>[];
  readonly contacts: readonly Omit<CaseState['contacts'][number], 'publicKey'>[];
};

export async function showCase(context: CommandContext, state: CaseState): Promise<void> {
  const policy = ladderOf(context);
  const results = await openResults<ShownCase>(context, {
    columns: [],
    single: true,
    page: (_rows, _width, colours) => casePage(state, policy, context.now(), colours),
  });
  await results.add({
    ...state,
    notices: state.notices.map(({ bytes: _bytes, encryption: _encryption, ...rest }) => rest),
    contacts: state.contacts.map(({ publicKey: _key, ...rest }) => rest),
  });
  await results.finish();
}
