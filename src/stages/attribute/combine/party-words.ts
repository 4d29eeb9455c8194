/**
 * The words of a name that a server gives itself, when they can tell a party. What stands in the vocabulary of data
 * (`pacientes`, `visits`) says what is inside and not whose it is, and masked parts say nothing.
 */
import { knownWords } from '../../classify/mask/vocabulary.ts';
import { tellingWords } from './party-likeness.ts';

const MASKED = /‹[^›]*›|~[0-9a-f]{4}$|#+/g;
/** One word alone has to be as long as this, or it is a project's or a machine's. */
const LONE = 6;

/** Undefined where no word tells a party. */
export function partyWords(written: string): string | undefined {
  const words = tellingWords(written.replaceAll(MASKED, ' '));
  const known = knownWords();
  const own = words.filter((word) => !known.has(word) && !known.has(word.replace(/s$/, '')));
  if (own.length === 0 || (words.length === 1 && words[0] !== undefined && words[0].length < LONE)) return undefined;
  return words.join(' ');
}
