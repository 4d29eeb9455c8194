/** Addresses in networks and identifiers of devices and vehicles. */
import { luhn } from '../arithmetic.ts';
import { CODES, detector, NUMBERS, pattern } from '../detector.ts';

export const emailShape = detector('email-shape', ['email'], { base: 0.001, expected: 0.97 }, () => true);
export const ipShape = detector('ip-address', ['ip'], { base: 0.001, expected: 0.97 }, () => true);
export const macShape = pattern(
  'mac-address',
  ['code', 'words'],
  { base: 0.0005, expected: 0.9 },
  /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i,
);
export const imeiCheck = detector(
  'imei-check',
  NUMBERS,
  { base: 0.1, expected: 0.9 },
  ({ digits, text }) => digits.length === 15 && /^[\d -]+$/.test(text) && luhn(digits),
);
/** Cards of mobile subscribers: 89, country, issuer, Luhn. Measured: 0.1 % of random digits. */
export const iccid = detector(
  'iccid-check',
  NUMBERS,
  { base: 0.001, expected: 0.95 },
  ({ text }) => /^89\d{17,18}$/.test(text) && luhn(text),
);
/** Device identifier and lot, serial or date behind it, as GS1 or HIBCC write them. */
export const udi = pattern(
  'udi',
  [...CODES, 'bytes', 'digits'],
  { base: 0.0003, expected: 0.9 },
  /^\(01\)\d{14}(\(\d{2}\)|$)|^01\d{14}(11|17)\d{6}(10|21)|^\+[A-Z]\d{3}[A-Z0-9]{2,18}\d\/|^=\/[A-Z0-9]{5,25}/,
);

const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

export const vin = detector('vin-check', ['code'], { base: 0.0005, expected: 0.6 }, ({ text }) => {
  if (!/^[A-HJ-NPR-Z\d]{17}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (VIN_VALUES.indexOf(text.charAt(at)) % 10) * (VIN_WEIGHTS[at] ?? 0);
  return '0123456789X'[sum % 11] === text[8];
});
/** Number plates of fifteen countries. Codes of letters and digits look alike. */
export const plate = pattern(
  'number-plate',
  ['code', 'words'],
  { base: 0.03, expected: 0.8 },
  /^([A-Z]{3}-?\d[A-J\d]\d{2}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{2} ?\d{1,2} ?[A-Z]{1,2} ?\d{4}|\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|\d{2} ?[A-Z]{1,3} ?\d{2,4}|[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2} ?\d{2,3}|\p{Script=Han}[A-Z][·• ]?[A-Z0-9]{5,6}|[A-Z]{1,2} \d{1,4} [A-Z]{1,3}|\d{2,3}[가-힣] ?\d{4}|\d{3,4} ?[\u0621-\u064A]( ?[\u0621-\u064A]){1,2})$/u,
);
