import { expect, test } from 'vitest';
import { bcHealthNumber, cns, cpf, luhnDigit, nir, nis, npi, ontarioHealthCard, residentId, rpps, saudiId, sin } from './check-digits.ts';

/** Samples that the issuing bodies and textbooks print; the rest is recomputed by the definition in another way. */
test('published samples get the digits that they are printed with', () => {
  expect(luhnDigit('7992739871')).toBe('3');
  expect(cpf('529982247')).toBe('529.982.247-25');
  expect(sin('04645428')).toBe('046 454 286');
  expect(nir('2550814168025')).toBe('255081416802538');
  expect(residentId('11010519491231002')).toBe('11010519491231002X');
  expect(npi('123456789')).toBe('1234567893');
});

test('a Corsican department counts as a number in the key', () => {
  expect(nir('1700120123456')).toHaveLength(15);
  expect(Number(nir('170012A004123').slice(-2))).toBe(97 - Number(BigInt('1700119004123') % 97n));
});

test('every Brazilian health card sums to a multiple of eleven', () => {
  for (let n = 0; n < 500; n += 1) {
    const card = cns(nis(`1${String(n * 7919 + 13).padStart(9, '0')}`));
    const sum = [...card].reduce((total, digit, index) => total + Number(digit) * (15 - index), 0);

    expect(card).toMatch(/^1[0-9]{10}00[01][0-9]$/);
    expect(sum % 11).toBe(0);
  }
});

test('numbers by Luhn end in a sum that ten divides', () => {
  const passes = (digits: string): boolean => luhnDigit(digits.slice(0, -1)) === digits.slice(-1);

  expect(passes(saudiId('1', '01234567'))).toBe(true);
  expect(passes(rpps('00123456'))).toBe(true);
  expect(passes(ontarioHealthCard('558448667', 'YM').replace(/[^0-9]/g, ''))).toBe(true);
});

test('two remainders in eleven leave a number of British Columbia without a check digit, and it is not given out', () => {
  const without = Array.from({ length: 1100 }, (_, n) => bcHealthNumber(String(10_000_000 + n * 7919))).filter(
    (found) => found === undefined,
  );

  expect(without.length).toBeGreaterThan(150);
  expect(without.length).toBeLessThan(250);
});
