/**
 * Recognises people's names by gazetteers of the locale packs. A hit needs a known given or family name and
 * no word of a trade, a firm or a drug; Chinese names need a family name first and two to four characters.
 */
import { fold } from '../../engine/fold.ts';
import { localePacks } from '../../locales/index.ts';
import type { Detector } from '../../unit.ts';
import { foldPhrase, splitWords } from './phrase-index.ts';

const han = localePacks.filter((pack) => pack.script === 'han' || pack.script === 'kana');
const hangul = localePacks.filter((pack) => pack.script === 'hangul');
const spaced = localePacks.filter((pack) => !han.includes(pack) && !hangul.includes(pack));
const known = new Set([...spaced, ...han].flatMap((pack) => [...pack.givenNames, ...pack.familyNames].map(foldPhrase)));
const hanFamily = new Set(han.flatMap((pack) => pack.familyNames.map(fold)));
const hangulFamily = new Set(hangul.flatMap((pack) => pack.familyNames));
/** Given names are made of two syllables out of few: those of the common names fit nearly all others. */
const hangulGiven = new Set(hangul.flatMap((pack) => pack.givenNames.flatMap((name) => [...name])));
const hangulWords = new Set(hangul.flatMap((pack) => [...Object.values(pack.vocabulary).flat(), ...pack.nameWords]));
const hanWords = new Set(han.flatMap((pack) => Object.values(pack.vocabulary).flat().map(fold)));
const notNames = new Set(
  spaced.flatMap((pack) =>
    [
      ...(pack.vocabulary.company ?? []),
      ...(pack.vocabulary.drug ?? []),
      ...(pack.vocabulary.street ?? []),
      ...(pack.vocabulary.facility ?? []),
    ].map(foldPhrase),
  ),
);
const TITLES = new Set(
  'dr dra mr mrs ms sr sra m mme mlle prof د السيد السيدة de da do dos das del la le van von bin ibn بن بنت آل عبد'
    .split(' ')
    .map(foldPhrase),
);

export function isPersonName(text: string): boolean {
  if (/\d/.test(text) || text.length > 80) return false;
  if (/\p{Script=Han}/u.test(text)) return isHanName(fold(text.replace(/[\s·]/g, '')));
  if (/\p{Script=Hangul}/u.test(text)) return isHangulName(text.replace(/\s/g, ''));
  const list = splitWords(text).filter((word) => !TITLES.has(word));
  if (list.length === 0 || list.length > 6) return false;
  if (holdsPhrase(list, notNames)) return false;
  const hits = list.filter((word) => known.has(word) || (word.startsWith('عبد') && word.length > 4)).length;
  return hits / list.length >= 0.34;
}

/** Any run of up to four words that is a phrase of the set. */
function holdsPhrase(list: readonly string[], set: ReadonlySet<string>): boolean {
  return list.some((word, at) => set.has(word) || [2, 3, 4].some((length) => set.has(list.slice(at, at + length).join(' '))));
}

function isHanName(text: string): boolean {
  if (!/^\p{Script=Han}{1,4}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}$/u.test(text) || hanWords.has(text)) return false;
  if (text.length > 4 && !hanFamily.has(text.slice(0, 2)) && !hanFamily.has(text.slice(0, 3))) return false;
  if (/[科院司病痛炎药片路省市区县厂店部症]$/u.test(text)) return false;
  return hanFamily.has(text.slice(0, 1)) || hanFamily.has(text.slice(0, 2)) || hanFamily.has(text.slice(0, 3));
}

function isHangulName(text: string): boolean {
  if (!/^\p{Script=Hangul}{3,4}$/u.test(text) || hangulWords.has(text) || hangulWords.has(text.slice(0, 2))) return false;
  const given = [...text.slice(-2)];
  return hangulFamily.has(text.slice(0, -2)) && given.every((syllable) => hangulGiven.has(syllable));
}

export const personNameValue: Detector = {
  id: 'name-gazetteer',
  partial: true,
  kinds: ['words'],
  base: 0.06,
  expected: 0.75,
  test: (value) => isPersonName(value.text),
};

/** Two or three capitalised words without digits: how names are written in Latin letters, and much else. */
export const nameShape: Detector = {
  id: 'name-shape',
  kinds: ['words'],
  base: 0.25,
  expected: 0.9,
  test: (value) =>
    /^\p{Lu}[\p{L}'’-]+( (d[aeo]s?|de la|van|von|el|al|bin))?( \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(value.text) && !/\d/.test(value.text),
};

/** A title before the name, as care staff are written. */
export const titledName: Detector = {
  id: 'titled-name',
  kinds: ['words', 'text'],
  base: 0.005,
  expected: 0.7,
  test: (value) =>
    /^(dr|dra|dre|doctor|doutor|doutora|docteur|enf|pr|d\.|د|دكتور|الدكتور|الدكتورة|دكتورة)[\s.:/]+\p{L}/iu.test(value.text) ||
    /(医生|医师|大夫|主任)$/u.test(value.text) ||
    /,? (md|do|rn|np|pharmd|dds|dmd)\.?$/i.test(value.text),
};
