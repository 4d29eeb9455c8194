/** Prints a case after a command has changed it: the page on a terminal, the whole case as JSON elsewhere. */
import type { LegalPicture } from '../../../stages/assess/weigh-law.ts';
import type { NoticeLeave } from '../../../stages/attribute/owner-notice.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import { leaveToNotify } from '../../../stages/disclose/desk/warrants.ts';
import type { CommandContext } from '../command.ts';
import { openResults } from '../output/results.ts';
import { casePage } from './case-page.ts';
import { ladderOf } from './open-desk.ts';

/** The bytes of notices, and what opens them, are left out; "case approve" shows them. So are keys, of which the fingerprint is enough. */
export type ShownCase = Omit<CaseState, 'notices' | 'contacts'> & {
  readonly notices: readonly Omit<CaseState['notices'][number], 'bytes' | 'encryption'>[];
  readonly contacts: readonly Omit<CaseState['contacts'][number], 'publicKey'>[];
  /** For each party, whether it may be written to as far as its confidence goes, and why. */
  readonly leave: readonly (NoticeLeave & { readonly partyId: string })[];
  /** Where a case is opened or looked at. Not legal advice. */
  readonly law?: LegalPicture;
};

/** The calendars of all countries take a moment to load, and most commands show none. */
const WITH_LAW: ReadonlySet<string> = new Set(['case open', 'case show']);

export async function showCase(context: CommandContext, state: CaseState): Promise<void> {
  const policy = ladderOf(context);
  const law = WITH_LAW.has(context.command) ? await drawLaw(state, policy.confidenceFloor, context.now()) : undefined;
  const results = await openResults<ShownCase>(context, {
    columns: [],
    single: true,
    page: (_rows, _width, colours) => casePage(state, policy, context.now(), colours, law),
  });
  await results.add({
    ...state,
    notices: state.notices.map(({ bytes: _bytes, encryption: _encryption, ...rest }) => rest),
    contacts: state.contacts.map(({ publicKey: _key, ...rest }) => rest),
    leave: state.parties.map((party) => ({ partyId: party.id, ...leaveToNotify(party, policy) })),
    ...(law === undefined ? {} : { law }),
  });
  await results.finish();
}

async function drawLaw(state: CaseState, floor: number, now: Date): Promise<LegalPicture> {
  const { lawOfCase } = await import('../../../case-desk/whose/law-of-case.ts');
  return lawOfCase(state, floor, now);
}
