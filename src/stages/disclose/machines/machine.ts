/**
 * A state machine as data: states with what they mean, and moves with what must be proven before they are
 * made. Nothing here sends, publishes or closes anything; a move only says where a case stands afterwards.
 * `follow` is the whole interpreter, so what a table does not say cannot happen.
 */
import type { EventKind } from './events.ts';

/**
 * What must be proven for a move. The desk proves them from its rows; a table only names them.
 * `two-persons` is for publication alone: how many must approve a notice is part of `approval`.
 */
export const warrants = {
  approval: 'enough persons have approved exactly these bytes, and the approval is still in force',
  confidence: 'the attribution is sure enough, or somebody wrote down why it is sent all the same',
  'not-held': 'the case is not on hold',
  reason: 'a reason is written down',
  proof: 'several re-checks over time prove it',
  'two-persons': 'two persons have approved the publication',
  'ladder-spent': 'every rung of the ladder was gone, or the store is proven closed',
  'draft-known': 'the owner has had the draft for the agreed days',
  consent: 'the parties that were asked have agreed',
  counsel: 'counsel has agreed',
} as const;

export type Warrant = keyof typeof warrants;

/** What a move asks the desk to do. No effect sends: the strongest asks for a draft. */
export const effects = {
  'draft-next': 'draft the next notice and ask for its approval',
  'another-channel': 'draft the same notice for another contact',
  'ask-a-person': 'a person has to decide',
  'alert-counsel': 'tell counsel',
  'hold-ladder': 'stop the clock of the ladder until a person decides',
  'host-and-cert-now': 'bring the rungs of the host and of the CERT forward',
  'end-embargo': 'the embargo has lost its ground',
  'watch-for-reopening': 'go on looking whether it opens again',
  'new-episode': 'the exposure has a new episode',
  'stop-looking': 'no further re-checks: the owner objects',
} as const;

export type Effect = keyof typeof effects;

export interface Move<S extends string> {
  readonly from: readonly S[];
  readonly on: EventKind;
  /** `same` keeps the state; the move still needs its warrants and has its effects. */
  readonly to: S | 'same';
  readonly needs?: readonly Warrant[];
  readonly effects?: readonly Effect[];
}

export interface Machine<S extends string> {
  readonly id: string;
  readonly title: string;
  readonly begins: S;
  /** What each state means, for help and docs. */
  readonly states: Readonly<Record<S, string>>;
  readonly moves: readonly Move<S>[];
}

export type Followed<S extends string> =
  | { readonly is: 'moved'; readonly to: S; readonly effects: readonly Effect[] }
  /** The machine has nothing to say about this event in this state. */
  | { readonly is: 'unmoved' }
  | { readonly is: 'refused'; readonly missing: readonly Warrant[] };

/** The first move that fits decides; a move whose warrants are missing is refused, never passed over for a laxer one. */
export function follow<S extends string>(machine: Machine<S>, state: S, on: EventKind, proven: ReadonlySet<Warrant>): Followed<S> {
  const move = machine.moves.find((candidate) => candidate.on === on && candidate.from.includes(state));
  if (move === undefined) return { is: 'unmoved' };
  const missing = (move.needs ?? []).filter((warrant) => !proven.has(warrant));
  if (missing.length > 0) return { is: 'refused', missing };
  return { is: 'moved', to: move.to === 'same' ? state : move.to, effects: move.effects ?? [] };
}
