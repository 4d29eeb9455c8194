/**
 * `openward case contact CASE PARTY ADDRESS`: adds an address at which a party is reached, or takes in the OpenPGP key
 * of one that is there.
 */
import { channelIds } from '../../../contracts/party-words.ts';
import type { ContactKey } from '../../../platform/openpgp/contact-key.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import { findParty } from '../../../stages/disclose/desk/find.ts';
import { addContact, setContactKey } from '../../../stages/disclose/desk/parties.ts';
import { andThen, type Means, type Turn, unchanged } from '../../../stages/disclose/desk/turn.ts';
import { changeCase } from '../case/change-case.ts';
import { personOf } from '../case/open-desk.ts';
import { keyFor } from '../case/open-keys.ts';
import type { CommandContext, CommandRun } from '../command.ts';

export const run: CommandRun = async (context) => {
  personOf(context);
  const key = await keyFor(context, (context.args[2] ?? '').trim());
  return changeCase(context, (state, means) => takeIn(context, state, key, means));
};

function takeIn({ args, settings }: CommandContext, state: CaseState, key: ContactKey | undefined, means: Means): Turn {
  const [, party = '', text = ''] = args;
  const address = text.trim();
  const channel = channelIds.find((id) => id === settings.text('channel')) ?? 'mail';
  const { id: partyId } = findParty(state, party);
  const has = ({ contacts }: CaseState) =>
    contacts.find((one) => one.partyId === partyId && one.channel === channel && one.address === address);
  const known = key === undefined ? undefined : has(state);
  const source = settings.text('source') ?? '';
  const added = known === undefined ? addContact(state, partyId, { channel, address, source }, means) : unchanged(state);
  const contact = has(added.state);
  if (key === undefined || contact === undefined) return added;
  return andThen(added, (now) => setContactKey(now, contact.id, key, settings.text('reason'), means));
}
