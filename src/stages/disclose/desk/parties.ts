/**
 * Who is told: parties with a role and a confidence, and their contacts. A claim of the attribution becomes a
 * party only when a person takes it over; claims that disagree become parties side by side.
 */
import type { ChannelId, Role } from '../../../contracts/party-words.ts';
import { SHORTEST_REASON } from '../../attribute/owner-notice.ts';
import type { CaseState, Contact, Party } from './case-state.ts';
import { planDeadlines } from './deadlines.ts';
import { findContact, findParty } from './find.ts';
import { voidNotice } from './notices.ts';
import { step } from './step.ts';
import { andThen, type Means, Refusal, replaceById, type Turn, unchanged, written } from './turn.ts';

/** A claim as the attribution hands it over. */
export interface PartyClaim {
  readonly role: Role;
  readonly name: string;
  readonly country?: string | null;
  readonly language: string;
  readonly confidence: number;
  readonly disputed?: boolean;
  readonly evidence?: readonly string[];
  readonly evidenceAgainst?: readonly string[];
}

export function addParty(state: CaseState, claim: PartyClaim, means: Means): Turn {
  const party: Party = {
    id: means.newId('pty'),
    role: claim.role,
    name: claim.name,
    country: claim.country ?? null,
    language: claim.language,
    confidence: claim.confidence,
    disputed: claim.disputed ?? false,
    evidence: claim.evidence ?? [],
    evidenceAgainst: claim.evidenceAgainst ?? [],
    despiteConfidence: null,
    confirmedAt: null,
    confirmedBecause: null,
    state: 'identified',
    replyToken: means.newId('tok'),
  };
  if (state.handling === 'detected' || state.handling === 'invalid' || state.handling === 'out-of-scope') {
    throw new Refusal(`${state.id} is ${state.handling}: nobody is named yet.`, 'Triage it first with "openward case advance CASE valid".');
  }
  // A dispute takes its certainty from every side of it.
  const others = state.parties.map((one) => (party.disputed && one.role === party.role ? { ...one, disputed: true } : one));
  const named: CaseState = { ...state, parties: [...others, party], ladderFrom: state.ladderFrom ?? means.now.toISOString() };
  const happened = {
    event: 'party.named',
    subject: state.id,
    payload: { party: party.id, role: party.role, confidence: party.confidence, by: means.by },
  } as const;
  const added: Turn = { state: named, happened: [happened], effects: [] };
  const turn = state.handling === 'valid' ? andThen(added, (now) => step(now, 'attribute', {}, means)) : added;
  return { ...turn, state: planDeadlines(turn.state, means) };
}

/** Takes down why a party is written to although the attribution is not sure enough. */
export function justify(state: CaseState, partyId: string, reason: string | undefined, means: Means): Turn {
  const party = findParty(state, partyId);
  const why = written(reason, 'Writing to an unsure party');
  if (why.length < SHORTEST_REASON)
    throw new Refusal(
      `Why an unsure party is written to takes ${SHORTEST_REASON} characters or more.`,
      'Give the whole reason with --reason.',
    );
  return changeParty(state, { ...party, despiteConfidence: why }, 'party.justified', means);
}

/** From now on this party may read the address of the store in clear. */
export function confirmParty(state: CaseState, partyId: string, reason: string | undefined, means: Means): Turn {
  const party = findParty(state, partyId);
  const confirmed = { ...party, confirmedAt: means.now.toISOString(), confirmedBecause: written(reason, 'Confirming a party') };
  return changeParty(state, confirmed, 'party.confirmed', means);
}

/** Counsel lets the desk write again to a party that threatened. The hold of the ladder is released apart from it. */
export function clearByCounsel(state: CaseState, partyId: string, reason: string | undefined, means: Means): Turn {
  const party = findParty(state, partyId);
  const why = written(reason, 'Clearing a party');
  return step(state, 'counsel-clears', { partyId: party.id, counsel: true, reason: why }, means);
}

function changeParty(state: CaseState, party: Party, event: `party.${string}`, means: Means): Turn {
  return {
    ...unchanged({ ...state, parties: replaceById(state.parties, party) }),
    happened: [{ event, subject: state.id, payload: { party: party.id, by: means.by } }],
  };
}

export interface NewContact {
  readonly channel: ChannelId;
  readonly address: string;
  readonly source: string;
  readonly keyFingerprint?: string | null;
}

export function addContact(state: CaseState, partyId: string, input: NewContact, means: Means): Turn {
  const party = findParty(state, partyId);
  const address = readAddress(input);
  const known = state.contacts.find((one) => one.partyId === party.id && one.channel === input.channel && one.address === address);
  if (known !== undefined) throw new Refusal(`This contact is there already: ${known.id}.`);
  const contact: Contact = {
    id: means.newId('con'),
    partyId: party.id,
    channel: input.channel,
    address,
    source: written(input.source, 'A contact'),
    verifiedAt: null,
    keyFingerprint: input.keyFingerprint ?? null,
    state: 'usable',
  };
  return {
    ...unchanged(planDeadlines({ ...state, contacts: [...state.contacts, contact] }, means)),
    happened: [
      {
        event: 'party.contact',
        subject: state.id,
        payload: { party: party.id, contact: contact.id, channel: contact.channel, by: means.by },
      },
    ],
  };
}

const MAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

const forms: Readonly<Record<ChannelId, RegExp>> = {
  mail: MAIL,
  'web-form': /^https:\/\/[^\s]{3,500}$/,
  phone: /^\+[0-9][0-9 ()-]{5,30}$/,
};

/** Whether the address is one that the channel can use. */
export function fitsChannel({ channel, address }: Pick<NewContact, 'channel' | 'address'>): boolean {
  return forms[channel].test(address.trim());
}

/** One address and nothing else: a line break or a comma would smuggle in another recipient. */
function readAddress({ channel, address }: NewContact): string {
  const text = address.trim();
  if (fitsChannel({ channel, address })) return text;
  const wanted = { mail: 'one mail address', 'web-form': 'an https address', phone: 'a number beginning with + and the country code' }[
    channel
  ];
  throw new Refusal(`"${text.slice(0, 80)}" is not ${wanted}.`);
}

export interface NewKey {
  readonly fingerprint: string;
  readonly armored: string;
}

/**
 * From the moment that a key is known, the contact is written to encrypted or not at all: drafts that were made without
 * it, or for another key, are void. Another key than the known one needs a reason: it may be somebody else's.
 */
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
