/**
 * The Swahili locale pack: subjects, words of names, people's names and vocabularies, as data.
 */
import type { LocalePack } from '../pack.ts';
import { familyNames, givenNames } from './names.ts';
import { vocabulary } from './vocabulary.ts';
import { nameWords, personLists, stopWords, subjects } from './words.ts';

export const swahili: LocalePack = {
  id: 'sw',
  title: 'Swahili',
  script: 'latin',
  stopWords,
  subjects,
  nameWords,
  personLists,
  givenNames,
  familyNames,
  vocabulary,
};
