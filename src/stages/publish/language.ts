/**
 * A language of packs and advisories: every sentence that can stand in one, fixed and versioned. Labels and groups of
 * data are those of the notices. What differs from case to case comes in through variables alone; a suite holds all
 * languages to the same variables.
 */
import type { Teller, Told } from '../assess/jurisdiction.ts';

export interface PackTexts {
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lead: string;
  readonly foundTitle: string;
  readonly openFor: string;
  readonly openForDays: string;
  readonly size: string;
  readonly severity: string;
  readonly levels: Readonly<Record<'low' | 'medium' | 'high' | 'critical', string>>;
  readonly masked: string;
  readonly ransom: string;
  readonly personsTitle: string;
  readonly persons: string;
  readonly personsMethod: string;
  readonly personsUnknown: string;
  readonly fieldsTitle: string;
  readonly fieldsHead: readonly [collection: string, field: string, kind: string, className: string];
  readonly fieldsNote: string;
  readonly fieldsMore: string;
  readonly doTitle: string;
  readonly steps: readonly string[];
  readonly ownAdvice: string;
  readonly clocksTitle: string;
  readonly clocksNote: string;
  readonly clocksHead: readonly [law: string, who: string, length: string, due: string];
  readonly clockUnknown: string;
  readonly clocksNone: string;
  readonly owed: Readonly<Record<'yes' | 'maybe', string>>;
  readonly tellers: Readonly<Record<Teller, string>>;
  readonly told: Readonly<Record<Exclude<Told, 'authority'>, string>>;
  readonly tells: string;
  readonly formTitle: string;
  readonly formNote: string;
  readonly formSheet: string;
  readonly fillIn: string;
  readonly knownData: string;
  readonly knownPersons: string;
  readonly knownSince: string;
  readonly knownCause: string;
  readonly letterTitle: string;
  readonly letterNote: string;
  readonly letterSheet: string;
  readonly letter: readonly string[];
  readonly letterAdvice: readonly string[];
  readonly letterEnd: readonly string[];
  readonly foot: string;
}

export interface AdvisoryTexts {
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly someone: string;
  readonly someoneIn: string;
  readonly lead: string;
  readonly notNamed: string;
  readonly stateTitle: string;
  readonly closed: string;
  readonly closedUnverified: string;
  readonly stillOpen: string;
  readonly ransom: string;
  readonly factsTitle: string;
  readonly severity: string;
  readonly timelineTitle: string;
  readonly timelineHead: readonly [date: string, event: string];
  readonly events: Readonly<
    Record<'found' | 'owner' | 'operator' | 'host' | 'mediator' | 'cert' | 'regulator' | 'answered' | 'closed' | 'reopened', string>
  >;
  readonly didTitle: string;
  readonly concernedTitle: string;
  readonly concerned: readonly string[];
  readonly correctTitle: string;
  readonly correct: string;
  readonly formsTitle: string;
  readonly revision: string;
  readonly revised: string;
  readonly withdrawnTitle: string;
  readonly withdrawn: string;
  readonly foot: string;
}

export interface PublishLanguage {
  /** The tag of the notice language whose labels it uses. */
  readonly id: string;
  readonly version: string;
  /** The lawyer who read this version, and when. */
  readonly reviewed: { readonly by: string; readonly at: string } | null;
  readonly notAdvice: string;
  readonly skip: string;
  readonly pack: PackTexts;
  readonly advisory: AdvisoryTexts;
}
