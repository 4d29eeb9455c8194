/**
 * Masks names that a target chose: collections, databases, objects, fields. A token passes only when it is a
 * known word; unknown ones become their length, digits become `#`. Masking is stable and never lengthens much.
 */
import { createHmac } from 'node:crypto';
import { fold, plainForm } from '../engine/fold.ts';
import { isUnspaced } from '../engine/tokens.ts';
import { structureNames } from '../structures/index.ts';
import { knownWords, numberedWords } from './vocabulary.ts';

const LONGEST_NAME = 300;
const LONGEST_MASK = 120;
/** Runs of letters, runs of digits, and everything between them. */
const PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu;

/**
 * `pacientes_2024` → `pacientes_####`; `maria-silva` → `‹5 letters›-‹5 letters›`.
 * Unknown words carry a short keyed tag when a key is given, so that two unknown names can be told apart.
 */
export function maskName(name: string, key?: Uint8Array): string {
  const plain = plainForm(name.slice(0, LONGEST_NAME));
  let masked = '';
  let unknown = false;
  let before = '';
  for (const piece of plain.match(PIECES) ?? []) {
    const shown = numberedWords().has(`${fold(before)} ${piece}`) ? piece : maskPiece(piece);
    before = piece;
    unknown ||= shown.startsWith('‹');
    masked += shown;
  }
  const short = masked.length > LONGEST_MASK ? `${masked.slice(0, LONGEST_MASK)}…` : masked;
  return unknown && key !== undefined ? `${short}~${collectionId(name, key).slice(0, 4)}` : short;
}

/** Field paths: each name on the way is masked by itself; array and map marks stay. */
export function maskPath(path: readonly string[]): string {
  let masked = '';
  for (const name of path) {
    if (name === '[]') masked += '[]';
    else masked += `${masked === '' ? '' : '.'}${name === '*' || structureNames.has(name) ? name : maskName(name)}`;
  }
  return masked.length > 190 ? `${masked.slice(0, 190)}…` : masked;
}

/** The same name has the same id under one key, and the id says nothing without it. */
export function collectionId(rawName: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(rawName).digest('hex').slice(0, 12);
}

function maskPiece(piece: string): string {
  if (/^\p{N}/u.test(piece)) return '#'.repeat(Math.min(piece.length, 8));
  if (/^[^\p{L}\p{M}]/u.test(piece)) return piece.replace(/[^\s\-_.:/[\]()]/g, '·').slice(0, 4);
  if (isUnspaced(piece)) return maskUnspaced(piece);
  return maskLetters(piece);
}

function maskLetters(piece: string): string {
  if (isKnown(piece)) return piece;
  const parts = piece.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  if (parts.length > 1 && parts.length < 12) return parts.map((part) => (isKnown(part) ? part : hide(part))).join('');
  return isJoined(fold(piece)) ? piece : hide(piece);
}

function isKnown(word: string): boolean {
  const folded = fold(word);
  const bare = folded.length > 3 && folded.startsWith('ال') ? folded.slice(2) : folded;
  const known = knownWords();
  return (
    known.has(bare) || (bare.length > 3 && bare.endsWith('s') && known.has(bare.slice(0, -1))) || (bare.length < 2 && /^[a-z]$/.test(bare))
  );
}

/** `datanascimento`: two or three known words of three letters or more, run together. */
function isJoined(word: string): boolean {
  if (word.length < 6 || word.length > 40) return false;
  const known = knownWords();
  for (let cut = 3; cut <= word.length - 3; cut++) {
    if (known.has(word.slice(0, cut)) && known.has(word.slice(cut))) return true;
  }
  return false;
}

/** Without spaces the whole run must be made of known words. */
function maskUnspaced(run: string): string {
  const known = knownWords();
  const folded = fold(run);
  let from = 0;
  while (from < folded.length) {
    let taken = 0;
    for (let length = Math.min(10, folded.length - from); length >= 1; length--) {
      if (!known.has(folded.slice(from, from + length))) continue;
      taken = length;
      break;
    }
    if (taken === 0) return `‹${run.length} characters›`;
    from += taken;
  }
  return run;
}

function hide(word: string): string {
  return `‹${word.length} letters›`;
}
