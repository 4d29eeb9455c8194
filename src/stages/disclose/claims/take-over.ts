/**
 * Claims that reach the floor become parties when a person finds the case valid: side by side where they are disputed,
 * and never twice. A contact that no channel can use is left out.
 */
import type { CaseState } from '../desk/case-state.ts';
import { addContact, addParty, fitsChannel } from '../desk/parties.ts';
import { andThen, type Means, Refusal, type Turn, unchanged } from '../desk/turn.ts';
import type { ProposedParty } from './proposal.ts';

/** What is sure enough and not there yet; the rest waits for a person who names it. */
export function takeOverClaims(state: CaseState, means: Means): Turn {
  const { sure } = sureEnough(state.proposed?.parties ?? [], means.policy.confidenceFloor);
  return sure.reduce<Turn>((turn, proposed) => andThen(turn, (now) => takeOver(now, proposed, means)), unchanged(state));
}

/** A dispute is between a few: a dozen wards that the data name are no claimants, however much they add up to. */
const MOST_RIVALS = 3;

/** Disputed claims count together: that it is one of them can be sure although neither is. */
export function sureEnough(
  proposed: readonly ProposedParty[],
  floor: number,
): { readonly sure: readonly ProposedParty[]; readonly unsure: readonly ProposedParty[] } {
  const reaches = ({ claim }: ProposedParty): boolean => {
    const rivals = claim.disputed ? proposed.filter((other) => other.claim.role === claim.role && other.claim.disputed) : [];
    const leading = rivals
      .map((rival) => rival.claim.confidence)
      .toSorted((a, b) => b - a)
      .slice(0, MOST_RIVALS);
    const together = leading.reduce((sum, confidence) => sum + confidence, 0);
    return Math.max(claim.confidence, claim.confidence >= (leading.at(-1) ?? 1) ? together : 0) >= floor;
  };
  return { sure: proposed.filter(reaches), unsure: proposed.filter((each) => !reaches(each)) };
}

/** One claim that a person names, however unsure it is; the desk still asks for a reason before it writes to an unsure owner. */
export function takeOverClaim(state: CaseState, named: string, role: string | undefined, means: Means): Turn {
  const wanted = named.trim().toLowerCase();
  const found = (state.proposed?.parties ?? []).filter(
    ({ claim }) => claim.name.toLowerCase() === wanted && (role === undefined || claim.role === role),
  );
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Refusal(
      first === undefined ? `${state.id} has no claim of "${named.slice(0, 80)}".` : `"${named.slice(0, 80)}" is claimed in several roles.`,
      first === undefined ? 'Run "openward case show" to see the claims.' : 'Name one with --role.',
    );
  return takeOver(state, first, means);
}

function takeOver(state: CaseState, { claim, contacts }: ProposedParty, means: Means): Turn {
  if (state.parties.some(({ role, name }) => role === claim.role && name === claim.name)) return unchanged(state);
  const added = addParty(state, claim, means);
  const id = added.state.parties.at(-1)?.id ?? '';
  const distinct = new Map(contacts.filter(fitsChannel).map((contact) => [`${contact.channel} ${contact.address.trim()}`, contact]));
  return [...distinct.values()].reduce((turn, contact) => andThen(turn, (now) => addContact(now, id, contact, means)), added);
}
