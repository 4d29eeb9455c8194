/** Numbers of persons in southern Europe. */
import { base36, complementOf, isDay, lastDigit, luhn, remainder, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

const NINE = [9, 8, 7, 6, 5, 4, 3, 2];

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function nss(digits: string): boolean {
  const [province, serial] = [digits.slice(0, 2), Number(digits.slice(2, 10))];
  const body = serial < 10_000_000 ? `${province}${String(serial).padStart(7, '0')}` : digits.slice(0, 10);
  return Number(province) >= 1 && Number(province) <= 66 && remainder(body, 97) === Number(digits.slice(10));
}

function fiscalIt(text: string): boolean {
  if (!/^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = text.charCodeAt(at);
    const index = code >= 65 ? code - 65 : code - 48;
    sum += at % 2 === 0 ? (ODD[index] ?? 0) : index;
  }
  return sum % 26 === text.charCodeAt(15) - 65;
}

function citizenPt(text: string): boolean {
  if (!/^\d{9}[A-Z\d]{2}\d$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 12; at++) {
    const value = base36(text, at) * (at % 2 === 0 ? 2 : 1);
    sum += at % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

export const europeSouth: readonly Identifier[] = [
  {
    id: 'pt-nif',
    title: 'NIF of a person',
    class: 'tax-id',
    country: 'PT',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.031,
    checked: true,
    written: ['999 999 999'],
    oracle: ['PT', 'nif'],
    hits: ['170343014', '214331601', '263136710', '165677627'],
    misses: ['170343015', '214331602'],
    test: (c) => /^([123]|45)/.test(c) && complementOf(weighted(c, NINE) % 11) === lastDigit(c),
  },
  {
    id: 'pt-cc',
    title: 'Citizen card',
    class: 'national-id',
    country: 'PT',
    sizes: [12],
    alphabet: 'mixed',
    draw: '999999999AA9',
    passRate: 0.1,
    checked: true,
    written: ['99999999 9 XX9'],
    oracle: ['PT', 'cc'],
    hits: ['144682268ZX2', '158495886ZZ4', '199011996ZX4', '178890366ZX0'],
    misses: ['144682268ZX3', '158495886ZZ5'],
    test: citizenPt,
  },
  {
    id: 'pt-niss',
    title: 'Social security number (NISS)',
    class: 'social-security-number',
    country: 'PT',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.02,
    checked: true,
    hits: ['19145798815', '12019090879', '10334633024'],
    misses: ['19145798816', '12019090870'],
    test: (c) => /^[12]/.test(c) && 9 - (weighted(c, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === lastDigit(c),
  },
  {
    id: 'es-dni',
    title: 'DNI',
    class: 'national-id',
    country: 'ES',
    sizes: [9],
    alphabet: 'mixed',
    draw: '99999999A',
    passRate: 0.038,
    checked: true,
    written: ['99999999-A', '99.999.999-A'],
    oracle: ['ES', 'dni'],
    hits: ['16178258N', '19639929E', '17896647W', '52952486T'],
    misses: ['16178259N', '19639920E'],
    test: (c) => /^\d{8}[A-Z]$/.test(c) && DNI_LETTERS[remainder(c.slice(0, 8), 23)] === c[8],
  },
  {
    id: 'es-nie',
    title: 'NIE',
    class: 'national-id',
    country: 'ES',
    sizes: [9],
    alphabet: 'mixed',
    draw: 'A9999999A',
    passRate: 0.0046,
    checked: true,
    written: ['A-9999999-A', 'A9999999-A'],
    oracle: ['ES', 'nie'],
    hits: ['Y1656238E', 'Y8838416J', 'Y7356169R', 'X5130547Y'],
    misses: ['Y1656239E', 'Y8838417J'],
    test: (c) => /^[XYZ]\d{7}[A-Z]$/.test(c) && DNI_LETTERS[remainder(`${c.charCodeAt(0) - 88}${c.slice(1, 8)}`, 23)] === c[8],
  },
  {
    id: 'es-nss',
    title: 'Social security number (NSS)',
    class: 'social-security-number',
    country: 'ES',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.0064,
    checked: true,
    written: ['99/99999999/99', '99/9999999999'],
    oracle: ['ES', 'nss'],
    hits: ['288701860236', '284701126861', '281399357302'],
    misses: ['288701860237', '284701126862'],
    test: nss,
  },
  {
    id: 'it-cf',
    title: 'Codice fiscale',
    class: 'tax-id',
    country: 'IT',
    sizes: [16],
    alphabet: 'mixed',
    draw: 'AAAAAA99A99A999A',
    passRate: 0.018,
    checked: true,
    oracle: ['IT', 'codicefiscale'],
    hits: ['RSSMRA80A00H501V', 'BNCLRA79D52F205Z', 'BNCLRA74D57F205G', 'BNCLRA78D51F205T'],
    misses: ['RSSMRA80A00H502V', 'BNCLRA79D52F206Z'],
    test: fiscalIt,
  },
  {
    id: 'gr-amka',
    title: 'AMKA',
    class: 'social-security-number',
    country: 'GR',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0036,
    checked: true,
    oracle: ['GR', 'amka'],
    hits: ['15067263184', '01018032084', '01048032393', '15027254026'],
    misses: ['15067263185', '01018032085'],
    test: (c) => isDay(c.slice(2, 4), c.slice(0, 2)) && luhn(c),
  },
  {
    id: 'pt-utente',
    title: 'Número de utente',
    class: 'insurance-id',
    country: 'PT',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.9,
    checked: false,
    hits: ['327012404', '258997275', '301368263', '242256316'],
    misses: ['012345678'],
    test: (c) => /^[1-9]/.test(c),
  },
  {
    id: 'es-cip',
    title: 'Tarjeta sanitaria (CIP)',
    class: 'insurance-id',
    country: 'ES',
    sizes: [14, 16],
    alphabet: 'mixed',
    draw: 'AAAA999999999999',
    passRate: 1,
    checked: false,
    hits: ['BBBBGLMR71071001', 'GALO0850187005', 'BBBBGLMR41593101', 'GALO0850144000'],
    misses: ['BBB1234567890123'],
    test: (c) => /^([A-Z]{4}\d{10,12}|BBBB[A-Z]{4}\d{8}|[A-Z]{4}[01]\d{9})$/.test(c),
  },
];
