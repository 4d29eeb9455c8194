/** Shows one event to the machines of a case and takes down what moved: the party, the facts, the ledger. */
import type { EventKind } from '../machines/events.ts';
import { type Standing, stepCase } from '../machines/step-case.ts';
import { isWorldFact, type WorldFact } from '../machines/world-facts.ts';
import type { CaseState, FactRecord } from './case-state.ts';
import { findParty } from './find.ts';
import { type Happened, type Means, Refusal, replaceById, type Turn } from './turn.ts';
import { proven, type Question } from './warrants.ts';

export interface Told extends Question {
  /** What says so, for the facts that the event sets. */
  readonly evidence?: string;
  /** When it became known to us, where that was before it was taken down. */
  readonly knownAt?: string;
}

/** @throws Refusal when a command is not possible, or a warrant is missing */
export function step(state: CaseState, kind: EventKind, told: Told, means: Means): Turn {
  const partyId = told.partyId ?? told.notice?.partyId;
  const about = partyId === undefined ? undefined : findParty(state, partyId);
  const warrants = proven(state, told, means.policy, means.now);
  const stepped = stepCase(standingOf(state), { kind, ...(about === undefined ? {} : { party: about }) }, warrants);
  if (stepped.is === 'refused') throw new Refusal(`In ${state.id}, ${stepped.because}.`, undefined, stepped.missing);
  const record: FactRecord = { at: told.knownAt ?? means.now.toISOString(), by: means.by, evidence: told.evidence ?? kind };
  const moved = about !== undefined && stepped.party !== undefined && stepped.party !== about.state;
  const after: CaseState = {
    ...state,
    handling: stepped.standing.handling,
    embargo: stepped.standing.embargo,
    facts: factsAfter(state, stepped.set, stepped.cleared, record),
    parties: moved ? replaceById(state.parties, { ...about, state: stepped.party }) : state.parties,
  };
  const happened: Happened = {
    event: about === undefined ? `case.${kind}` : `party.${kind}`,
    subject: state.id,
    payload: {
      ...(about === undefined ? {} : { party: about.id, role: about.role, from: about.state, to: stepped.party ?? about.state }),
      ...(state.handling === after.handling ? {} : { handling: `${state.handling} → ${after.handling}` }),
      ...(state.embargo === after.embargo ? {} : { embargo: `${state.embargo} → ${after.embargo}` }),
      ...(stepped.set.length === 0 ? {} : { set: stepped.set }),
      ...(stepped.cleared.length === 0 ? {} : { cleared: stepped.cleared }),
    },
  };
  return { state: after, happened: [happened], effects: stepped.effects };
}

function standingOf(state: CaseState): Standing {
  return {
    handling: state.handling,
    embargo: state.embargo,
    facts: new Set(Object.keys(state.facts).filter(isWorldFact)),
  };
}

/** A fact keeps the moment at which it first became known; who told whom first has effect in law. */
function factsAfter(
  { facts }: CaseState,
  set: readonly WorldFact[],
  cleared: readonly WorldFact[],
  record: FactRecord,
): CaseState['facts'] {
  const kept = Object.entries(facts).filter(([id]) => isWorldFact(id) && !cleared.includes(id));
  return Object.fromEntries([...kept, ...set.map((id) => [id, record])]);
}
