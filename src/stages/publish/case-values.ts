/** What a case offers to the sentences of packs and advisories: numbers, dates and words in the reader's language. */
import type { DataKind } from '../disclose/desk/subject.ts';
import type { NoticeLanguage } from '../disclose/notices/language.ts';
import type { Inline, Text } from './document/document.ts';

export function numberIn({ numbers }: NoticeLanguage): (value: number) => Inline {
  const format = new Intl.NumberFormat(numbers, { numberingSystem: 'latn' });
  return (value) => ({ code: format.format(value) });
}

/** `2030-01-07`: read alike everywhere, and never the American way. */
export function day(at: string): Inline {
  return { code: at.slice(0, 10) };
}

export function minute(at: string): Inline {
  return { code: `${at.slice(0, 10)} ${at.slice(11, 16)} UTC` };
}

/** A sentence of ours that begins a line: its first letter is made large where the script has such. */
export function begun(words: string, { id }: NoticeLanguage): string {
  const [first = '', ...rest] = words;
  return `${first.toLocaleUpperCase(id)}${rest.join('')}`;
}

export function kindsText(kinds: readonly DataKind[], { data, listSeparator, unknown }: NoticeLanguage): string {
  return kinds.length === 0 ? unknown : kinds.map((kind) => data[kind]).join(listSeparator);
}

/** `Elasticsearch 7.10` of others' text. */
export function named(text: string): Inline {
  return { name: text };
}

export function joined(texts: readonly Text[], separator: string): Text {
  return texts.flatMap((text, place): Text => (place === 0 ? text : [separator, ...text]));
}

export function spanDays(from: string, to: string): number {
  return Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** The name of a country in the reader's language; its code where there is none. */
export function countryName(code: string, { id }: NoticeLanguage): string {
  return new Intl.DisplayNames([id], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
