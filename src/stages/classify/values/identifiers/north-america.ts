/** Numbers of persons in the United States, Canada and Mexico, health cards included. */
import { digitAt, isDay, lastDigit, luhn, weighted } from '../arithmetic.ts';
import { issuedSsn } from '../numbers-in-text.ts';
import type { Identifier } from './identifier.ts';

const CURP_STATES = /^(AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)$/;

const CURP_SIGNS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function curp(text: string): boolean {
  if (!/^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d$/.test(text)) return false;
  if (!isDay(text.slice(6, 8), text.slice(8, 10)) || !CURP_STATES.test(text.slice(11, 13))) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += CURP_SIGNS.indexOf(text.charAt(at)) * (18 - at);
  return (10 - (sum % 10)) % 10 === lastDigit(text);
}

function bcNumber(digits: string): boolean {
  const weights = [2, 4, 8, 5, 10, 9, 7, 3];
  let sum = 0;
  for (let at = 0; at < 8; at++) sum += (digitAt(digits, at + 1) * (weights[at] ?? 0)) % 11;
  return digits.startsWith('9') && (11 - (sum % 11)) % 11 === digitAt(digits, 9);
}

function quebec(text: string): boolean {
  if (!/^[A-Z]{4}\d{8}$/.test(text)) return false;
  return isDay(String(Number(text.slice(6, 8)) % 50), text.slice(8, 10));
}

export const northAmerica: readonly Identifier[] = [
  {
    id: 'us-ssn',
    title: 'Social security number',
    class: 'social-security-number',
    country: 'US',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.89,
    checked: false,
    written: ['999-99-9999'],
    oracle: ['US', 'ssn'],
    hits: ['443513745', '250894805', '466383205', '269524019'],
    misses: ['000121234', '666121234', '212001234'],
    test: issuedSsn,
  },
  {
    id: 'us-itin',
    title: 'Taxpayer number (ITIN)',
    class: 'tax-id',
    country: 'US',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.044,
    checked: false,
    written: ['999-99-9999'],
    hits: ['944729862', '990740566', '936752414'],
    misses: ['900451234', '812701234', '999701234'],
    test: (c) => /^9(?!99)\d{2}(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(c),
  },
  {
    id: 'us-mbi',
    title: 'Medicare beneficiary identifier',
    class: 'insurance-id',
    country: 'US',
    sizes: [11],
    alphabet: 'mixed',
    draw: '9AX9AX9AA99',
    passRate: 0.22,
    checked: false,
    written: ['9AX9-AX9-AA99'],
    hits: ['1EG4TE5MK70', '3KQ7AT2WY92', '1EG4TE5MK73', '3KQ7AT2WY97'],
    misses: ['0EG4TE5MK73', '1SG4TE5MK73'],
    test: (c) => /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/.test(c),
  },
  {
    id: 'ca-sin',
    title: 'Social insurance number (SIN)',
    class: 'social-security-number',
    country: 'CA',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.081,
    checked: true,
    written: ['999-999-999', '999 999 999'],
    oracle: ['CA', 'sin'],
    hits: ['192691814', '189462468', '183643550'],
    misses: ['192691815', '189462469'],
    test: (c) => /^[1-79]/.test(c) && luhn(c),
  },
  {
    id: 'ca-on',
    title: 'Ontario health card',
    class: 'insurance-id',
    country: 'CA',
    sizes: [10, 12],
    alphabet: 'tail',
    draw: '9999999999',
    passRate: 0.09,
    checked: true,
    written: ['9999-999-999', '9999 999 999', '9999-999-999-AA', '9999 999 999 AA', '9999-999-999 AA'],
    hits: ['5969461259', '9876012593AB', '9876107765AB', '5791497638'],
    misses: ['5969461250', '9876012594AB'],
    test: (c) => /^[1-9]\d{9}([A-Z]{2})?$/.test(c) && luhn(c.slice(0, 10)),
  },
  {
    id: 'ca-qc',
    title: 'Québec health card',
    class: 'insurance-id',
    country: 'CA',
    sizes: [12],
    alphabet: 'mixed',
    draw: 'AAAA99999999',
    passRate: 0.073,
    checked: false,
    rare: true,
    written: ['AAAA 9999 9999'],
    hits: ['TREM83091138', 'BOUC74552968', 'TREM88021918', 'BOUC79532113'],
    misses: ['TREM80130112'],
    test: quebec,
  },
  {
    id: 'ca-bc',
    title: 'British Columbia health number',
    class: 'insurance-id',
    country: 'CA',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.0092,
    checked: true,
    written: ['9999 999 999'],
    oracle: ['CA', 'bc_bhn'],
    hits: ['9359235082', '9283554273', '9549322880'],
    misses: ['9359235083', '9283554274'],
    test: bcNumber,
  },
  {
    id: 'ca-ab',
    title: 'Alberta and Manitoba health number',
    class: 'insurance-id',
    country: 'CA',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.9,
    checked: false,
    written: ['99999-9999'],
    hits: ['663025002', '102297273', '644733268', '116910905'],
    misses: ['012345678'],
    test: (c) => /^[1-9]/.test(c),
  },
  {
    id: 'ca-sk',
    title: 'Saskatchewan health number',
    class: 'insurance-id',
    country: 'CA',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.083,
    checked: true,
    written: ['999 999 999'],
    hits: ['509501435', '222824506', '234015055', '219294844'],
    misses: ['509501436', '222824507'],
    test: (c) => weighted(c, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 && !c.startsWith('0'),
  },
  {
    id: 'mx-curp',
    title: 'CURP',
    class: 'national-id',
    country: 'MX',
    sizes: [18],
    alphabet: 'mixed',
    draw: 'AAAA999999AAAAAAX9',
    passRate: 0,
    checked: true,
    oracle: ['MX', 'curp'],
    hits: ['RUPE940624MJCBRS08', 'GOLA860215HDFMRN06', 'RUPE940928MJCBRS09', 'GOLA880317HDFMRN01'],
    misses: ['RUPE940624MJCBRS09', 'GOLA860215HDFMRN07'],
    test: curp,
  },
  {
    id: 'mx-rfc',
    title: 'Tax number of a person (RFC)',
    class: 'tax-id',
    country: 'MX',
    sizes: [13],
    alphabet: 'mixed',
    draw: 'AAAA999999XXX',
    passRate: 0.0028,
    checked: false,
    hits: ['GOLA860316AB4', 'RUPE960625Q74', 'GOLA830810AB4', 'RUPE960824Q73'],
    misses: ['GOLA801301AB1', 'GTLA800101AB1'],
    test: (c) => /^[A-Z][AEIOUX][A-Z]{2}\d{6}[A-Z\d]{2}[\dA]$/.test(c) && isDay(c.slice(6, 8), c.slice(8, 10)),
  },
  {
    id: 'mx-nss',
    title: 'Social security number (NSS)',
    class: 'social-security-number',
    country: 'MX',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.1,
    checked: true,
    written: ['99-99-99-9999-9'],
    hits: ['06870233555', '03221592268', '06835805315'],
    misses: ['06870233556', '03221592269'],
    test: luhn,
  },
];
