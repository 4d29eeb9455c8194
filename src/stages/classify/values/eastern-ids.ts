/**
 * Identity numbers of East and South Asia, the Gulf and Egypt, by shape, date of birth and check digit.
 * Each test is one pass over a short text; base rates count how few unrelated values of the kind pass.
 */
import type { Detector, ValueView } from '../unit.ts';
import { luhn } from './check-digits.ts';

/** Korean resident number: date of birth, century and sex, then a check digit on numbers issued before October 2020. */
export function koreanId(text: string): boolean {
  const found = /^(\d{2})(\d{2})(\d{2})(-?)([1-8])\d{6}$/.exec(text);
  if (found === null || !isDay(found[2], found[3])) return false;
  if (found[4] === '-') return true;
  const digits = text.replace('-', '');
  return (11 - (weighted(digits.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digitAt(digits, 12);
}

/** Order of the letters of Taiwanese numbers: each stands for ten more than its place. */
const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export function taiwaneseId(text: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(text)) return false;
  const letter = TAIWAN.indexOf(text.slice(0, 1)) + 10;
  const head = Math.floor(letter / 10) + (letter % 10) * 9;
  return (head + weighted(text.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 === 0;
}

export function hongKongId(text: string): boolean {
  const found = /^([A-NP-Z]{1,2})(\d{6})\(?([\dA])\)?$/.exec(text);
  if (found === null) return false;
  const letters = (found[1] ?? '').padStart(2, ' ');
  let sum = 0;
  for (const [at, letter] of [...letters].entries()) sum += (letter === ' ' ? 36 : letter.charCodeAt(0) - 55) * (9 - at);
  sum += weighted(found[2] ?? '', [7, 6, 5, 4, 3, 2]) + (found[3] === 'A' ? 10 : Number(found[3]));
  return sum % 11 === 0;
}

const VERHOEFF = [
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/** Indian Aadhaar: twelve digits, first 2 to 9, Verhoeff check. */
export function aadhaar(digits: string): boolean {
  if (!/^[2-9]\d{11}$/.test(digits)) return false;
  let state = 0;
  for (let at = 0; at < 12; at++) {
    const digit = digitAt(digits, 11 - at);
    state = turn(state, at % 8 === 0 ? digit : (VERHOEFF[(at % 8) - 1]?.[digit] ?? 0));
  }
  return state === 0;
}

/** Multiplication in the dihedral group of order ten. */
function turn(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
}

/** Egyptian number: century, date of birth, governorate, serial and check. */
export function egyptianId(digits: string): boolean {
  const found = /^[23]\d{2}(\d{2})(\d{2})(0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\d{5}$/.exec(digits);
  return found !== null && isDay(found[1], found[2]);
}

/** Emirates ID: the country's number, a year of birth, Luhn. */
export function emiratesId(text: string): boolean {
  return /^784-?(19|20)\d{2}-?\d{7}-?\d$/.test(text) && luhn(text.replaceAll('-', ''));
}

/** Kuwaiti civil number: century, date of birth, serial, check modulo 11. */
export function kuwaitiId(digits: string): boolean {
  const found = /^[123]\d{2}(\d{2})(\d{2})\d{5}$/.exec(digits);
  if (found === null || !isDay(found[1], found[2])) return false;
  return 11 - (weighted(digits.slice(0, 11), [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === digitAt(digits, 11);
}

/** Indian PAN of a person: the fourth letter is P. */
export function personalPan(text: string): boolean {
  return /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/.test(text);
}

function shape(id: string, base: number, expected: number, test: (value: ValueView) => boolean): Detector {
  return { id, kinds: ['digits', 'integer', 'code', 'words'], base, expected, test };
}

export const koreanIdShape = shape('kr-id', 0.001, 0.95, (value) => koreanId(value.text));
export const chineseSpeakingIdCheck = shape('tw-hk-id-check', 0.0005, 0.9, (value) => taiwaneseId(value.text) || hongKongId(value.text));
export const aadhaarWritten = shape(
  'in-aadhaar-written',
  0.0005,
  0.6,
  (value) => /^\d{4}[ -]\d{4}[ -]\d{4}$/.test(value.text) && aadhaar(value.digits),
);
export const arabIdShape = shape(
  'arab-id',
  0.001,
  0.9,
  (value) => emiratesId(value.text) || (/^\d+$/.test(value.text) && (egyptianId(value.text) || kuwaitiId(value.text))),
);
export const panShape = shape('in-pan', 0.0002, 0.9, (value) => personalPan(value.text));

function isDay(month: string | undefined, day: string | undefined): boolean {
  return /^(0[1-9]|1[0-2])$/.test(month ?? '') && /^(0[1-9]|[12]\d|3[01])$/.test(day ?? '');
}

function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum += digitAt(digits, at) * (weights[at] ?? 0);
  return sum;
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}
