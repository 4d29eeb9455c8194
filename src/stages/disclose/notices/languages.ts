/** The languages that notices can be written in, and the one for a tag that somebody gave. */
import type { NoticeLanguage } from './language.ts';
import { ar } from './languages/ar.ts';
import { en } from './languages/en.ts';
import { fr } from './languages/fr.ts';
import { ptBr } from './languages/pt-br.ts';
import { zhHans } from './languages/zh-hans.ts';

export const noticeLanguages: readonly NoticeLanguage[] = [en, fr, ptBr, ar, zhHans];

/** `fr-CA` finds French and `zh` Chinese; undefined where there is none, so that the caller decides and says so. */
export function findLanguage(tag: string): NoticeLanguage | undefined {
  const wanted = tag.toLowerCase();
  const exact = noticeLanguages.find(({ id }) => id.toLowerCase() === wanted);
  return exact ?? noticeLanguages.find(({ id }) => primary(id) === primary(wanted));
}

/** What an organisation of a country is written to in; English where no language claims the country. */
export function languageOfCountry(country: string | null): string {
  return noticeLanguages.find(({ countries }) => country !== null && countries.includes(country))?.id ?? 'en';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
