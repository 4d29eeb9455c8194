/**
 * Finds what single places of running text tell of a person: names after titles and cues, contacts, validated
 * numbers, dates of birth. Rare events that a pass rate would hide; each class is told once per text, and a text
 * is read once from its beginning to its end.
 */
import type { DataClassId } from '../data-classes.ts';
import { isBirthDate, isWrittenDate } from '../in-text/birth-dates.ts';
import { type Cue, cuesOfWord, hanCues, keyOf } from '../in-text/cues.ts';
import { lex, type Token } from '../in-text/lex.ts';
import { hanName, nameAfter } from '../in-text/names.ts';
import { readAccount, readCode, readNumber } from '../in-text/numbers.ts';
import { statementsIn } from '../values/words/statements.ts';
import { plainForm } from './fold.ts';

/** Characters in which a cue is still heard. */
const EARSHOT = 26;
const MOST_ADDRESSES = 50;
const NAMED: ReadonlySet<Cue> = new Set(['title', 'short-title', 'person', 'doctor', 'staff', 'intro', 'called']);
const HAN_CUES = Object.entries(hanCues).filter(([cue]) => cue !== 'person');

/** The classes that occur in the text, each once. */
export function scanText(written: string): ReadonlySet<DataClassId> {
  const text = plainForm(written);
  const found = new Set<DataClassId>();
  findAddresses(text, found);
  const script = /\p{Script=Han}/u.test(text) ? 'han' : /\p{Script=Arabic}/u.test(text) ? 'arabic' : 'latin';
  const tokens = lex(text);
  const heard = new Map<Cue, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'number') readDigits(text, tokens, at, nearest(heard, token.start), script, found);
    else readWord(text, tokens, at, token, heard, found);
  }
  for (const id of statementsIn(text)) found.add(id);
  return found;
}

function readWord(
  text: string,
  tokens: readonly Token[],
  at: number,
  token: Token,
  heard: Map<Cue, number>,
  found: Set<DataClassId>,
): void {
  const own = cuesOf(tokens, at);
  for (const cue of own) {
    if (!NAMED.has(cue)) {
      heard.set(cue, token.end);
      continue;
    }
    const name = nameAfter(text, tokens, at, cue);
    if (name !== undefined) found.add(name);
  }
  const first = token.text.charCodeAt(0);
  if (first >= 0x3400) {
    for (const [cue, words] of HAN_CUES) if (words.some((word) => token.text.includes(word))) hear(heard, cue, token.end);
    const name = hanName(text, tokens, at);
    if (name !== undefined) found.add(name);
  }
  if (/\d/.test(token.text)) {
    if (/^[A-Z]{2}\d{2}/.test(token.text) && readAccount(text, token.start)) found.add('payment-account');
    else add(found, readCode(token.text, nearest(heard, token.start)));
  }
}

function cuesOf(tokens: readonly Token[], at: number): readonly Cue[] {
  const word = tokens[at]?.text ?? '';
  const own = cuesOfWord(word);
  if (own !== undefined) return own;
  // `my name is`, `je suis`, `meu nome é`: the verb hears what the noun before it said.
  const before = tokens[at - 1];
  if (before !== undefined && VERBS.has(word.toLowerCase()) && NAMING.has(keyOf(before.text))) return ['intro'];
  return [];
}

const VERBS = new Set('is est é es am suis sou ist adalah'.split(' '));
const NAMING = new Set('name nom nome nombre i je eu ich nama this'.split(' ').map(keyOf));

function readDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
  cue: Cue | undefined,
  script: 'latin' | 'arabic' | 'han',
  found: Set<DataClassId>,
): void {
  const token = tokens[at];
  if (token === undefined) return;
  const before = text.charCodeAt(token.start - 1);
  if (cue === 'birth' && (isBirthDate(token.text) || isWrittenDate(wordsFrom(tokens, at)))) found.add('birth-date');
  // A number that hangs on a word, a path or a decimal point is a part of something else.
  if (before === 95 || before === 47 || before === 46 || before === 58) return;
  const whole = readNumber(token.text, cue, script);
  if (whole !== undefined) {
    found.add(whole);
    return;
  }
  if (token.text.includes(' ')) for (const part of token.text.split(' ')) if (part.length >= 8) add(found, readNumber(part, cue, script));
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(token.text) && token.text.split('.').every((part) => Number(part) < 256)) found.add('online-id');
}

function wordsFrom(tokens: readonly Token[], at: number): string[] {
  return tokens.slice(at, at + 5).map(({ text }) => text);
}

function add(found: Set<DataClassId>, id: DataClassId | undefined): void {
  if (id !== undefined) found.add(id);
}

function hear(heard: Map<Cue, number>, cue: string, end: number): void {
  if (cue === 'birth' || cue === 'phone' || cue === 'identity' || cue === 'record' || cue === 'card') heard.set(cue, end);
}

/** The last cue that is still in earshot: the number after it is what it said. */
function nearest(heard: ReadonlyMap<Cue, number>, start: number): Cue | undefined {
  let last: Cue | undefined;
  let latest = start - EARSHOT;
  for (const [cue, end] of heard) {
    if (end < latest) continue;
    last = cue;
    latest = end;
  }
  return last;
}

/** Mail addresses, told around their sign; each look is bounded. */
function findAddresses(text: string, found: Set<DataClassId>): void {
  let at = text.indexOf('@');
  for (let count = 0; at >= 0 && count < MOST_ADDRESSES; count++) {
    const local = /[\p{L}\p{N}._%+-]{1,64}$/u.exec(text.slice(Math.max(0, at - 64), at));
    const domain = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9-])/.exec(text.slice(at + 1, at + 256));
    if (local !== null && domain !== null) {
      found.add('email');
      return;
    }
    at = text.indexOf('@', at + 1);
  }
}
