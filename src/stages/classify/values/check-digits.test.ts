import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import * as check from './check-digits.ts';

/** Random digits, seeded: what share passes by chance. */
function passRate(length: number, test: (digits: string) => boolean): number {
  let state = 12_345;
  let passed = 0;
  for (let draw = 0; draw < 20_000; draw++) {
    let digits = '';
    for (let at = 0; at < length; at++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      digits += String((state >>> 16) % 10);
    }
    if (test(digits)) passed += 1;
  }
  return passed / 20_000;
}

describe('pass rates of random digits stay near the base rates that detectors declare', () => {
  test.each([
    ['CPF', 11, check.cpf, 0, 0.02],
    ['CNS', 15, check.cns, 0.02, 0.07],
    ['Saudi id', 10, check.saudiId, 0.01, 0.03],
    ['NPI', 10, check.npi, 0.01, 0.03],
    ['SIN', 9, check.canadianSin, 0.05, 0.1],
    ['BC health number', 10, check.bcHealthNumber, 0.004, 0.015],
    ['Chinese id', 18, check.chineseId, 0, 0.0005],
    ['NIR', 15, check.nir, 0, 0.01],
  ] as const)('%s', (_, length, test, least, most) => {
    const rate = passRate(length, test);

    expect(rate).toBeGreaterThanOrEqual(least);
    expect(rate).toBeLessThanOrEqual(most);
  });
});

describe('verdicts agree with an independent library', () => {
  test.each([
    ['CPF', 11, check.cpf, stdnum['BR']?.['cpf']],
    ['SIN', 9, check.canadianSin, stdnum['CA']?.['sin']],
    ['NIR', 15, check.nir, stdnum['FR']?.['nir']],
  ] as const)('%s: what we accept it accepts', (_, length, mine, theirs) => {
    const accepted: string[] = [];
    passRate(length, (digits) => {
      if (mine(digits)) accepted.push(digits);
      return false;
    });

    for (const digits of accepted.slice(0, 50)) expect(theirs?.validate(digits).isValid).toBe(true);
  });
});

test.each([
  ['IBAN', check.iban('FR7630006000011234567890189'), true],
  ['IBAN with a wrong digit', check.iban('FR7630006000011234567890188'), false],
  ['LOINC', check.loinc('2345-7'), true],
  ['card', check.paymentCard('4111111111111111'), true],
  ['RPPS too short', check.rpps('1000345678'), false],
  ['SSN area never issued', check.issuedSsn('999121234'), false],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});
