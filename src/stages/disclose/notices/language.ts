/**
 * A language of notices: one file that holds every sentence that can go out in it. The sentences are fixed and
 * versioned; what differs from case to case comes in through variables alone, so that nobody's wording slips
 * into a legal text at night. One conformance suite holds all languages to the same facts.
 */
import type { DataKind } from '../desk/subject.ts';
import type { NoticeKind } from '../ladder/policy.ts';

/** What a sentence may name, and how the value is set: codes and numbers run from left to right everywhere. */
export const variables = {
  recipient: 'name',
  owner: 'name',
  store: 'words',
  case: 'code',
  product: 'code',
  target: 'code',
  firstSeen: 'code',
  lastSeen: 'code',
  documents: 'code',
  persons: 'code',
  data: 'words',
  nextDate: 'code',
  sender: 'name',
  organisation: 'name',
  contact: 'code',
  verify: 'code',
} as const satisfies Record<string, 'name' | 'words' | 'code'>;

export type Variable = keyof typeof variables;

/** Why two lists of values and not one: a language is complete when both are. */
export const factLabels = [
  'case',
  'store',
  'product',
  'target',
  'firstSeen',
  'lastSeen',
  'documents',
  'persons',
  'data',
] as const satisfies readonly Variable[];
export type FactLabel = (typeof factLabels)[number];

export interface KindTexts {
  readonly subject: string;
  readonly opening: string;
  readonly ask: readonly string[];
  readonly next: string;
  /** The same in one breath, for the telephone. */
  readonly spoken: string;
}

export interface NoticeLanguage {
  /** BCP 47 tag. */
  readonly id: string;
  /** In the language itself. */
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  /** Countries whose organisations are written to in it, unless somebody says otherwise. */
  readonly countries: readonly string[];
  /** Rises with every change of a sentence. */
  readonly version: string;
  /** The lawyer who read this version, and when; null is shown to whoever approves. */
  readonly reviewed: { readonly by: string; readonly at: string } | null;
  /** For grouping digits; always Latin digits. */
  readonly numbers: string;
  readonly listSeparator: string;
  readonly labels: Readonly<Record<FactLabel, string>>;
  readonly stores: Readonly<Record<'database' | 'bucket', string>>;
  readonly data: Readonly<Record<DataKind, string>>;
  readonly unknown: string;
  readonly kinds: Readonly<Record<NoticeKind, KindTexts>>;
  readonly core: {
    readonly greeting: string;
    readonly factsTitle: string;
    readonly masked: string;
    readonly ransom: string;
    readonly whatWeDidTitle: string;
    /** What was done, what was not done, and that nothing is asked for. */
    readonly whatWeDid: readonly string[];
    readonly askTitle: string;
    readonly clocksTitle: string;
    readonly clocksNote: string;
    readonly nextTitle: string;
    readonly verify: string;
    readonly optOut: string;
    readonly closing: string;
  };
  readonly phone: {
    readonly title: string;
    readonly hello: string;
    readonly reach: string;
    readonly careful: string;
    readonly callBack: string;
    readonly takeDown: string;
  };
}
