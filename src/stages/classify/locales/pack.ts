/**
 * The contract of a locale pack: words of one language as data. Field phrases of a class live with the
 * class; what belongs to the language as a whole (subjects, people's names, vocabularies) lives here.
 */
import type { Language, Subject } from '../unit.ts';

export const vocabularies = [
  'complaint',
  'diagnosis',
  'drug',
  'dose',
  'occupation',
  'insurance',
  'sex',
  'marital',
  'kinship',
  'street',
  'place',
  'laboratory',
  'procedure',
  'note',
  'facility',
  'reproductive',
  'hiv',
  'cancer',
  'cancerTreatment',
  'dental',
  'optical',
  'allergy',
  'vaccine',
  'ethnicity',
  'company',
] as const;
export type VocabularyId = (typeof vocabularies)[number];

/** `kana` is Han mixed with kana. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'kana' | 'hangul' | 'devanagari';

export interface LocalePack {
  readonly id: Language;
  readonly title: string;
  readonly script: Script;
  /** Frequent function words that tell the language of running text. */
  readonly stopWords: readonly string[];
  readonly subjects: { readonly [S in Subject]?: readonly string[] };
  /** Harmless words of names of fields and collections, beyond the phrases of classes. */
  readonly nameWords: readonly string[];
  /** Words for lists of persons, one record each. */
  readonly personLists: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly vocabulary: { readonly [V in VocabularyId]?: readonly string[] };
}

/** Reads a list that is written as words between white space. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Reads a list that is written as phrases between commas. */
export function phrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
