/**
 * What of a cluster's or database's own name may leave the clean room: its telling words, when one of them is no word
 * of data and the whole is nobody's name. Everything else stays with the mask.
 */
import { partyWords } from '../combine/party-words.ts';
import { plainText } from '../plain-text.ts';
import { isPersonalName } from './personal-name.ts';

/** Longer runs of digits are dates or numbers of somebody. */
const NUMBERED = /[0-9]{5,}/;

export function storeNameHint(rawName: string): string | undefined {
  const name = plainText(rawName, 80);
  if (NUMBERED.test(name) || name.includes('@') || isPersonalName(name)) return undefined;
  return partyWords(name);
}
