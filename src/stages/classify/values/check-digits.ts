/**
 * Check-digit arithmetic of national and sector numbers, over digit strings. Each function answers in one
 * pass and never throws; what a pass proves is the base rate that a detector declares.
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

/** Brazilian CPF: 11 digits, two check digits modulo 11. */
export function cpf(digits: string): boolean {
  if (digits.length !== 11 || allSame(digits)) return false;
  return mod11Tail(digits, 9, 10) === at(digits, 9) && mod11Tail(digits, 10, 11) === at(digits, 10);
}

/** Brazilian CNS: 15 digits, weights 15 to 1 add to a multiple of 11; 1 and 2 definitive, 7 to 9 provisional. */
export function cns(digits: string): boolean {
  return digits.length === 15 && /^[12789]/.test(digits) && weighted(digits, (index) => 15 - index) % 11 === 0;
}

/** Brazilian PIS/NIS: 11 digits, one check digit modulo 11. */
export function pis(digits: string): boolean {
  const weights = [3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  if (digits.length !== 11 || allSame(digits)) return false;
  const rest = 11 - (weighted(digits.slice(0, 10), (index) => weights[index] ?? 0) % 11);
  return (rest >= 10 ? 0 : rest) === at(digits, 10);
}

/** Chinese resident id (GB 11643): region, birth date, sequence, ISO 7064 check. */
export function chineseId(text: string): boolean {
  if (!/^[1-8]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weighted(text.slice(0, 17), (index) => weights[index] ?? 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** French NIR: sex, year, month, department (with Corsica), key 97 minus the rest. */
export function nir(text: string): boolean {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[12378]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2A|2B)\d{6}\d{2}$/.test(compact)) return false;
  const number = Number(compact.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (number % 97) === Number(compact.slice(13));
}

/** Saudi national id (1) and iqama (2): 10 digits, Luhn. */
export function saudiId(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && luhn(digits);
}

export function canadianSin(digits: string): boolean {
  return /^[1-79]\d{8}$/.test(digits) && luhn(digits);
}

/** US SSN: the areas, groups and serials that were ever issued. */
export function issuedSsn(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

/** US NPI: Luhn over the number with the prefix 80840. */
export function npi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && luhn(`80840${digits}`);
}

/** British Columbia health number: 9, then 8 digits, check digit modulo 11. */
export function bcHealthNumber(digits: string): boolean {
  if (!/^9\d{9}$/.test(digits)) return false;
  const weights = [2, 4, 8, 5, 10, 9, 7, 3];
  let sum = 0;
  for (let index = 0; index < 8; index++) sum += (at(digits, index + 1) * (weights[index] ?? 0)) % 11;
  return 11 - (sum % 11) === at(digits, 9);
}

/** Ontario health card: 10 digits with Luhn, never beginning with 0. */
export function ontarioHealthCard(digits: string): boolean {
  return /^[1-9]\d{9}$/.test(digits) && luhn(digits);
}

/** French RPPS: 11 digits, first 1 (or 8), Luhn. */
export function rpps(digits: string): boolean {
  return /^[18]0?\d{9,10}$/.test(digits) && digits.length === 11 && luhn(digits);
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

function mod11Tail(digits: string, length: number, first: number): number {
  const rest = (weighted(digits.slice(0, length), (index) => first - index) * 10) % 11;
  return rest === 10 ? 0 : rest;
}

function weighted(digits: string, weight: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) sum += at(digits, index) * weight(index);
  return sum;
}

function at(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

function allSame(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}
