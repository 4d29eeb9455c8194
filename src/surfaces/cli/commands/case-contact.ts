/** `openward case contact CASE PARTY ADDRESS`: adds an address at which a party is reached. */
import { channelIds } from '../../../contracts/party-words.ts';
import { addContact } from '../../../stages/disclose/desk/parties.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    const [, party = '', address = ''] = context.args;
    const channel = channelIds.find((id) => id === context.settings.text('channel')) ?? 'mail';
    return addContact(state, party, { channel, address, source: context.settings.text('source') ?? '' }, means);
  });
