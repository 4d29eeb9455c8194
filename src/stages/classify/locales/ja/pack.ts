/**
 * The Japanese locale pack: subjects, words of names, people's names and vocabularies, as data.
 */
import type { LocalePack } from '../pack.ts';
import { fieldWords } from './field-words.ts';
import { familyNames, givenNames } from './names.ts';
import { vocabulary } from './vocabulary.ts';
import { nameWords, personLists, stopWords, subjects } from './words.ts';

export const japanese: LocalePack = {
  id: 'ja',
  title: 'Japanese',
  script: 'kana',
  stopWords,
  subjects,
  nameWords: [...nameWords, ...fieldWords],
  personLists,
  givenNames,
  familyNames,
  vocabulary,
};
