/** Numbers of persons in China, Taiwan, Hong Kong, Japan and Korea, and of organisations in China. */
import { isDay, lastDigit, luhn, weighted } from '../arithmetic.ts';
import { chineseId } from '../numbers-in-text.ts';
import type { Identifier } from './identifier.ts';

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Order of the letters of Taiwanese numbers: each stands for ten more than its place. */
const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Chinese organisations (GB 32100): 17 signs and a check modulo 31. */
function uscc(text: string): boolean {
  if (!/^[159AY][1239]\d{6}[0-9A-HJ-NP-RT-UWXY]{10}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += USCC.indexOf(text.charAt(at)) * (USCC_WEIGHTS[at] ?? 0);
  return USCC[(31 - (sum % 31)) % 31] === text[17];
}

function taiwanese(text: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(text)) return false;
  const letter = TAIWAN.indexOf(text.slice(0, 1)) + 10;
  return (Math.floor(letter / 10) + (letter % 10) * 9 + weighted(text.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 === 0;
}

function hongKong(text: string): boolean {
  const found = /^([A-NP-Z]{1,2})(\d{6})([\dA])$/.exec(text);
  if (found === null) return false;
  const [, letters = '', digits = '', check = ''] = found;
  let sum = letters.length === 1 ? 36 * 9 : (letters.charCodeAt(0) - 55) * 9;
  sum += (letters.charCodeAt(letters.length - 1) - 55) * 8 + weighted(digits, [7, 6, 5, 4, 3, 2]);
  return (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
}

/** Korean resident number: date of birth, century and sex; numbers given since October 2020 have no check digit. */
function korean(digits: string): boolean {
  return /^.{6}[1-8]/.test(digits) && isDay(digits.slice(2, 4), digits.slice(4, 6));
}

/** Numbers given until October 2020 end in a check digit. */
function koreanChecked(digits: string): boolean {
  return korean(digits) && (11 - (weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === lastDigit(digits);
}

export const asiaEast: readonly Identifier[] = [
  {
    id: 'cn-ric',
    title: 'Resident identity number',
    class: 'national-id',
    country: 'CN',
    sizes: [18],
    alphabet: 'tail',
    draw: '999999999999999999',
    passRate: 0.00004,
    checked: true,
    oracle: ['CN', 'ric'],
    hits: ['510104198006071668', '510104198004051188', '110101199004052368', '510104198002041437'],
    misses: ['510104198006071669', '510104198004051189'],
    test: chineseId,
  },
  {
    id: 'cn-ric-15',
    title: 'Resident identity number before 1999',
    class: 'national-id',
    country: 'CN',
    sizes: [15],
    alphabet: 'digits',
    draw: '999999999999999',
    passRate: 0.029,
    checked: false,
    hits: ['510104800409872', '510104800809415', '110101550615452', '510104800407163'],
    misses: ['510104801301123'],
    test: (c) => /^[1-8]/.test(c) && isDay(c.slice(8, 10), c.slice(10, 12)),
  },
  {
    id: 'cn-uscc',
    title: 'Unified social credit code',
    class: 'organisation',
    country: 'CN',
    sizes: [18],
    alphabet: 'mixed',
    draw: '999999999AXXXXXXXX',
    passRate: 0.00099,
    checked: true,
    oracle: ['CN', 'uscc'],
    hits: ['91510100MA6CB987XA', '91110000600037341L', '91510100MA6CB967XY', '91510100MA6CB977XL'],
    misses: ['91510100MA6CB988XA', '91110000600037342L'],
    test: uscc,
  },
  {
    id: 'tw-id',
    title: 'Identity card',
    class: 'national-id',
    country: 'TW',
    sizes: [10],
    alphabet: 'mixed',
    draw: 'A999999999',
    passRate: 0.04,
    checked: true,
    oracle: ['TW', 'natid'],
    hits: ['F220704267', 'F233666276', 'F240392558', 'A192489810'],
    misses: ['F220704268', 'F233666277'],
    test: taiwanese,
  },
  {
    id: 'hk-id',
    title: 'Identity card',
    class: 'national-id',
    country: 'HK',
    sizes: [8, 9],
    alphabet: 'mixed',
    draw: 'A9999999',
    passRate: 0.087,
    checked: true,
    written: ['A999999(9)', 'A999999(X)', 'AA999999(9)'],
    oracle: ['HK', 'hkid'],
    hits: ['K8470448', 'A7938252', 'K1195921', 'K5798833'],
    misses: ['K8470449', 'A7938253'],
    test: hongKong,
  },
  {
    id: 'jp-my-number',
    title: 'My Number',
    class: 'national-id',
    country: 'JP',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.1,
    checked: true,
    written: ['9999 9999 9999', '9999-9999-9999'],
    hits: ['872224517588', '135139965283', '859000438074', '110656611227'],
    misses: ['872224517589', '135139965284'],
    test: (c) => {
      const rest = weighted(c, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest < 2 ? 0 : 11 - rest) === lastDigit(c);
    },
  },
  {
    id: 'jp-insurer',
    title: 'Insurer number',
    class: 'insurance-coverage',
    country: 'JP',
    sizes: [8],
    alphabet: 'digits',
    draw: '99999999',
    passRate: 0.022,
    checked: true,
    hits: ['39139928', '39135397', '39133392', '39132857'],
    misses: ['39139929', '39135398'],
    test: (c) => /^(0[1-7]|3[1-9]|63|7[2-5]|1[0-9]|2[0-9]|5[1-6])(0[1-9]|[1-3]\d|4[0-7])/.test(c) && luhn(c),
  },
  {
    id: 'kr-rrn-checked',
    title: 'Resident registration number until 2020',
    class: 'national-id',
    country: 'KR',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.003,
    checked: true,
    oracle: ['KR', 'rrn'],
    hits: ['8503151115838', '8511151179190', '8511151274218'],
    misses: ['8503151115839', '8511151179191'],
    test: koreanChecked,
  },
  {
    id: 'kr-rrn',
    title: 'Resident registration number',
    class: 'national-id',
    country: 'KR',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.029,
    checked: false,
    written: ['999999-9999999'],
    hits: ['8203111915104', '9007222389320', '0709104884298'],
    misses: ['8013011234567'],
    test: korean,
  },
];
