/**
 * The OpenPGP key of a contact. From the moment that one is known, the contact is written to encrypted or not at all:
 * drafts that were made without it, or for another key, are void.
 */
import type { CaseState } from './case-state.ts';
import { findContact } from './find.ts';
import { voidNotice } from './notices.ts';
import { andThen, type Means, Refusal, replaceById, type Turn, written } from './turn.ts';

export interface NewKey {
  readonly fingerprint: string;
  readonly armored: string;
}

/** Another key than the one that is known needs a reason: it may be somebody else's. */
export function setContactKey(state: CaseState, contactId: string, key: NewKey, reason: string | undefined, means: Means): Turn {
  const contact = findContact(state, contactId);
  if (contact.channel !== 'mail') throw new Refusal(`${contact.id} is no mail address; a key is of no use there.`);
  const { keyFingerprint: before } = contact;
  if (before === key.fingerprint && contact.publicKey !== undefined) throw new Refusal(`${contact.id} has this key already.`);
  if (before !== null && before !== key.fingerprint) written(reason, `Another key than ${before}`);
  const changed: CaseState = {
    ...state,
    contacts: replaceById(state.contacts, { ...contact, keyFingerprint: key.fingerprint, publicKey: key.armored }),
  };
  const payload = { party: contact.partyId, contact: contact.id, fingerprint: key.fingerprint, before, by: means.by };
  let turn: Turn = { state: changed, happened: [{ event: 'party.contact-key', subject: state.id, payload }], effects: [] };
  for (const { id } of state.notices.filter((one) => one.contactId === contact.id && (one.state === 'draft' || one.state === 'approved')))
    turn = andThen(turn, (now) => voidNotice(now, id, 'The key of the contact has changed.', means));
  return turn;
}
