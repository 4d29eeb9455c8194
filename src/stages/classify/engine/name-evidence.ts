/**
 * Reads a field path for its subject and its languages: of whom it speaks, by its own words or else those of its
 * parents or of the collection, and in which packs its words stand. What class it is, the name model says.
 */
import { isBackground } from '../data-classes.ts';
import { namesOf } from '../names/features.ts';
import type { Language, Subject } from '../unit.ts';
import { type Lexicon, type Match, matchTokens, subjectMatches } from './lexicon.ts';
import { tokenise } from './tokens.ts';

export interface NameEvidence {
  readonly subject: Subject | undefined;
  readonly subjectFrom: 'field' | 'parent' | 'collection' | undefined;
  readonly languages: readonly Language[];
}

/** Subjects that say more than `patient` and `person`, which are everywhere in health stores. */
const GENERAL: ReadonlySet<Subject> = new Set(['patient', 'person']);
const PERSONS: ReadonlySet<Subject> = new Set(['patient', 'person', 'relative', 'staff']);
const COLLECTION_ORDER: readonly Subject[] = [
  'patient',
  'staff',
  'person',
  'relative',
  'product',
  'animal',
  'device',
  'software',
  'place',
  'insurer',
  'employer',
  'company',
  'facility',
];

export function readName(path: readonly string[], collection: string, lexicon: Lexicon): NameEvidence {
  const names = namesOf(path);
  const tokens = tokenise(names.at(-1) ?? '');
  const matches = matchTokens(tokens, lexicon);
  const above = names.slice(0, -1).map((name) => tokenise(name));
  return {
    ...findSubject(tokens, matches, above, collection, lexicon),
    languages: [...new Set(matches.filter((match) => match.classes.length > 0).flatMap((match) => match.languages))],
  };
}

function findSubject(
  tokens: readonly string[],
  matches: readonly Match[],
  parents: readonly (readonly string[])[],
  collection: string,
  lexicon: Lexicon,
): Pick<NameEvidence, 'subject' | 'subjectFrom'> {
  const own = pickSubject(subjectMatches(tokens, lexicon).filter((match) => !isAbsorbed(match, matches)));
  if (own !== undefined) return { subject: own, subjectFrom: 'field' };
  for (const above of parents.toReversed()) {
    const named = pickSubject(subjectMatches(above, lexicon));
    if (named !== undefined) return { subject: named, subjectFrom: 'parent' };
  }
  const named = collectionSubject(collection, lexicon);
  return named === undefined ? { subject: undefined, subjectFrom: undefined } : { subject: named, subjectFrom: 'collection' };
}

/** `hospital number` is a patient's record number: its words are spent on the class, not on a subject. */
function isAbsorbed(match: Match, classes: readonly Match[]): boolean {
  if (match.subjects.some((subject) => PERSONS.has(subject))) return false;
  const alone = classes.filter((each) => each.classes.length > 0).length < 2;
  return classes.some(
    (each) =>
      (each.length > 1 || alone) &&
      each.classes.some((meaning) => meaning.strong && !isBackground(meaning.id)) &&
      match.start >= each.start &&
      match.start < each.start + each.length,
  );
}

/** The special subject wins over the general one; among specials the longer, then the first phrase. */
function pickSubject(matches: readonly Match[]): Subject | undefined {
  const special = matches
    .filter((match) => match.subjects.some((subject) => !GENERAL.has(subject)))
    .toSorted((a, b) => b.length - a.length);
  return special[0]?.subjects.find((subject) => !GENERAL.has(subject)) ?? matches[0]?.subjects[0];
}

/** In the name of a collection persons come first: `clinic_patients` is about patients. */
export function collectionSubject(collection: string, lexicon: Lexicon): Subject | undefined {
  const named = new Set(subjectMatches(tokenise(collection), lexicon).flatMap((match) => [...match.subjects]));
  return COLLECTION_ORDER.find((subject) => named.has(subject));
}
