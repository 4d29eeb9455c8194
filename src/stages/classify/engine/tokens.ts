/**
 * Splits names into folded whole tokens: camel, snake, kebab, dots, digits, scripts. The same function
 * splits the phrases of the units, so both sides always agree. Arabic articles are dropped; runs of Han
 * stay whole and are segmented against the lexicon.
 */
import { fold, plainForm } from './fold.ts';

const LONGEST_NAME = 200;
/** Scripts whose words stand together without spaces, always or in compounds. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export function tokenise(name: string): string[] {
  const spaced = plainForm(name.slice(0, LONGEST_NAME))
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([\p{L}\p{M}])(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/(\p{Script=Han})(?!\p{Script=Han})/gu, '$1 ')
    .replace(/([^\p{Script=Han}\s])(?=\p{Script=Han})/gu, '$1 ');
  return fold(spaced)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '')
    .map(withoutArticle);
}

export function isUnspaced(token: string): boolean {
  return UNSPACED.test(token);
}

/** The Arabic article is a prefix of the noun; names use both forms freely. */
function withoutArticle(token: string): string {
  return token.length > 3 && token.startsWith('ال') ? token.slice(2) : token;
}
