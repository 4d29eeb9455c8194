/**
 * Names of people in running text: after titles, after words such as `patient`, after `my name is`. Titles that
 * are nothing else accept any capitalised word; everything else needs a name that the gazetteers know.
 */
import type { DataClassId } from '../data-classes.ts';
import { isPersonName } from '../values/words/person-names.ts';
import type { Cue } from './cues.ts';
import { hanCues, hanNaming, hanStaffTitles } from './cues.ts';
import type { Token } from './lex.ts';

const MOST_WORDS = 4;
const PARTICLES = new Set('de da do dos das del la le van von der den bin ibn bint al el abd abu st y e بن بنت آل عبد أبو ابو'.split(' '));
const HAN = /^\p{Script=Han}/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** The class of the name that follows the cue word at `at`, if one does. */
export function nameAfter(text: string, tokens: readonly Token[], at: number, cue: Cue): DataClassId | undefined {
  const word = tokens[at];
  if (word === undefined) return undefined;
  const id = cue === 'doctor' || cue === 'staff' ? 'practitioner-name' : 'person-name';
  const gap = gapAfter(text, tokens, at);
  const colon = /^[ ]?[:：=][ \n]?$/.test(gap);
  if (!colon && !/^\.?\s{1,2}$/.test(gap)) return undefined;
  // One letter alone is an initial of anything.
  if (word.text.length === 1 && !gap.startsWith('.')) return undefined;
  const names = namesFrom(text, tokens, at + 1, cue === 'intro' || cue === 'called');
  return isNamed(names, cue, word.text, colon) ? id : undefined;
}

function isNamed(names: readonly string[], cue: Cue, word: string, colon: boolean): boolean {
  const first = names[0];
  if (first === undefined) return false;
  switch (cue) {
    case 'title':
    case 'doctor':
      if (word === 'Pr' || ARABIC.test(first) || first.length < 3 || isLoud(first, word)) return someKnown(names);
      return true;
    case 'called':
      return (first.length >= 3 && isCapitalised(first) && !ARABIC.test(first)) || someKnown(names);
    case 'short-title':
    case 'staff':
    case 'intro':
      return someKnown(names);
    default:
      // A noun before one lone word is most often no name: `Patient May`, `client Rose`.
      return (names.length > 1 || colon) && isPersonName(names.join(' '));
  }
}

/** Initials of a unit or shouting: `Mr PDF` is no name in a text that does not shout. */
function isLoud(name: string, title: string): boolean {
  return name.length <= 4 && name === name.toUpperCase() && name !== name.toLowerCase() && title !== title.toUpperCase();
}

function someKnown(names: readonly string[]): boolean {
  return names.some((_, at) => isPersonName(names.slice(0, at + 1).join(' ')));
}

/** Capitalised words, or words of a script without capitals, that stand together. */
function namesFrom(text: string, tokens: readonly Token[], from: number, anyCase: boolean): string[] {
  const names: string[] = [];
  for (let at = from; at < tokens.length && names.length < MOST_WORDS; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.text.length > 30 || /\d/.test(token.text)) break;
    if (at > from) {
      const gap = gapAfter(text, tokens, at - 1);
      const initial = (names.at(-1)?.length ?? 0) === 1 && gap === '. ';
      if (gap !== ' ' && gap !== ' ' && !initial) break;
    }
    const particle = PARTICLES.has(token.text.toLowerCase());
    if (!particle && !anyCase && !isCapitalised(token.text)) break;
    names.push(token.text);
    if (anyCase && names.length === 2) break;
  }
  while (names.length > 0 && PARTICLES.has(names.at(-1)?.toLowerCase() ?? '')) names.pop();
  return names;
}

function isCapitalised(word: string): boolean {
  const first = word[0] ?? '';
  if (first >= 'A' && first <= 'Z') return true;
  if (first <= '\u007f') return false;
  return /^[\p{Lu}\p{Lo}]/u.test(word);
}

function gapAfter(text: string, tokens: readonly Token[], at: number): string {
  return text.slice(tokens[at]?.end ?? 0, Math.min(tokens[at + 1]?.start ?? text.length, (tokens[at]?.end ?? 0) + 6));
}

/** Han has no blanks: a name is what stands between a cue and the next sign, or before a title. */
export function hanName(text: string, tokens: readonly Token[], at: number): DataClassId | undefined {
  const word = tokens[at]?.text ?? '';
  if (!HAN.test(word) || word.length > 40) return undefined;
  for (const title of hanStaffTitles) {
    const cut = word.length - title.length;
    if (cut >= 1 && cut <= 3 && word.endsWith(title) && isHanStaff(word.slice(0, cut))) return 'practitioner-name';
  }
  for (const cue of hanCues.person) {
    const found = word.lastIndexOf(cue);
    if (found < 0) continue;
    const rest = word.slice(found + cue.length).replace(/^[为是叫]/u, '');
    if (rest.length >= 2 && rest.length <= 4 && isPersonName(rest) && (hanNaming.has(cue) || isOfSomeone(text, tokens, at)))
      return 'person-name';
    const next = tokens[at + 1];
    if (
      rest === '' &&
      next !== undefined &&
      next.text.length >= 2 &&
      next.text.length <= 4 &&
      /^\s?[:：]\s?$/.test(gapAfter(text, tokens, at))
    )
      return isPersonName(next.text) ? 'person-name' : undefined;
  }
  return undefined;
}

/** `患者李伟，男，56岁`: sex or age follow a name, and not what a patient does. */
function isOfSomeone(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    /^[,，、(（\s]{0,2}$/.test(gapAfter(text, tokens, at)) &&
    (/^[男女]/u.test(next.text) || /^\d{1,3}$/.test(next.text))
  );
}

/** A family name alone stands before a title too. */
function isHanStaff(name: string): boolean {
  return name.length === 1 ? isPersonName(`${name}伟`) : isPersonName(name);
}
