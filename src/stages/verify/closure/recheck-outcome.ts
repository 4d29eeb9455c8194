/**
 * What a re-check can end in, and what each ending is worth. A shut door, an open one and an emptied room are three
 * things; whatever could be weather, defence or another service says nothing and breaks nothing.
 */
import type { Outcome } from '../../../outcome.ts';
import type { Verdict } from '../../../protocols/protocol.ts';

export const recheckOutcomes = [
  'closed',
  'authentication-now',
  'filtered',
  'moved',
  'empty',
  'wiped',
  'still-open',
  'other-service',
  'unknown',
  'not-looked-at',
] as const;

export type RecheckOutcome = (typeof recheckOutcomes)[number];

interface OutcomeFacts {
  readonly means: string;
  /** `shut` speaks for a closure, `open` and `emptied` against it, `nothing` for neither. */
  readonly says: 'shut' | 'open' | 'emptied' | 'nothing';
  /** Of `shut`: whether the service itself said no, or only nothing came back. */
  readonly strong: boolean;
}

export const outcomeFacts: Readonly<Record<RecheckOutcome, OutcomeFacts>> = {
  closed: { means: 'nothing listens there any more', says: 'shut', strong: true },
  'authentication-now': { means: 'asks for credentials before it says anything of the data', says: 'shut', strong: true },
  filtered: { means: 'nothing comes back: a filter drops the connect, or no host is there', says: 'shut', strong: false },
  moved: { means: 'redirects elsewhere, which is not followed', says: 'nothing', strong: false },
  empty: { means: 'still answers anyone, and no document is left', says: 'emptied', strong: false },
  wiped: { means: 'still answers anyone; the data is gone and a ransom note is there', says: 'emptied', strong: false },
  'still-open': { means: 'still answers anyone', says: 'open', strong: false },
  'other-service': { means: 'another service answers on this port', says: 'nothing', strong: false },
  unknown: { means: 'could not be told', says: 'nothing', strong: false },
  'not-looked-at': { means: 'nothing was sent: the scope does not cover it', says: 'nothing', strong: false },
};

/** What is known of the exposure from the scan that measured it. */
export interface KnownBefore {
  readonly verdict: Verdict | null;
  readonly documents: number | null;
}

export interface JudgedRecheck {
  readonly outcome: RecheckOutcome;
  readonly reason: string;
  /** Ids and sentences of ours. */
  readonly evidence: readonly { readonly id: string; readonly text: string }[];
  /** Whether a ransom note lies there. */
  readonly thirdParty: boolean;
}

export function judgeRecheck(found: Outcome, before: KnownBefore): JudgedRecheck {
  const outcome = outcomeOf(found, before);
  const thirdParty = found.flags.some(({ id }) => id === 'ransomed');
  return { outcome, reason: found.reason, evidence: found.evidence.slice(0, 20), thirdParty };
}

function outcomeOf(found: Outcome, before: KnownBefore): RecheckOutcome {
  const has = (id: string): boolean => found.evidence.some((one) => one.id === id);
  if (has('wire-not-permitted')) return 'not-looked-at';
  switch (found.verdict) {
    case 'closed':
      return 'closed';
    case 'filtered':
      return 'filtered';
    case 'auth-required':
      return 'authentication-now';
    case 'other-service':
      return has('redirects-elsewhere') ? 'moved' : 'other-service';
    case 'metadata-only':
      // A public banner before a closed list: what was readable is not any more.
      return has('listing-refused') && before.verdict !== 'metadata-only' ? 'authentication-now' : 'still-open';
    case 'open-empty':
      return found.flags.some(({ id }) => id === 'ransomed') ? 'wiped' : 'empty';
    case 'open-data':
    case 'open-write-possible':
      return isWiped(found, before) ? 'wiped' : 'still-open';
    case 'throttled':
    case 'unknown':
      return 'unknown';
  }
}

/** A note beside the live data is one thing; a note in the place of the data is another. */
function isWiped({ flags, store }: Outcome, { documents }: KnownBefore): boolean {
  if (!flags.some(({ id }) => id === 'ransomed')) return false;
  const left = store?.documents ?? null;
  return left !== null && left <= Math.max(10, (documents ?? 0) / 1000);
}
