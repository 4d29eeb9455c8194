/**
 * What a step of the desk gives back: the case as it is then and what is to be written into the ledger, or why
 * nothing was done. Clock, ids and the acting person are handed in.
 */
import { AppError } from '../../../errors.ts';
import type { LadderPolicy } from '../ladder/policy.ts';
import type { Effect, Warrant } from '../machines/machine.ts';
import type { CaseState } from './case-state.ts';

export type IdKind = 'case' | 'pty' | 'con' | 'not' | 'apr' | 'dlv' | 'rep' | 'ddl' | 'nte' | 'tok';

export interface Means {
  readonly now: Date;
  /** Who does it. */
  readonly by: string;
  readonly policy: LadderPolicy;
  readonly newId: (kind: IdKind) => string;
}

/** For the ledger: ids, states, counts and hashes; no address of a person and no text of a reply. */
export interface Happened {
  readonly event: `${'case' | 'party' | 'notice' | 'delivery' | 'deadline'}.${string}`;
  readonly subject: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export interface Turn {
  readonly state: CaseState;
  readonly happened: readonly Happened[];
  readonly effects: readonly Effect[];
}

/** A step that is not possible; nothing was changed. */
export class Refusal extends AppError {
  readonly missing: readonly Warrant[];

  constructor(detail: string, hint?: string, missing: readonly Warrant[] = []) {
    super('CASE_REFUSED', { detail, ...(hint === undefined ? {} : { hint }) });
    this.name = 'Refusal';
    this.missing = missing;
  }
}

export function replaceById<T extends { readonly id: string }>(all: readonly T[], changed: T): readonly T[] {
  return all.some(({ id }) => id === changed.id) ? all.map((one) => (one.id === changed.id ? changed : one)) : [...all, changed];
}

/** One turn after another; effects and ledger entries add up. */
export function andThen(turn: Turn, next: (state: CaseState) => Turn): Turn {
  const after = next(turn.state);
  return {
    state: after.state,
    happened: [...turn.happened, ...after.happened],
    effects: [...new Set([...turn.effects, ...after.effects])],
  };
}

export function unchanged(state: CaseState): Turn {
  return { state, happened: [], effects: [] };
}

export function written(text: string | undefined, what: string): string {
  const kept = text?.trim() ?? '';
  if (kept === '') throw new Refusal(`${what} needs a reason.`, 'Give one with --reason.', ['reason']);
  return kept;
}
