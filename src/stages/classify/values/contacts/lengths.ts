/** Lengths alone, for numbers without check digits: they say something only beside the name of the field. */
import { detector, NUMBERS, onlyDigits, pattern } from '../detector.ts';

export const nineDigits = detector(
  'nine-digits',
  NUMBERS,
  { base: 0.1, expected: 0.95 },
  (value) => onlyDigits(value) && value.digits.length === 9,
);
export const elevenDigits = detector(
  'eleven-digits',
  NUMBERS,
  { base: 0.1, expected: 0.95 },
  (value) => onlyDigits(value) && value.digits.length === 11,
);
/** Any number in the writing of an SSN: numbers never issued stand in for real ones in test data. */
export const ssnWritten = pattern('ssn-written', NUMBERS, { base: 0.003, expected: 0.7 }, /^\d{3}-\d{2}-\d{4}$/);
/** One or two letters, seven or eight digits: passports and much else. */
export const passportShape = pattern('passport-shape', ['code'], { base: 0.15, expected: 0.9 }, /^[A-Z]{1,2}\d{7,8}$/);
