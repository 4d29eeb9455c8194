/**
 * The contract of a data class: the evidence that it declares and the examples that prove it. The engine
 * never names a class; it reads names, values, subjects and needs from these records.
 */
import type { DataClassId } from './data-classes.ts';

export const languages = ['pt', 'en', 'fr', 'ar', 'zh', 'es', 'it', 'ja', 'ko', 'hi', 'de', 'ru', 'tr', 'id', 'sw', 'ha', 'yo'] as const;
export type Language = (typeof languages)[number];

/** Whom or what a field speaks of. `staff` is care staff; other employees are `person`. */
export const subjects = [
  'patient',
  'person',
  'staff',
  'relative',
  'facility',
  'company',
  'employer',
  'insurer',
  'product',
  'animal',
  'place',
  'device',
  'software',
] as const;
export type Subject = (typeof subjects)[number];

export type Phrases = { readonly [L in Language]?: readonly string[] };

/** The coarse form of a value, told before any validator runs. */
export const kinds = [
  'boolean',
  'integer',
  'decimal',
  'digits',
  'code',
  'words',
  'text',
  'date',
  'datetime',
  'email',
  'url',
  'uuid',
  'hash',
  'ip',
  'bytes',
] as const;
export type Kind = (typeof kinds)[number];

/** One value as detectors see it: folded digits, capped length. Lives no longer than the call. */
export interface ValueView {
  readonly kind: Kind;
  readonly text: string;
  /** Only the digits, separators removed. */
  readonly digits: string;
  readonly number: number | undefined;
  readonly year: number | undefined;
}

export interface Detector {
  readonly id: string;
  /** Forms that the detector can fit; others never reach it. */
  readonly kinds: readonly Kind[];
  /** Share of unrelated values of those forms that pass. */
  readonly base: number;
  /** Share of true values that pass. */
  readonly expected: number;
  /** A failing value lowers the score only where the format is fixed by law or standard. */
  readonly strict?: boolean;
  /** A word list: it knows a part of the true values, so a low rate still tells. Shapes have no such excuse. */
  readonly partial?: true;
  /** The country that issues the number. */
  readonly country?: string;
  /** Tells of its class inside a text, whatever the text is as a whole. */
  readonly inText?: true;
  test(value: ValueView): boolean;
}

/** An example field with its collection and neighbours; `values` are synthetic. */
export interface Example {
  readonly collection?: string;
  readonly field: string;
  readonly values: readonly unknown[];
  readonly beside?: { readonly [field: string]: readonly unknown[] };
}

export interface DataClass {
  readonly id: DataClassId;
  /** Phrases that say the class by themselves: the name model learns them, and masks let their words through. */
  readonly names: Phrases;
  /** Generic phrases that say nothing alone: masks let their words through, and they tell the language of a name. */
  readonly hints?: Phrases;
  readonly values?: readonly Detector[];
  /** `person-link`: reported only where the collection is about persons; `care`: only beside other facts of health. */
  readonly needs?: 'person-link' | 'care';
  /** What the field is when it speaks of another subject. */
  readonly becomes?: { readonly [S in Subject]?: DataClassId };
  /** FHIR element paths without indices, `Patient.birthDate`, or `Patient.*`. */
  readonly fhir?: readonly string[];
  /** What the field is when it holds dates: `vaccine_date` tells of a visit, not of a vaccine. */
  readonly whenDated?: DataClassId;
  /** How far a field of this class alone shows that its collection is about persons (2 is proof). */
  readonly link?: number;
  /** The class that a field often holds at once: a column called `patient` shows the key, the name or both. */
  readonly alongside?: DataClassId;
  /** The class is about this subject alone: elsewhere its name has to say so. */
  readonly of?: Subject;
  /** Values have one of these forms; where almost none has, the field is something else, whatever its name. */
  readonly forms?: readonly Kind[];
  /** Fills catalogues and goods as well as records: alone, without a person in sight, it is nobody's. */
  readonly listed?: true;
  /** The years that its dates span: those of lives, which are many, or those of events, which are few. */
  readonly years?: 'lives' | 'events';
  /** Values are words: a field of numbers, dates or flags is something else, whatever its name. */
  readonly written?: true;
  /** Values differ from person to person: a field with a few choices is something else. */
  readonly varied?: true;
  /** Keys that tell persons apart, best first: 1 for validated ids, higher for weaker ones. */
  readonly keyRank?: number;
  readonly hits: readonly Example[];
  readonly misses: readonly Example[];
}
