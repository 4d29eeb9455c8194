/**
 * Check-digit arithmetic over short strings: the sums that national and sector numbers are built on. Every
 * function is one pass and none throws.
 */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Sum of digits times weights; digits beyond the weights count nothing. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length && at < weights.length; at++) sum += digitAt(digits, at) * (weights[at] ?? 0);
  return sum;
}

export function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

export function lastDigit(digits: string): number {
  return digitAt(digits, digits.length - 1);
}

/** Remainder of a digit string of any length by a small number. */
export function remainder(digits: string, by: number): number {
  let rest = 0;
  for (let at = 0; at < digits.length; at++) rest = (rest * 10 + digitAt(digits, at)) % by;
  return rest;
}

/** ISO 7064 modulo 11, 10: a hybrid check over all digits, the last included. */
export function mod11And10(digits: string): boolean {
  let carry = 10;
  for (let at = 0; at < digits.length - 1; at++) {
    const sum = (digitAt(digits, at) + carry) % 10;
    carry = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (carry + lastDigit(digits)) % 10 === 1;
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

export function verhoeff(digits: string): boolean {
  let state = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digitAt(digits, digits.length - 1 - at);
    state = turn(state, at % 8 === 0 ? digit : (VERHOEFF[(at % 8) - 1]?.[digit] ?? 0));
  }
  return digits.length > 1 && state === 0;
}

/** Multiplication in the dihedral group of order ten. */
function turn(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

export function allSame(digits: string): boolean {
  for (let at = 1; at < digits.length; at++) if (digits.charCodeAt(at) !== digits.charCodeAt(0)) return false;
  return true;
}

/** Month and day of a calendar, each written with two digits. */
export function isDay(month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= (m === 2 ? 29 : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31);
}

/** A month or day whose tens carry a century or a sex: the steps are taken off again. */
export function shifted(text: string, step: number): string {
  return String(Number(text) % step).padStart(2, '0');
}

/** Check digit modulo 11 with a second row of weights for the remainder ten. */
export function twoRows(digits: string, first: readonly number[], second: readonly number[]): boolean {
  const once = weighted(digits, first) % 11;
  return (once === 10 ? (weighted(digits, second) % 11) % 10 : once) === lastDigit(digits);
}

/** What is missing to eleven; remainders of nought and one give nought. */
export function complementOf(rest: number): number {
  return rest < 2 ? 0 : 11 - rest;
}

/** Value of a sign in base 36. */
export function base36(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 ? code - 55 : code - 48;
}
