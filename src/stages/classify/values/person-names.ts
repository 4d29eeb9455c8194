/**
 * Recognises people's names by gazetteers of five languages. A hit needs a known given or family name and
 * no word of a trade, a firm or a drug; Chinese names need a family name first and two to four characters.
 */
import { localePacks } from '../locales/index.ts';
import type { Detector } from '../unit.ts';
import { countPhrases, foldPhrase, splitWords } from './vocabulary.ts';

const latinOrArabic = localePacks.filter((pack) => pack.script !== 'han');
const han = localePacks.filter((pack) => pack.script === 'han');
const known = new Set(latinOrArabic.flatMap((pack) => [...pack.givenNames, ...pack.familyNames].map(foldPhrase)));
const hanFamily = new Set(han.flatMap((pack) => pack.familyNames));
const hanWords = new Set(han.flatMap((pack) => Object.values(pack.vocabulary).flat()));
const notNames = new Set(
  latinOrArabic.flatMap((pack) =>
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
  if (/\p{Script=Han}/u.test(text)) return isHanName(text.replace(/[\s·]/g, ''));
  const list = splitWords(text).filter((word) => !TITLES.has(word));
  if (list.length === 0 || list.length > 6) return false;
  if (countPhrases(list.join(' '), notNames) > 0) return false;
  const hits = list.filter((word) => known.has(word) || (word.startsWith('عبد') && word.length > 4)).length;
  return hits / list.length >= 0.34;
}

function isHanName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || hanWords.has(text)) return false;
  if (/[科院司病痛炎药片路省市区县厂店部症]$/u.test(text)) return false;
  return hanFamily.has(text.slice(0, 1)) || hanFamily.has(text.slice(0, 2));
}

export const personNameValue: Detector = {
  id: 'name-gazetteer',
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
