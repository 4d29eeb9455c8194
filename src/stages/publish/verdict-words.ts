/**
 * How each verdict is called and explained to people, and how grave it is. Terminal, reports and reference
 * read from here, so that a verdict has one name everywhere.
 */
import type { Verdict } from '../../protocols/protocol.ts';

export interface VerdictWords {
  readonly label: string;
  /** One sentence for the glossary. */
  readonly means: string;
  /** 0 is not an exposure; higher is graver. */
  readonly gravity: 0 | 1 | 2 | 3 | 4;
  readonly tone: 'grave' | 'open' | 'part' | 'empty' | 'good' | 'unsure' | 'quiet';
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  'open-write-possible': {
    label: 'Open, writing possible',
    means:
      'Anyone may read the data, and the privileges that the store declares say that anyone could also change or delete it. Writing was not tried.',
    gravity: 4,
    tone: 'grave',
  },
  'open-data': {
    label: 'Open',
    means: 'Anyone may read the data: it was listed and answered without credentials.',
    gravity: 3,
    tone: 'open',
  },
  'metadata-only': {
    label: 'Names open',
    means:
      'Names, counts or field lists answer to anyone; the records themselves were refused, or the scope did not allow to ask for them.',
    gravity: 2,
    tone: 'part',
  },
  'open-empty': { label: 'Open, empty', means: 'The store answers to anyone but holds no data of its own.', gravity: 1, tone: 'empty' },
  'auth-required': { label: 'Protected', means: 'The store answers and asks for credentials. None were tried.', gravity: 0, tone: 'good' },
  throttled: {
    label: 'Throttled',
    means: 'The target asked us to slow down; too little was seen for another verdict.',
    gravity: 0,
    tone: 'unsure',
  },
  unknown: {
    label: 'Unknown',
    means: 'The target answered, but what it said did not settle whether it is open. This is not a "no".',
    gravity: 0,
    tone: 'unsure',
  },
  'other-service': {
    label: 'Other service',
    means: 'Something else answers here than a store that Openward knows.',
    gravity: 0,
    tone: 'quiet',
  },
  filtered: {
    label: 'Filtered',
    means: 'No answer within the time: a firewall drops the connection, or nothing is there.',
    gravity: 0,
    tone: 'quiet',
  },
  closed: { label: 'Closed', means: 'The address answers that nothing listens on this port.', gravity: 0, tone: 'quiet' },
};

export interface FlagWords {
  readonly label: string;
  readonly means: string;
  /** What lies there is probably not real, so that sums leave it out. */
  readonly unreal: boolean;
}

export const flagWords: Readonly<Record<'ransomed' | 'honeypot-suspected' | 'demo-data', FlagWords>> = {
  ransomed: {
    label: 'Ransom note',
    means: 'A collection has the structure of a ransom note: others were here before.',
    unreal: false,
  },
  'honeypot-suspected': {
    label: 'Honeypot suspected',
    means: 'The answers look made to attract attackers; the data are probably not real. Sums leave the store out.',
    unreal: true,
  },
  'demo-data': {
    label: 'Demo data',
    means: 'The records look like a sample set, not like real persons. Sums leave the store out.',
    unreal: true,
  },
};

/** Anything from names upwards lies open; an empty store is counted apart. */
export function isExposure(verdict: Verdict): boolean {
  return verdictWords[verdict].gravity >= 2;
}
