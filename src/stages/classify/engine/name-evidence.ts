/**
 * Reads a field path as evidence: which classes its phrases say, of whom it speaks, and which leftover
 * tokens speak against a value of a person (counts, flags, timestamps). Ancestors and the collection's
 * name supply the subject when the field itself names none.
 */
import type { DataClassId } from '../data-classes.ts';
import type { Language, Subject } from '../unit.ts';
import { type Lexicon, type Match, matchTokens, subjectMatches } from './lexicon.ts';
import { tokenise } from './tokens.ts';

export interface NameEvidence {
  /** log10 likelihood ratio per class. */
  readonly scores: ReadonlyMap<DataClassId, number>;
  readonly subject: Subject | undefined;
  readonly subjectFrom: 'field' | 'parent' | 'collection' | undefined;
  /** Leftover tokens that make the field a count, flag or timestamp about the thing. */
  readonly denied: boolean;
  readonly dated: boolean;
  /** A leftover token makes the field a number of a record: `prescription_no`, `处方号`. */
  readonly numbered: boolean;
  readonly languages: readonly Language[];
}

const DENIALS = new Set(
  (
    'count counts enabled verified required policy check flag flags type types version ver format valid validated visible allowed len length total qtd quantidade tipo ativo nb nombre actif hidden pattern template ' +
    'limit min max label labels placeholder config setting settings options opted consent status situacao statut state mode system use kind is has hash checksum نوع عدد 数量 类型 状态 是否 标志 列表 标签 次数 color class range year id code source nullable pins usage level rank'
  ).split(' '),
);
const DATES = new Set(
  'date dt data datum datetime time fecha le at em on ts timestamp تاريخ وقت 日期 时间 heure hora since from until start end begin debut fin inicio fim'.split(
    ' ',
  ),
);
const NUMBERS = new Set('id no num nr nro numero number key uuid guid ref cod codigo identifiant رقم معرف'.split(' '));
const NEUTRAL = new Set(
  'the a of de da do des du la le no nr nm ds tp nro num numero number full main primary home work mobile cell text value str current raw first second old new 1 2 3 4 5'.split(
    ' ',
  ),
);
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

const LEAF_STRONG = 2.6;
const LEAF_PART = 2.3;
const LEAF_HINT = 1.1;
const PARENT_STRONG = 1.2;

export function readName(path: readonly string[], collection: string, lexicon: Lexicon): NameEvidence {
  const names = path.filter((segment) => segment !== '[]' && segment !== '*' && !segment.startsWith('#'));
  const leaf = names.at(-1) ?? '';
  const tokens = tokenise(leaf);
  const matches = matchTokens(tokens, lexicon);
  const scores = new Map<DataClassId, number>();
  const languages = new Set<Language>();
  scoreLeaf(tokens, matches, scores, languages);
  const above = names.slice(0, -1).map((name) => tokenise(name));
  scoreParents(
    above.map((each) => matchTokens(each, lexicon)),
    matches,
    scores,
  );
  const joint = names.length > 1 ? matchTokens(tokenise(`${names.at(-2) ?? ''} ${leaf}`), lexicon) : [];
  scoreJoint(joint, tokenise(names.at(-2) ?? '').length, scores);
  const left = tokens.filter((_, at) => !matches.some((match) => at >= Math.floor(match.start) && at < match.start + match.length));
  return {
    scores,
    ...findSubject(tokens, matches, above, collection, lexicon),
    denied: left.some((token) => DENIALS.has(token)) || isDeniedHan(leaf, matches),
    dated: tokens.some((token) => DATES.has(token)) || /日期|时间/.test(leaf),
    numbered:
      left.some((token) => NUMBERS.has(token)) ||
      (/[^\p{Script=Han}]?\p{Script=Han}(号|编号|号码|流水号)$/u.test(leaf) && !isWholeHan(leaf, matches)),
    languages: [...languages],
  };
}

/** A later, longer match is the head of the name; hints stay weak whatever their place. */
function scoreLeaf(tokens: readonly string[], matches: readonly Match[], scores: Map<DataClassId, number>, languages: Set<Language>): void {
  const informative = tokens.filter((token) => !NEUTRAL.has(token)).length;
  const withClass = matches.filter((match) => match.classes.length > 0);
  const longest = Math.max(0, ...withClass.filter((match) => match.classes.some((each) => each.strong)).map((match) => match.length));
  for (const match of withClass) {
    for (const language of match.languages) languages.add(language);
    const covers = match.length >= informative;
    for (const { id, strong } of match.classes) {
      let score = strong ? (covers ? LEAF_STRONG : LEAF_PART) : covers ? LEAF_HINT : LEAF_HINT * 0.6;
      if (strong && match.length < longest) score -= 0.9;
      else if (strong && match.length > 1) score += 0.3;
      if (!strong && longest > 0) score -= 0.8;
      if (match.classes.length > 1 && strong) score -= 0.1;
      scores.set(id, Math.max(scores.get(id) ?? 0, score));
    }
  }
}

/** `telecom.phone.value`: a parent says the class when the leaf itself says nothing. */
function scoreParents(parents: readonly (readonly Match[])[], leaf: readonly Match[], scores: Map<DataClassId, number>): void {
  const silent = !leaf.some((match) => match.classes.some((each) => each.strong));
  let weight = silent ? PARENT_STRONG + 0.6 : 0.4;
  for (const matches of parents.toReversed()) {
    for (const match of matches) {
      for (const { id, strong } of match.classes) {
        const score = strong ? weight : weight / 2.5;
        if (score > (scores.get(id) ?? 0)) scores.set(id, score);
      }
    }
    weight *= 0.7;
  }
}

/** A phrase that begins in the parent's name and ends in the leaf: `nome.completo`, `birth.date`. */
function scoreJoint(matches: readonly Match[], boundary: number, scores: Map<DataClassId, number>): void {
  for (const match of matches) {
    if (match.start >= boundary || match.start + match.length <= boundary) continue;
    for (const { id, strong } of match.classes) if (strong) scores.set(id, Math.max(scores.get(id) ?? 0, LEAF_PART));
  }
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
      each.classes.some((meaning) => meaning.strong) &&
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

/** The number's own word belongs to the phrase of a class: `病历号` is a record number. */
function isWholeHan(leaf: string, matches: readonly Match[]): boolean {
  const last = matches.at(-1);
  const han = last?.han ?? '';
  return last?.classes.some((each) => each.strong) === true && /号码?$/u.test(han) && leaf.endsWith(han);
}

function isDeniedHan(leaf: string, matches: readonly Match[]): boolean {
  return /(数量|类型|状态|标志|次数|是否)/.test(leaf) && !matches.some((match) => match.classes.some((each) => each.strong));
}
