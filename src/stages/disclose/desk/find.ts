/** Looks up the parts of a case that a command names, and says which there are when it is none of them. */
import type { CaseState, Contact, Notice, Party } from './case-state.ts';
import { Refusal } from './turn.ts';

/** By id, or by role where there is one party with it. @throws Refusal */
export function findParty(state: CaseState, named: string): Party {
  const byId = state.parties.find(({ id }) => id === named);
  if (byId !== undefined) return byId;
  const byRole = state.parties.filter(({ role }) => role === named);
  const [only, second] = byRole;
  if (only !== undefined && second === undefined) return only;
  const known = state.parties.map(({ id, role, name }) => `${id} (${role}, ${name})`).join('; ');
  throw new Refusal(
    `${state.id} has ${byRole.length > 1 ? 'more than one party' : 'no party'} "${named.slice(0, 60)}".`,
    known === '' ? 'Add one with "openward case party".' : known,
  );
}

/** @throws Refusal */
export function findContact(state: CaseState, named: string): Contact {
  const found = state.contacts.find(({ id }) => id === named);
  if (found === undefined) throw new Refusal(`${state.id} has no contact "${named.slice(0, 60)}".`);
  return found;
}

/** @throws Refusal */
export function findNotice(state: CaseState, named: string): Notice {
  const found = state.notices.find(({ id }) => id === named);
  if (found === undefined)
    throw new Refusal(`${state.id} has no notice "${named.slice(0, 60)}".`, 'Run "openward case show" to see its notices.');
  return found;
}
