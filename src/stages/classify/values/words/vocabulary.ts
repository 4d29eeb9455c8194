/**
 * Detectors over the vocabularies of the locale packs: how many tokens of a value are known words of a
 * kind. Tokens are whole; scripts without spaces are searched by windows.
 */
import { fold } from '../../engine/fold.ts';
import { isUnspaced } from '../../engine/tokens.ts';
import { localePacks } from '../../locales/index.ts';
import type { VocabularyId } from '../../locales/pack.ts';
import type { Detector, Kind } from '../../unit.ts';

const LONGEST_UNSPACED = 12;
const LONGEST_PHRASE = 4;
const loaded = new Map<VocabularyId, ReadonlySet<string>>();

/** Sets of folded phrases, made once per vocabulary over all packs. */
function setOf(id: VocabularyId): ReadonlySet<string> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const made = new Set(localePacks.flatMap((pack) => (pack.vocabulary[id] ?? []).map((phrase) => foldPhrase(phrase))));
  loaded.set(id, made);
  return made;
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

/** Number of phrases of the set that occur in the text, over at most its first 60 words. */
export function countPhrases(text: string, set: ReadonlySet<string>): number {
  const list = splitWords(text).slice(0, 60);
  let hits = 0;
  for (let at = 0; at < list.length; at++) {
    const word = list[at] ?? '';
    if (isUnspaced(word)) hits += countUnspaced(word, set);
    else
      for (let length = Math.min(LONGEST_PHRASE, list.length - at); length >= 1; length--) {
        if (!set.has(list.slice(at, at + length).join(' '))) continue;
        hits += 1;
        at += length - 1;
        break;
      }
  }
  return hits;
}

function countUnspaced(run: string, set: ReadonlySet<string>): number {
  let hits = 0;
  let from = 0;
  const text = run.slice(0, 200);
  while (from < text.length) {
    let taken = 1;
    for (let length = Math.min(LONGEST_UNSPACED, text.length - from); length >= 1; length--) {
      if (!set.has(text.slice(from, from + length))) continue;
      hits += 1;
      taken = length;
      break;
    }
    from += taken;
  }
  return hits;
}

export function vocabulary(
  id: VocabularyId,
  rates: { readonly base: number; readonly expected: number; readonly kinds?: readonly Kind[]; readonly least?: number },
): Detector {
  const set = setOf(id);
  const least = rates.least ?? 1;
  return {
    id: `words-${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    kinds: rates.kinds ?? ['words', 'text', 'code'],
    base: rates.base,
    expected: rates.expected,
    partial: true,
    test: (value) => countPhrases(value.text, set) >= least,
  };
}

/** The whole value is one entry: enumerations such as sex, marital state, kinship. */
export function wholeWord(id: VocabularyId, rates: { readonly base: number; readonly expected: number }): Detector {
  const set = setOf(id);
  return {
    id: `whole-${id.toLowerCase()}`,
    kinds: ['words', 'code'],
    base: rates.base,
    expected: rates.expected,
    partial: true,
    test: (value) => set.has(foldPhrase(value.text)),
  };
}
