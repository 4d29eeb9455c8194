/**
 * Takes running text apart into words and runs of digits, in one pass over its characters. Every run is capped,
 * so that a text of nothing but digits or letters costs no more than any other.
 */
export interface Token {
  readonly kind: 'word' | 'number';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MOST_TOKENS = 3000;
const LONGEST_NUMBER = 40;
const LONGEST_WORD = 60;
const UNSPACED = 0x2e80;

export function lex(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length && tokens.length < MOST_TOKENS) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || ((code === 43 || code === 40) && isDigit(text.charCodeAt(at + 1)))) {
      const end = endOfNumber(text, at);
      // Letters without blanks stand beside digits that are no part of them.
      const next = text.charCodeAt(end);
      const kind = isLetter(next) && next < UNSPACED ? 'word' : 'number';
      const whole = kind === 'word' ? endOfWord(text, end) : end;
      if (whole - at <= LONGEST_NUMBER) tokens.push({ kind, text: text.slice(at, whole), start: at, end: whole });
      at = whole;
    } else if (isLetter(code)) {
      const end = endOfWord(text, at);
      if (end - at <= LONGEST_WORD) tokens.push({ kind: 'word', text: text.slice(at, end), start: at, end });
      at = end;
    } else at += 1;
  }
  return tokens;
}

/** Digits with single separators between them; two in a row only as `) ` and `. `. */
function endOfNumber(text: string, start: number): number {
  let last = start;
  let gap = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      last = at;
      gap = 0;
    } else if (isSeparator(code) && gap < 2 && at > start - 1) gap += 1;
    else break;
  }
  return last + 1;
}

/** Letters, digits and marks; an apostrophe or hyphen only between letters. */
function endOfWord(text: string, start: number): number {
  const unspaced = text.charCodeAt(start) >= UNSPACED;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (unspaced && code < UNSPACED) break;
    const inner = (code === 39 || code === 0x2019 || code === 45) && isLetter(text.charCodeAt(at + 1));
    if (!isLetter(code) && !isDigit(code) && code !== 95 && !inner) break;
    at += 1;
  }
  return Math.max(at, start + 1);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Blank, no-break blank, brackets, full stop, dash, stroke. */
function isSeparator(code: number): boolean {
  return code === 32 || code === 40 || code === 41 || code === 43 || code === 45 || code === 46 || code === 47 || code === 0xa0;
}

/** Letters of all scripts, told by what punctuation is: exact enough for words, and without a table. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x60c && code <= 0x61f) return false;
  if (code >= 0x660 && code <= 0x66d) return false;
  if (code === 0x6d4) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x3020) return false;
  return code < 0xfe10;
}
