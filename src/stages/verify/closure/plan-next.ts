/**
 * When a store is asked again. A pure function of what was seen, what the case says and the policy: a desk that was off
 * for weeks finds one look overdue, not twenty.
 */
import { type ClosureVerdict, judgeClosure } from './judge-closure.ts';
import type { Pass } from './pass.ts';
import { outcomeFacts } from './recheck-outcome.ts';
import type { RecheckPolicy } from './recheck-policy.ts';

const HOUR_MS = 3_600_000;

export interface Asked {
  /** Why it is not asked again at all: an owner objects, or the case is no exposure. */
  readonly stopped: string | null;
  /** When somebody last said that it is closed. */
  readonly saidFixedAt: string | null;
  /** From when on it is asked again: the case told somebody, or a person wanted it. */
  readonly from: string;
}

export interface NextLook {
  readonly phase: 'open' | 'proving' | 'watching' | 'ended';
  /** Null once it has ended. */
  readonly dueAt: string | null;
  readonly why: string;
}

export function planNext(passes: readonly Pass[], asked: Asked, policy: RecheckPolicy): NextLook {
  if (asked.stopped !== null) return { phase: 'ended', dueAt: null, why: asked.stopped };
  const verdict = judgeClosure(passes, policy);
  const last = passes.at(-1);
  const phase = phaseOf(verdict);
  // Whoever says that it is closed is not made to wait for the next day.
  if (asked.saidFixedAt !== null && phase === 'open' && (last === undefined || Date.parse(last.at) < Date.parse(asked.saidFixedAt)))
    return { phase, dueAt: asked.saidFixedAt, why: 'A party says that it is closed.' };
  if (last === undefined) return { phase, dueAt: later(asked.from, policy.openEveryHours), why: 'It was never asked again.' };
  const planned = { open: planOpen, proving: planProof, watching: planWatch }[phase](last, verdict, policy);
  if (planned.dueAt === null || outcomeFacts[last.outcome].says !== 'nothing') return planned;
  const [soonest = planned.dueAt] = [later(last.at, policy.retryHours), planned.dueAt].sort();
  return { ...planned, dueAt: soonest, why: `Look ${last.number} told nothing.` };
}

function phaseOf({ is }: ClosureVerdict): 'open' | 'proving' | 'watching' {
  if (is === 'proven') return 'watching';
  return is === 'unproven' ? 'proving' : 'open';
}

function planOpen(last: Pass, _verdict: ClosureVerdict, policy: RecheckPolicy): NextLook {
  return { phase: 'open', dueAt: later(last.at, policy.openEveryHours), why: 'It is not known to be closed.' };
}

function planProof(last: Pass, { since, reason }: ClosureVerdict, policy: RecheckPolicy): NextLook {
  const from = since ?? last.at;
  const next = policy.proofHours.map((hours) => later(from, hours)).find((at) => at > last.at);
  return { phase: 'proving', dueAt: next ?? later(last.at, 24), why: reason };
}

function planWatch(last: Pass, { provenAt }: ClosureVerdict, policy: RecheckPolicy): NextLook {
  const from = provenAt ?? last.at;
  const next = policy.watchDays.map((days) => later(from, days * 24)).find((at) => at > last.at);
  if (next === undefined) return { phase: 'ended', dueAt: null, why: `Watched for ${policy.watchDays.at(-1)} days after the proof.` };
  return { phase: 'watching', dueAt: next, why: 'Proven closed; watched in case it opens again.' };
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
}
