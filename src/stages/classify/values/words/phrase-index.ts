/**
 * Every phrase of every vocabulary of the locale packs in one index, so that a value is folded, split and searched
 * once for all of them. Tokens are whole; scripts without spaces are searched by windows of at most twelve signs.
 */
import { fold } from '../../engine/fold.ts';
import { isUnspaced } from '../../engine/tokens.ts';
import { localePacks } from '../../locales/index.ts';
import { type VocabularyId, vocabularies } from '../../locales/pack.ts';

const LONGEST_UNSPACED = 12;
const LONGEST_PHRASE = 4;
const MOST_WORDS = 60;
const LONGEST_RUN = 200;

interface PhraseIndex {
  /** The vocabularies, by number, that hold the phrase. */
  readonly owners: ReadonlyMap<string, readonly number[]>;
  /** First words of phrases of two words and more. */
  readonly beginnings: ReadonlySet<string>;
}

let built: PhraseIndex | undefined;

function index(): PhraseIndex {
  if (built !== undefined) return built;
  const owners = new Map<string, number[]>();
  const beginnings = new Set<string>();
  for (const [number, id] of vocabularies.entries()) {
    for (const phrase of new Set(localePacks.flatMap((pack) => (pack.vocabulary[id] ?? []).map(foldPhrase)))) {
      const known = owners.get(phrase);
      if (known === undefined) owners.set(phrase, [number]);
      else known.push(number);
      const gap = phrase.indexOf(' ');
      if (gap > 0) beginnings.add(phrase.slice(0, gap));
    }
  }
  built = { owners, beginnings };
  return built;
}

export function foldPhrase(text: string): string {
  return splitWords(text).join(' ');
}

export function splitWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word));
}

/** How many phrases of each vocabulary occur; the longest counts, and none counts twice in one place. */
export class PhraseCounts {
  readonly #counts = new Uint16Array(vocabularies.length);
  readonly #whole: readonly number[];

  constructor(text: string) {
    const words = splitWords(text).slice(0, MOST_WORDS);
    this.#whole = index().owners.get(words.join(' ')) ?? [];
    const taken = new Uint16Array(vocabularies.length);
    for (const [at, word] of words.entries()) {
      if (isUnspaced(word)) this.#addRun(word.slice(0, LONGEST_RUN));
      else this.#addWords(words, at, taken);
    }
  }

  of(id: VocabularyId): number {
    return this.#counts[vocabularies.indexOf(id)] ?? 0;
  }

  /** The text is one entry of the vocabulary and nothing else. */
  isWhole(id: VocabularyId): boolean {
    return this.#whole.includes(vocabularies.indexOf(id));
  }

  #addWords(words: readonly string[], at: number, taken: Uint16Array): void {
    const first = words[at] ?? '';
    const longest = index().beginnings.has(first) ? Math.min(LONGEST_PHRASE, words.length - at) : 1;
    for (let length = longest; length >= 1; length--) {
      this.#add(length === 1 ? first : words.slice(at, at + length).join(' '), at, length, taken);
    }
  }

  #addRun(run: string): void {
    const taken = new Uint16Array(vocabularies.length);
    for (let from = 0; from < run.length; from++) {
      for (let length = Math.min(LONGEST_UNSPACED, run.length - from); length >= 1; length--) {
        this.#add(run.slice(from, from + length), from, length, taken);
      }
    }
  }

  #add(phrase: string, at: number, length: number, taken: Uint16Array): void {
    for (const number of index().owners.get(phrase) ?? []) {
      if (at < (taken[number] ?? 0)) continue;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      taken[number] = at + length;
    }
  }
}
