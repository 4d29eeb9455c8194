/** The languages of packs and advisories: one for each language of notices, which a test compares. */

import type { NoticeLanguage } from '../disclose/notices/language.ts';
import { findLanguage } from '../disclose/notices/languages.ts';
import type { PublishLanguage } from './language.ts';
import { ar } from './languages/ar.ts';
import { en } from './languages/en.ts';
import { fr } from './languages/fr.ts';
import { ptBr } from './languages/pt-br.ts';
import { zhHans } from './languages/zh-hans.ts';

export const publishLanguages: readonly PublishLanguage[] = [ar, en, fr, ptBr, zhHans];

/** Both halves of a language, and the direction in which it is written. */
export interface Wording {
  readonly texts: PublishLanguage;
  readonly words: NoticeLanguage;
}

/** The language of a tag, by the same rules as for notices; undefined where there is none. */
export function findWording(tag: string): Wording | undefined {
  const words = findLanguage(tag);
  const texts = publishLanguages.find(({ id }) => id === words?.id);
  return words === undefined || texts === undefined ? undefined : { texts, words };
}
