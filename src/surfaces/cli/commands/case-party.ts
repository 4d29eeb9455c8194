/** `openward case party CASE`: names a party, confirms one, or takes down why an unsure one is written to. */

import { roles } from '../../../contracts/party-words.ts';
import { AppError } from '../../../errors.ts';
import { takeOverClaim } from '../../../stages/disclose/claims/take-over.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import { addParty, clearByCounsel, confirmParty, justify } from '../../../stages/disclose/desk/parties.ts';
import type { Means, Turn } from '../../../stages/disclose/desk/turn.ts';
import { findLanguage, noticeLanguages } from '../../../stages/disclose/notices/languages.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandContext, CommandRun } from '../command.ts';

export const run: CommandRun = (context) => changeCase(context, (state, means) => changeParties(context, state, means));

function changeParties({ settings }: CommandContext, state: CaseState, means: Means): Turn {
  const named = settings.text('party');
  const reason = settings.text('reason');
  if (named !== undefined) {
    if (settings.is('confirm')) return confirmParty(state, named, reason, means);
    if (settings.is('counsel')) return clearByCounsel(state, named, reason, means);
    if (settings.is('despite')) return justify(state, named, reason, means);
    throw new AppError('USAGE', {
      detail: 'Say what is to be done with the party.',
      hint: 'Give --confirm, --despite or --counsel, with --reason.',
    });
  }
  const role = roles.find((one) => one === settings.text('role'));
  const claim = settings.text('claim');
  if (claim !== undefined) return takeOverClaim(state, claim, role, means);
  const name = settings.text('name');
  const language = settings.text('language') ?? 'en';
  const confidence = settings.whole('confidence');
  const country = settings.text('country')?.toUpperCase();
  if (role === undefined || name === undefined || confidence === undefined)
    throw new AppError('USAGE', { detail: 'A party needs --role, --name and --confidence.' });
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new AppError('USAGE', { detail: `"${country}" is no code of a country, such as BR.` });
  if (findLanguage(language) === undefined) {
    throw new AppError('USAGE', {
      detail: `There are no notices in "${language}".`,
      hint: `Languages: ${noticeLanguages.map(({ id }) => id).join(', ')}.`,
    });
  }
  const evidence = reason === undefined ? [] : [reason];
  const disputed = settings.is('disputed');
  return addParty(state, { role, name, language, confidence: confidence / 100, country: country ?? null, evidence, disputed }, means);
}
