/**
 * The few numbers that running text is searched for word by word, and those that more than one recogniser
 * needs. All others stand in the tables of `identifiers/`. Each answers in one pass and never throws.
 */
import { allSame, digitAt, isDay, luhn, weighted } from './arithmetic.ts';

/** Brazilian CPF: 11 digits, two check digits modulo 11. */
export function cpf(digits: string): boolean {
  if (digits.length !== 11 || allSame(digits)) return false;
  const tail = (length: number) =>
    ((weighted(
      digits.slice(0, length),
      Array.from({ length }, (_, index) => length + 1 - index),
    ) *
      10) %
      11) %
    10;
  return tail(9) === digitAt(digits, 9) && tail(10) === digitAt(digits, 10);
}

/** Chinese resident id (GB 11643): region, birth date, sequence, ISO 7064 check. */
export function chineseId(text: string): boolean {
  if (
    !/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(18|19|20)\d{9}[\dXx]$/.test(text) ||
    !isDay(text.slice(10, 12), text.slice(12, 14))
  )
    return false;
  const sum = weighted(text.slice(0, 17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** US SSN: the areas, groups and serials that were ever issued. */
export function issuedSsn(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

/** IBAN: two letters, two check digits, remainder 1 modulo 97. */
export function iban(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const letter of compact.slice(4) + compact.slice(0, 4)) {
    const code = letter.charCodeAt(0);
    rest = code >= 65 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97;
  }
  return rest === 1;
}

export function paymentCard(digits: string): boolean {
  return /^(4|5[1-5]|2[2-7]|3[47]|6)\d{12,18}$/.test(digits) && digits.length <= 19 && luhn(digits);
}

/** LOINC codes: up to five digits, dash, Luhn-type check digit. */
export function loinc(text: string): boolean {
  return /^\d{3,5}-\d$/.test(text) && luhn(text.replace('-', ''));
}
