/**
 * The interface languages: how each is named in itself, which way it is written, and where its messages lie. A
 * language is fetched when it is wanted, so that nobody waits for words that they do not read.
 */
import type { Messages } from '../messages/message.ts';

interface Language {
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<Messages>;
}

export const languages = {
  en: { title: 'English', direction: 'ltr', load: async () => (await import('../messages/en/en.ts')).en },
  fr: { title: 'Français', direction: 'ltr', load: async () => (await import('../messages/fr/fr.ts')).fr },
  'pt-BR': { title: 'Português (Brasil)', direction: 'ltr', load: async () => (await import('../messages/pt-br/pt-br.ts')).ptBr },
  ar: { title: 'العربية', direction: 'rtl', load: async () => (await import('../messages/ar/ar.ts')).ar },
  'zh-Hans': { title: '简体中文', direction: 'ltr', load: async () => (await import('../messages/zh-hans/zh-hans.ts')).zhHans },
} as const satisfies Record<string, Language>;

export type LanguageId = keyof typeof languages;

export function isLanguage(id: string | null): id is LanguageId {
  return id !== null && Object.hasOwn(languages, id);
}

/** The first of the reader's languages that the interface speaks. */
export function chooseLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = Object.keys(languages).find((id) => id.toLowerCase() === tag.toLowerCase() || id.toLowerCase().split('-')[0] === base);
    if (found !== undefined && isLanguage(found)) return found;
  }
  return 'en';
}
