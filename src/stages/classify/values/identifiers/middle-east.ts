/** Numbers of persons in the Middle East and Egypt. */
import { allSame, digitAt, isDay, lastDigit, luhn, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

function turkish(digits: string): boolean {
  if (digits.startsWith('0')) return false;
  const odd = weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const first = (((odd * 7 - even) % 10) + 10) % 10;
  return first === digitAt(digits, 9) && (odd + even + first) % 10 === lastDigit(digits);
}

function iranian(digits: string): boolean {
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return !allSame(digits) && (rest < 2 ? rest : 11 - rest) === lastDigit(digits);
}

/** Egyptian number: century, date of birth, governorate, serial and check. */
function egyptian(digits: string): boolean {
  return /^[23].{6}(0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(digits) && isDay(digits.slice(3, 5), digits.slice(5, 7));
}

/** Kuwaiti civil number: century, date of birth, serial, check modulo 11. */
function kuwaiti(digits: string): boolean {
  if (!/^[123]/.test(digits) || !isDay(digits.slice(3, 5), digits.slice(5, 7))) return false;
  return 11 - (weighted(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === lastDigit(digits);
}

export const middleEast: readonly Identifier[] = [
  {
    id: 'sa-id',
    title: 'National id and iqama',
    class: 'national-id',
    country: 'SA',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.02,
    checked: true,
    hits: ['2660203817', '1753386570', '1184838397', '2286350380'],
    misses: ['2660203818', '1753386571'],
    test: (c) => /^[12]/.test(c) && luhn(c),
  },
  {
    id: 'ae-eid',
    title: 'Emirates ID',
    class: 'national-id',
    country: 'AE',
    sizes: [15],
    alphabet: 'digits',
    draw: '999999999999999',
    passRate: 0.000005,
    checked: true,
    written: ['999-9999-9999999-9'],
    hits: ['784198565849100', '784197268185606', '784197239637693', '784197239482322'],
    misses: ['784198565849101', '784197268185607'],
    test: (c) => /^784(19|20)/.test(c) && luhn(c),
  },
  {
    id: 'kw-civil',
    title: 'Civil number',
    class: 'national-id',
    country: 'KW',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.00083,
    checked: true,
    hits: ['285010457487', '297052489952', '291052770405', '285010550526'],
    misses: ['285010457488', '297052489953'],
    test: kuwaiti,
  },
  {
    id: 'qa-id',
    title: 'Qatari id',
    class: 'national-id',
    country: 'QA',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.18,
    checked: false,
    hits: ['28563460778', '29035661597', '28563436650', '29035641216'],
    misses: ['48563412345'],
    test: (c) => /^[23]\d{2}[1-9]/.test(c),
  },
  {
    id: 'bh-cpr',
    title: 'CPR number',
    class: 'national-id',
    country: 'BH',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.12,
    checked: false,
    hits: ['850715800', '720220805', '850415122', '720321039'],
    misses: ['851312345'],
    test: (c) => /^\d{2}(0[1-9]|1[0-2])/.test(c),
  },
  {
    id: 'eg-nid',
    title: 'National id',
    class: 'national-id',
    country: 'EG',
    sizes: [14],
    alphabet: 'digits',
    draw: '99999999999999',
    passRate: 0.002,
    checked: false,
    rare: true,
    hits: ['28208101972253', '30607212169647', '28906101709628', '30908212182770'],
    misses: ['29013011234567'],
    test: egyptian,
  },
  {
    id: 'il-id',
    title: 'Identity number',
    class: 'national-id',
    country: 'IL',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.099,
    checked: true,
    oracle: ['IL', 'idnr'],
    hits: ['350712659', '081435372', '308053446', '319639258'],
    misses: ['350712650', '081435373'],
    test: (c) => Number(c) > 0 && luhn(c),
  },
  {
    id: 'ir-melli',
    title: 'National code',
    class: 'national-id',
    country: 'IR',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.099,
    checked: true,
    written: ['999-999999-9'],
    hits: ['0097234893', '1209399563', '1285698320', '0056325134'],
    misses: ['0097234894', '1209399564'],
    test: iranian,
  },
  {
    id: 'iq-id',
    title: 'Unified national card',
    class: 'national-id',
    country: 'IQ',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.0097,
    checked: false,
    hits: ['198581943723', '199061657756', '200139980626'],
    misses: ['450712345678'],
    test: (c) => /^(19[3-9]|20[0-2])\d/.test(c),
  },
  {
    id: 'tr-tckn',
    title: 'T.C. Kimlik No',
    class: 'national-id',
    country: 'TR',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.009,
    checked: true,
    oracle: ['TR', 'tckimlik'],
    hits: ['10865454306', '43997083496', '16505565418', '11537985616'],
    misses: ['10865454307', '43997083497'],
    test: turkish,
  },
];
