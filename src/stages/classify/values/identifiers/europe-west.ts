/** Numbers of persons in western Europe. Health cards and practitioners’ numbers have tables of their own. */
import { base36, digitAt, isDay, lastDigit, luhn, mod11And10, remainder, verhoeff, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

const NINE = [9, 8, 7, 6, 5, 4, 3, 2];

const AUSTRIA = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];

const CARD_DE = [7, 3, 1, 7, 3, 1, 7, 3, 1];

/** French NIR: sex, year, month, department (with Corsica), key 97 minus the rest. */
function nir(text: string): boolean {
  if (!/^[12378]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2A|2B)\d{6}\d{2}$/.test(text)) return false;
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainder(number, 97) === Number(text.slice(13));
}

function nationalBe(digits: string): boolean {
  const [raw, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  const month = raw % 20;
  if (raw > 52 || month > 12 || day > 31 || (month === 0) !== (day === 0)) return false;
  const key = Number(digits.slice(9));
  return 97 - remainder(digits.slice(0, 9), 97) === key || 97 - remainder(`2${digits.slice(0, 9)}`, 97) === key;
}

function pps(text: string): boolean {
  if (!/^\d{7}[A-W][A-ITWX]?$/.test(text)) return false;
  const second = /[A-I]$/.test(text) && text.length === 9 ? text.charCodeAt(8) - 64 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(text.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === text[7];
}

/** Of the first ten digits of a German tax number one stands twice or three times, one or two are missing. */
function taxDe(digits: string): boolean {
  if (digits.startsWith('0')) return false;
  const counts = new Array<number>(10).fill(0);
  for (let at = 0; at < 10; at++) counts[digitAt(digits, at)] = (counts[digitAt(digits, at)] ?? 0) + 1;
  const more = counts.filter((count) => count > 1);
  return more.length === 1 && (more[0] ?? 0) <= 3 && mod11And10(digits);
}

function pensionDe(text: string): boolean {
  const found = /^\d{2}(\d{2})(\d{2})\d{2}([A-Z])\d{3}$/.exec(text);
  if (found === null || !isDay(found[2] ?? '', String(Number(found[1]) % 50).padStart(2, '0'))) return false;
  const digits = text.slice(0, 8) + String(text.charCodeAt(8) - 64).padStart(2, '0') + text.slice(9, 11);
  return sumOfDigits(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === lastDigit(text);
}

function sumOfDigits(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const product = digitAt(digits, at) * (weights[at] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

function cardDe(text: string): boolean {
  if (!/^[CFGHJK-NPRTV-Z][CFGHJK-NPRTV-Z\d]{8}\d$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += base36(text, at) * (CARD_DE[at] ?? 0);
  return sum % 10 === lastDigit(text);
}

export const europeWest: readonly Identifier[] = [
  {
    id: 'fr-nir',
    title: 'Social security number (NIR)',
    class: 'social-security-number',
    country: 'FR',
    sizes: [15],
    alphabet: 'tail',
    draw: '999999999999999',
    passRate: 0.0045,
    checked: true,
    written: ['9 99 99 99 999 999 99', '9 99 99 9X 999 999 99'],
    oracle: ['FR', 'nir'],
    hits: ['180977511603197', '179052A90393717', '180277511609181'],
    misses: ['180977511603198', '179052A90393718'],
    test: nir,
  },
  {
    id: 'fr-spi',
    title: 'Tax number (SPI)',
    class: 'tax-id',
    country: 'FR',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.00038,
    checked: true,
    written: ['99 99 999 999 999'],
    oracle: ['FR', 'nif'],
    hits: ['3057041262114', '3057580172430', '3095216920495'],
    misses: ['3057041262115', '3057580172431'],
    test: (c) => /^[0-3]/.test(c) && remainder(c.slice(0, 10), 511) === Number(c.slice(10)),
  },
  {
    id: 'fr-card',
    title: 'Identity card before 2021',
    class: 'national-id',
    country: 'FR',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.12,
    checked: false,
    hits: ['160775516233', '150975465001', '110575031445'],
    misses: ['181375123456'],
    test: (c) => /^\d{2}(0[1-9]|1[0-2])/.test(c),
  },
  {
    id: 'be-nn',
    title: 'National number',
    class: 'national-id',
    country: 'BE',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0023,
    checked: true,
    written: ['99.99.99-999.99'],
    oracle: ['BE', 'nn'],
    hits: ['72022396862', '72032285617', '72042418256', '85081116684'],
    misses: ['72022396863', '72032285618'],
    test: nationalBe,
  },
  {
    id: 'nl-bsn',
    title: 'BSN',
    class: 'national-id',
    country: 'NL',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.092,
    checked: true,
    written: ['9999.99.999', '999.999.999'],
    oracle: ['NL', 'bsn'],
    hits: ['159409196', '159002102', '286916794', '236630659'],
    misses: ['159409197', '159002103'],
    test: (c) => Number(c) > 0 && (weighted(c, NINE) - lastDigit(c)) % 11 === 0,
  },
  {
    id: 'lu-nin',
    title: 'National number',
    class: 'national-id',
    country: 'LU',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.000005,
    checked: true,
    hits: ['1985041101581', '1985061487767', '1985081467117', '1985051987155'],
    misses: ['1985041101582', '1985061487768'],
    test: (c) =>
      /^(19|20)/.test(c) && isDay(c.slice(4, 6), c.slice(6, 8)) && luhn(c.slice(0, 12)) && verhoeff(c.slice(0, 11) + c.slice(12)),
  },
  {
    id: 'ie-pps',
    title: 'PPS number',
    class: 'social-security-number',
    country: 'IE',
    sizes: [8, 9],
    alphabet: 'mixed',
    draw: '9999999AA',
    passRate: 0.017,
    checked: true,
    oracle: ['IE', 'pps'],
    hits: ['3379455UA', '1248153S', '1976330C'],
    misses: ['3379456UA', '1248154S'],
    test: pps,
  },
  {
    id: 'gb-nino',
    title: 'National insurance number',
    class: 'social-security-number',
    country: 'GB',
    sizes: [9],
    alphabet: 'mixed',
    draw: 'AA999999A',
    passRate: 0.085,
    checked: false,
    written: ['AA 99 99 99 A'],
    oracle: ['GB', 'nino'],
    hits: ['AB364245C', 'JK419524A', 'AB291704C', 'JK284767A'],
    misses: ['GB123456A', 'AB123456Z'],
    test: (c) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(c),
  },
  {
    id: 'gb-utr',
    title: 'Tax reference (UTR)',
    class: 'tax-id',
    country: 'GB',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.1,
    checked: true,
    oracle: ['GB', 'utr'],
    hits: ['5498259017', '1584182113', '1280581457', '1355276246'],
    misses: ['5498259018', '1584182115'],
    test: (c) => '21987654321'[weighted(c.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === c[0],
  },
  {
    id: 'gb-driver',
    title: 'Driving licence',
    class: 'national-id',
    country: 'GB',
    sizes: [16],
    alphabet: 'mixed',
    draw: 'AAAAA999999AAXAA',
    passRate: 0.075,
    checked: false,
    hits: ['SMITH810226JA9AB', 'SMITH810123JA9AB', 'MORGA705310SM9IJ', 'SMITH860124JA9AB'],
    misses: ['MORGA793154SM9IJ'],
    test: (c) => /^[A-Z]{2}[A-Z9]{3}\d([05][1-9]|[16][0-2])(0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z\d][A-Z]{2}$/.test(c),
  },
  {
    id: 'de-idnr',
    title: 'Tax number (IdNr)',
    class: 'tax-id',
    country: 'DE',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0034,
    checked: true,
    written: ['99 999 999 999'],
    oracle: ['DE', 'idnr'],
    hits: ['87264507198', '36416869526', '87023411918', '37642109500'],
    misses: ['87264507199', '36416869527'],
    test: taxDe,
  },
  {
    id: 'de-svnr',
    title: 'Pension insurance number',
    class: 'social-security-number',
    country: 'DE',
    sizes: [12],
    alphabet: 'mixed',
    draw: '99999999A999',
    passRate: 0.0075,
    checked: true,
    written: ['99 999999 A 999'],
    oracle: ['DE', 'svnr'],
    hits: ['15070849C161', '15070249C063', '15070249C154', '65170139J313'],
    misses: ['15070849C162', '15070249C064'],
    test: pensionDe,
  },
  {
    id: 'de-card',
    title: 'Identity card or passport',
    class: 'national-id',
    country: 'DE',
    sizes: [10],
    alphabet: 'mixed',
    draw: 'AXXXXXXXX9',
    passRate: 0.0063,
    checked: true,
    oracle: ['DE', 'passport'],
    hits: ['C01X000671', 'C01X000693', 'C01X000604', 'C01X000659'],
    misses: ['C01X000672', 'C01X000694'],
    test: cardDe,
  },
  {
    id: 'at-svnr',
    title: 'Social insurance number',
    class: 'social-security-number',
    country: 'AT',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.0029,
    checked: true,
    written: ['9999 999999'],
    oracle: ['AT', 'vnr'],
    hits: ['1283010480', '1264010880', '1274010980', '3182150272'],
    misses: ['1283010481', '1264010881'],
    test: (c) => /^[1-9]/.test(c) && isDay(c.slice(6, 8), c.slice(4, 6)) && weighted(c, AUSTRIA) % 11 === digitAt(c, 3),
  },
  {
    id: 'ch-ahv',
    title: 'AHV number',
    class: 'social-security-number',
    country: 'CH',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.00013,
    checked: true,
    written: ['999.9999.9999.99'],
    oracle: ['CH', 'ssn'],
    hits: ['7565678545374', '7561694590398', '7563090087885'],
    misses: ['7565678545375', '7561694590399'],
    test: (c) => c.startsWith('756') && (10 - (weighted(c, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === lastDigit(c),
  },
];
