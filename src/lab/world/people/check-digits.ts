/**
 * Check digits for the numbers of the lab's people, written from the public definitions. The
 * classifier has validators of its own and shares nothing with this file, so that a mistake in one is
 * seen by the other.
 */

/** The digit that makes `digits` + digit pass Luhn. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);
}

const countdown = (from: number, to: number): number[] => Array.from({ length: from - to + 1 }, (_, index) => from - index);

/** Brazil, tax number: nine digits and two check digits, as `123.456.789-09`. */
export function cpf(nine: string): string {
  const digit = (digits: string, from: number): string => String(((weightedSum(digits, countdown(from, 2)) * 10) % 11) % 10);
  const first = digit(nine, 10);
  const second = digit(nine + first, 11);
  return `${nine.slice(0, 3)}.${nine.slice(3, 6)}.${nine.slice(6)}-${first}${second}`;
}

/** Brazil, social registration (NIS, PIS): ten digits and one. */
export function nis(ten: string): string {
  const rest = weightedSum(ten, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return ten + (rest < 2 ? '0' : String(11 - rest));
}

/** Brazil, national health card, definitive: made from a NIS that begins with 1 or 2. */
export function cns(eleven: string): string {
  const weights = countdown(15, 5);
  const rest = (sum: number): number => (11 - (sum % 11)) % 11;
  const sum = weightedSum(eleven, weights);
  const digit = rest(sum);
  // A remainder of ten has no digit: the definition then writes 001 in place of 000, which adds two.
  return digit === 10 ? `${eleven}001${rest(sum + 2)}` : `${eleven}000${digit}`;
}

/** Canada, social insurance number: eight digits and Luhn, as `130 692 544`. */
export function sin(eight: string): string {
  const all = eight + luhnDigit(eight);
  return `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`;
}

/** British Columbia, personal health number: 9, eight digits, check; undefined for the remainders that definitions disagree about. */
export function bcHealthNumber(eight: string): string | undefined {
  const rest = 11 - (weightedSum(eight, [2, 4, 8, 5, 10, 9, 7, 3]) % 11);
  return rest > 9 ? undefined : `9${eight}${rest}`;
}

/** Ontario, health card: nine digits, Luhn, two letters of version. */
export function ontarioHealthCard(nine: string, version: string): string {
  const all = nine + luhnDigit(nine);
  return `${all.slice(0, 4)}-${all.slice(4, 7)}-${all.slice(7)}-${version}`;
}

/** France, registration number with its key; Corsica counts as 19 and 18. */
export function nir(thirteen: string): string {
  const number = BigInt(thirteen.replace('2A', '19').replace('2B', '18'));
  return thirteen + String(97n - (number % 97n)).padStart(2, '0');
}

/** France, number of a health professional: 10, eight digits, Luhn. */
export function rpps(eight: string): string {
  return `10${eight}${luhnDigit(`10${eight}`)}`;
}

/** Saudi Arabia: 1 for citizens or 2 for residents, eight digits, Luhn. */
export function saudiId(first: '1' | '2', eight: string): string {
  return first + eight + luhnDigit(first + eight);
}

/** China, resident identity number of GB 11643. */
export function residentId(seventeen: string): string {
  const sum = weightedSum(seventeen, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return seventeen + '10X98765432'.charAt(sum % 11);
}

/** United States, provider number: Luhn over the issuer prefix 80840 and nine digits. */
export function npi(nine: string): string {
  return nine + luhnDigit(`80840${nine}`);
}
