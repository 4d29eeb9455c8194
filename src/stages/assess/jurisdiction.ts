/**
 * The contract of a jurisdiction: the law of one country, union or province as dated data. A unit states rules,
 * where they were read and what nobody has checked; it holds no code and decides nothing. None of it is legal advice.
 */
import type { Length } from './clock/length.ts';
import type { Answer } from './law/answer.ts';
import type { Condition } from './law/condition.ts';
import type { CaseFacts } from './law/facts.ts';

/** Shown in every rendering; a test of each rendering looks for it. */
export const NOT_ADVICE =
  'Not legal advice. These are dated summaries of rules, for orientation and for reminders; a lawyer of the country decides what is owed.';

/** `secondary`: read in a secondary source. `unchecked`: general knowledge, to be compared with the text of the law. */
export type Basis = 'secondary' | 'unchecked';

export interface Source {
  readonly title: string;
  readonly basis: Basis;
  /** ISO date on which it was last read, or noted where nobody has read it yet. */
  readonly read: string;
}

/** The three connections that a case can have with a country; each is an input of its own. */
export const connections = ['owner', 'subjects', 'host'] as const;
export type Connection = (typeof connections)[number];

/** Whether a connection brings a law into play, and why. A connection that is not named does not. */
export interface Reach {
  readonly answer: 'yes' | 'maybe';
  readonly because: string;
}

export type Teller = 'controller' | 'processor';
export type Told = 'authority' | 'persons' | 'controller' | 'media';

/** What has to happen for a clock to run; `awareness` includes what the law calls knowledge or learning. */
export type ClockStart = 'awareness' | 'discovery' | 'determination' | 'occurrence';

/** Another length under a condition. While the condition may hold, both lengths are shown and the shorter one counts. */
export interface ClockVariant {
  readonly when: Condition;
  readonly length: Length;
  readonly because: string;
}

export interface Duty {
  readonly id: string;
  readonly from: Teller;
  readonly to: Told;
  /** Key of `authorities` where `to` is `authority`. */
  readonly authority?: string;
  readonly start: ClockStart;
  readonly length: Length;
  readonly variants?: readonly ClockVariant[];
  readonly when: Condition;
  /** What the notice has to say; empty where it follows another duty's content. */
  readonly content: readonly string[];
  readonly notes?: readonly string[];
}

export interface Regime {
  readonly id: string;
  readonly title: string;
  /** ISO dates; without `until` it is still in force. */
  readonly inForce: { readonly from: string; readonly until?: string };
  readonly reaches: Readonly<Partial<Record<Connection, Reach>>>;
  /** Regimes that step back where this one applies, with the reason. */
  readonly displaces?: readonly { readonly regime: string; readonly because: string }[];
  /** How the law sees health data. */
  readonly healthData: string;
  readonly duties: readonly Duty[];
  readonly sources: readonly Source[];
}

export interface Authority {
  readonly name: string;
  readonly site?: string;
  readonly note?: string;
}

/** Steps that a lawyer of the country has to clear first. */
export const gatedSteps = ['owner-notice', 'authority-contact', 'publication'] as const;
export type GatedStep = (typeof gatedSteps)[number];

export interface CounselGate {
  readonly steps: readonly GatedStep[];
  readonly because: string;
  readonly basis: Basis;
}

/** Days on which offices are closed. */
export interface Calendar {
  readonly zone: string;
  /** ISO weekdays, Monday is 1. */
  readonly weekend: readonly number[];
  /** Where the holidays are looked up: a country of ISO 3166-1, with a state where it has its own. */
  readonly holidays: { readonly country: string; readonly state?: string };
  /** Entries of the source that close no office, as `MM-DD`. */
  readonly ignore?: readonly string[];
  readonly note?: string;
}

/**
 * One fact that the unit proves about itself, worked out by hand. Unless `given` says otherwise the owner is in the
 * first place that the unit covers, and 10,000 persons with identifiers and health data were sampled.
 */
export interface Proof {
  /** Completes "…: " in the name of a test. */
  readonly says: string;
  readonly duty: string;
  readonly given?: Partial<Omit<CaseFacts, 'moments'>>;
  /** Instant at which the owner was told and determined it; also the instant for which the picture is drawn. */
  readonly told?: string;
  /** `not-reached` when the regime does not apply at all or is not in force. */
  readonly owed: Answer | 'not-reached';
  /** In the zone of the unit, to the minute, or `none` where the law gives no figure. */
  readonly due?: string;
}

export interface Jurisdiction {
  /** Lower case: ISO 3166-1, or ISO 3166-2 for a part of a country, or `eu`. It is the name of the file. */
  readonly id: string;
  readonly title: string;
  /** ISO 3166-1 codes, upper case, or one ISO 3166-2 code for a part of a country. */
  readonly covers: readonly string[];
  /** A unit whose regimes apply here as well. */
  readonly within?: string;
  /** BCP 47; the first one is the language of a notice. */
  readonly languages: readonly string[];
  readonly calendar: Calendar;
  readonly authorities: Readonly<Record<string, Authority>>;
  readonly certs: readonly Authority[];
  readonly counselGate?: CounselGate;
  readonly regimes: readonly Regime[];
  /** At least one duty that is or may be owed, and one that is not. */
  readonly proof: readonly Proof[];
  /** Rises with every change of a rule. */
  readonly version: number;
  /** ISO date of the last change or review. */
  readonly reviewed: string;
}
