/**
 * One event, shown to all four machines of a case. A command that no machine can follow, or that one refuses,
 * changes nothing; a happening is always taken down, and moves what it can.
 */

import type { Role } from '../../../contracts/party-words.ts';
import { type EmbargoState, embargo } from './embargo.ts';
import { type EventKind, events } from './events.ts';
import { type HandlingState, handling } from './handling.ts';
import { type Effect, type Followed, follow, type Warrant } from './machine.ts';
import { type PartyState, party } from './party.ts';
import { followFacts, type WorldFact } from './world-facts.ts';

/** Where the four machines of a case stand. */
export interface Standing {
  readonly handling: HandlingState;
  readonly embargo: EmbargoState;
  readonly facts: ReadonlySet<WorldFact>;
}

export interface PartyStanding {
  readonly role: Role;
  readonly state: PartyState;
}

export interface Happening {
  readonly kind: EventKind;
  /** Of events about a party. */
  readonly party?: PartyStanding;
}

export type Stepped =
  | {
      readonly is: 'moved';
      readonly standing: Standing;
      readonly party: PartyState | undefined;
      readonly effects: readonly Effect[];
      readonly set: readonly WorldFact[];
      readonly cleared: readonly WorldFact[];
    }
  | { readonly is: 'refused'; readonly missing: readonly Warrant[]; readonly because: string };

export function stepCase(standing: Standing, happening: Happening, proven: ReadonlySet<Warrant>): Stepped {
  const { kind } = happening;
  const facts = events[kind];
  if ((facts.about === 'party') !== (happening.party !== undefined))
    return impossible(`"${kind}" is about ${facts.about === 'party' ? 'a party' : 'the case'}`);
  const byHandling = follow(handling, standing.handling, kind, proven);
  const byEmbargo = follow(embargo, standing.embargo, kind, proven);
  const byParty: Followed<PartyState> =
    happening.party === undefined ? { is: 'unmoved' } : follow(party, happening.party.state, kind, proven);
  const world = followFacts(kind, happening.party?.role, proven);
  const missing = [...new Set([...missingOf(byHandling), ...missingOf(byEmbargo), ...missingOf(byParty), ...world.missing])];
  // A happening with a refused move would set a fact without its proof: it is not taken as that happening.
  if (missing.length > 0) return { is: 'refused', missing, because: `"${kind}" lacks ${missing.join(', ')}` };
  const moved = [byHandling, byEmbargo, byParty].some(({ is }) => is === 'moved') || world.set.length + world.cleared.length > 0;
  if (facts.is === 'command') {
    if (!moved) return impossible(`"${kind}" is not possible while the case is ${standing.handling}${partyText(happening.party)}`);
    // A command about a party must be possible for that party, not merely for the case.
    if (happening.party !== undefined && byParty.is !== 'moved') {
      return impossible(`"${kind}" is not possible while the party is ${happening.party.state}`);
    }
    if (happening.party !== undefined && SETTLED.has(standing.handling))
      return impossible(`"${kind}" is not possible: the case is ${standing.handling}`);
  }
  const set = world.set.filter((fact) => !standing.facts.has(fact));
  const cleared = world.cleared.filter((fact) => standing.facts.has(fact));
  return {
    is: 'moved',
    standing: {
      handling: byHandling.is === 'moved' ? byHandling.to : standing.handling,
      embargo: byEmbargo.is === 'moved' ? byEmbargo.to : standing.embargo,
      facts: new Set([...standing.facts, ...set].filter((fact) => !cleared.includes(fact))),
    },
    party: byParty.is === 'moved' ? byParty.to : happening.party?.state,
    effects: [...new Set([...effectsOf(byHandling), ...effectsOf(byEmbargo), ...effectsOf(byParty)])],
    set,
    cleared,
  };
}

/** States in which nobody is written to: nothing was found real, or nobody has looked yet. */
const SETTLED: ReadonlySet<HandlingState> = new Set(['detected', 'invalid', 'out-of-scope', 'valid']);

function missingOf<S extends string>(followed: Followed<S>): readonly Warrant[] {
  return followed.is === 'refused' ? followed.missing : [];
}

function effectsOf<S extends string>(followed: Followed<S>): readonly Effect[] {
  return followed.is === 'moved' ? followed.effects : [];
}

function impossible(because: string): Stepped {
  return { is: 'refused', missing: [], because };
}

function partyText(about: PartyStanding | undefined): string {
  return about === undefined ? '' : ` and the party ${about.state}`;
}
