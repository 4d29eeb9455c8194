/**
 * Shares of languages in a collection: script first, then function words of running text, then the packs
 * that the field names came from. Counts only; the text is not kept.
 */
import { localePacks } from '../locales/index.ts';
import type { LocalePack, Script } from '../locales/pack.ts';
import type { Language } from '../unit.ts';
import { fold } from './fold.ts';
import type { NameEvidence } from './name-evidence.ts';

interface LatinWords {
  readonly id: Language;
  readonly stops: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
}

/** Made once: the packs never change while a process lives. */
let latinWords: readonly LatinWords[] | undefined;

function latin(): readonly LatinWords[] {
  latinWords ??= localePacks
    .filter((pack) => pack.script === 'latin')
    .map((pack) => ({ id: pack.id, stops: new Set(pack.stopWords.map(fold)), marks: marksOf(pack) }));
  return latinWords;
}

/** Written all over the world, so likelier before a word is read; a language that is rare in data needs words of its own. */
const COMMON: ReadonlySet<Language> = new Set(['en', 'es', 'fr', 'pt', 'de', 'it']);
const EXPECTED = 0.6;
const SELDOM = 0.05;
/** The least that a telling field name weighs: a table of codes and numbers has nothing but its names. */
const LEAST_OF_NAME = 0.25;
/** Fewer words than these tell no language. */
const THIN = 1;

export class LanguageCounter {
  readonly #weights = new Map<Language, number>();
  /** Of languages in Latin letters: what their own words weigh, and how many different ones there were. */
  readonly #words = new Map<Language, { weight: number; readonly seen: Set<string> }>();
  /** Words that several languages have, by those languages: they go to whichever shows words of its own. */
  readonly #shared = new Map<string, { readonly owners: readonly Language[]; count: number }>();

  addText(text: string): void {
    const head = text.slice(0, 400);
    for (const pack of localePacks) {
      if (pack.script === 'latin') continue;
      const letters = lettersOf(pack.script, head);
      if (letters > 0) this.#add(pack.id, letters / 5);
    }
    const list = fold(head).match(/[a-z']+/g) ?? [];
    for (const word of list.slice(0, 60)) {
      const owners = latin().filter((pack) => pack.stops.has(word));
      if (owners.length === 1 && owners[0] !== undefined) this.#word(owners[0].id, word, 1);
      else if (owners.length > 1) this.#share(owners.map(({ id }) => id));
      const marked = latin().filter((pack) => pack.marks.has(word));
      if (marked.length === 1 && marked[0] !== undefined) this.#word(marked[0].id, word, 0.7);
    }
  }

  /** Field names weigh little beside text: software is often written in another language than its records. */
  addNames(fields: readonly { readonly name: NameEvidence }[]): void {
    this.#giveWords();
    const shared = [...this.#shared.values()].reduce((sum, { count }) => sum + count, 0);
    const spoken = [...this.#weights.values()].reduce((a, b) => a + b, shared);
    const telling = fields.filter(({ name }) => name.languages.length === 1);
    const weight = Math.min(0.5, Math.max(LEAST_OF_NAME, (0.2 * spoken) / Math.max(1, telling.length)));
    for (const { name } of telling) for (const language of name.languages) this.#add(language, weight);
  }

  shares(): { id: string; share: number }[] {
    this.#giveWords();
    this.#giveShared();
    this.#giveHanToKana();
    const total = [...this.#weights.values()].reduce((a, b) => a + b, 0);
    if (total < THIN) return [];
    return [...this.#weights]
      .map(([id, weight]) => ({ id, share: Math.round((weight / total) * 100) / 100 }))
      .filter(({ share }) => share >= 0.12)
      .toSorted((a, b) => b.share - a.share);
  }

  /** One word again and again ("carboplatin plus pemetrexed") is no French; different ones are. */
  #giveWords(): void {
    for (const [id, { weight, seen }] of this.#words) this.#add(id, Math.min(weight, seen.size ** 2));
    this.#words.clear();
  }

  /** `da` is Portuguese, Italian and Hausa: it counts for the one whose own words stand beside it. */
  #giveShared(): void {
    const own = new Map(this.#weights);
    for (const { owners, count } of this.#shared.values()) {
      const claims = owners.map((id) => (own.get(id) ?? 0) + (COMMON.has(id) ? EXPECTED : SELDOM));
      const sum = claims.reduce((a, b) => a + b, 0);
      for (const [at, id] of owners.entries()) this.#add(id, (count * (claims[at] ?? 0)) / sum);
    }
    this.#shared.clear();
  }

  /** Names and places beside text with kana are in Han alone; they are of the same language as that text. */
  #giveHanToKana(): void {
    const kana = localePacks.find((pack) => pack.script === 'kana' && this.#weights.has(pack.id));
    const han = localePacks.find((pack) => pack.script === 'han');
    if (kana === undefined || han === undefined) return;
    const weight = this.#weights.get(han.id) ?? 0;
    if ((this.#weights.get(kana.id) ?? 0) * 4 < weight) return;
    this.#weights.delete(han.id);
    this.#add(kana.id, weight);
  }

  #word(id: Language, word: string, weight: number): void {
    const known = this.#words.get(id) ?? { weight: 0, seen: new Set<string>() };
    known.weight += weight;
    known.seen.add(word);
    this.#words.set(id, known);
  }

  #share(owners: readonly Language[]): void {
    const key = owners.join();
    const known = this.#shared.get(key);
    if (known === undefined) this.#shared.set(key, { owners, count: 1 });
    else known.count += 1;
  }

  #add(id: Language, weight: number): void {
    this.#weights.set(id, (this.#weights.get(id) ?? 0) + weight);
  }
}

/** Words of the pack's vocabularies that stand in no other pack. */
function marksOf(pack: LocalePack): ReadonlySet<string> {
  const own = (each: LocalePack): string[] =>
    Object.values(each.vocabulary)
      .flat()
      .map(fold)
      .filter((word) => word.length > 3 && !word.includes(' '));
  const others = new Set(localePacks.filter((each) => each !== pack).flatMap(own));
  return new Set(own(pack).filter((word) => !others.has(word)));
}

/** Letters of a script in the text; one of a script without spaces says as much as two of an alphabet. */
function lettersOf(script: Script, text: string): number {
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  switch (script) {
    case 'han':
      return kana ? 0 : countMatches(text, /\p{Script=Han}/gu) * 2;
    case 'kana':
      return kana ? countMatches(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 2 : 0;
    case 'hangul':
      return countMatches(text, /\p{Script=Hangul}/gu) * 2;
    case 'devanagari':
      return countMatches(text, /\p{Script=Devanagari}/gu);
    case 'arabic':
      return countMatches(text, /\p{Script=Arabic}/gu);
    case 'cyrillic':
      return countMatches(text, /\p{Script=Cyrillic}/gu);
    case 'latin':
      return 0;
  }
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
