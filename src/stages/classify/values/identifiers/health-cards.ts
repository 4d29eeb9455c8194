/** Numbers by which health plans and health services outside the Americas know a person. */
import { digitAt, isDay, lastDigit, luhn, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

const NHI = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Numbers of the British health services: modulo 11 over nine digits. */
function nhs(digits: string): boolean {
  const check = 11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && (check === 11 ? 0 : check) === lastDigit(digits);
}

/** German insured person: a letter counted as two digits, then nine digits. */
function kvnr(text: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(text)) return false;
  const digits = String(text.charCodeAt(0) - 64).padStart(2, '0') + text.slice(1, 9);
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const product = digitAt(digits, at) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === lastDigit(text);
}

function nhi(text: string): boolean {
  if (!/^[A-HJ-NP-Z]{3}\d{4}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 6; at++) sum += (at < 3 ? NHI.indexOf(text.charAt(at)) + 1 : digitAt(text, at)) * (7 - at);
  return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === lastDigit(text);
}

export const healthCards: readonly Identifier[] = [
  {
    id: 'gb-nhs',
    title: 'NHS number',
    class: 'insurance-id',
    country: 'GB',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.091,
    checked: true,
    written: ['999 999 9999', '999-999-9999'],
    hits: ['9438759875', '4277536387', '4100432186', '9439276274'],
    misses: ['9438759876', '4277536388'],
    test: nhs,
  },
  {
    id: 'gb-chi',
    title: 'CHI number',
    class: 'insurance-id',
    country: 'GB',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.0036,
    checked: true,
    hits: ['1501728245', '1507724489', '0108858693', '0105857734'],
    misses: ['1501728246', '1507724480'],
    test: (c) => isDay(c.slice(2, 4), c.slice(0, 2)) && nhs(c),
  },
  {
    id: 'de-kvnr',
    title: 'Krankenversichertennummer',
    class: 'insurance-id',
    country: 'DE',
    sizes: [10],
    alphabet: 'mixed',
    draw: 'A999999999',
    passRate: 0.1,
    checked: true,
    hits: ['K033006322', 'A710538646', 'K465493325', 'A811053648'],
    misses: ['K033006323', 'A710538647'],
    test: kvnr,
  },
  {
    id: 'ch-card',
    title: 'Insurance card',
    class: 'insurance-id',
    country: 'CH',
    sizes: [20],
    alphabet: 'digits',
    draw: '99999999999999999999',
    passRate: 0,
    checked: true,
    hits: ['80756540332995462383', '80756818327473463965', '80756718458546791024'],
    misses: ['80756540332995462384', '80756818327473463966'],
    test: (c) => c.startsWith('80756') && luhn(c),
  },
  {
    id: 'eu-card',
    title: 'European health insurance card',
    class: 'insurance-id',
    country: 'EU',
    sizes: [20],
    alphabet: 'digits',
    draw: '99999999999999999999',
    passRate: 0.00002,
    checked: true,
    hits: ['80276612914608348653', '80380521191539857991', '80380012991009067526', '80380783995512693725'],
    misses: ['80276612914608348654', '80380521191539857992'],
    test: (c) =>
      /^80(040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380|428|438|440|442|470|528|578|616|620|642|703|705|724|752|756|826)/.test(
        c,
      ) && luhn(c),
  },
  {
    id: 'au-medicare',
    title: 'Medicare card',
    class: 'insurance-id',
    country: 'AU',
    sizes: [10, 11],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.05,
    checked: true,
    written: ['9999 99999 9', '9999 99999 9 9', '9999-99999-9'],
    hits: ['56331926754', '2312989661', '2418567417', '2928917158'],
    misses: ['56331926854', '2312989671'],
    test: (c) => /^[2-6]/.test(c) && weighted(c, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(c, 8),
  },
  {
    id: 'au-ihi',
    title: 'Individual healthcare identifier',
    class: 'insurance-id',
    country: 'AU',
    sizes: [16],
    alphabet: 'digits',
    draw: '9999999999999999',
    passRate: 0.000005,
    checked: true,
    written: ['9999 9999 9999 9999'],
    hits: ['8003601767799765', '8003604805445219', '8003609944912789'],
    misses: ['8003601767799766', '8003604805445210'],
    test: (c) => c.startsWith('80036') && luhn(c),
  },
  {
    id: 'nz-nhi',
    title: 'National health index',
    class: 'insurance-id',
    country: 'NZ',
    sizes: [7],
    alphabet: 'mixed',
    draw: 'AAA9999',
    passRate: 0.073,
    checked: true,
    hits: ['ABC1456', 'ABC8183', 'ZZZ9552', 'ZZZ3139'],
    misses: ['ABC1457', 'ABC8184'],
    test: nhi,
  },
  {
    id: 'in-abha',
    title: 'ABHA number',
    class: 'insurance-id',
    country: 'IN',
    sizes: [14],
    alphabet: 'digits',
    draw: '99999999999999',
    passRate: 0.9,
    checked: false,
    written: ['99-9999-9999-9999'],
    hits: ['91009308939847', '14936693507289', '91106271287052', '14045986629119'],
    misses: ['01234567890123'],
    test: (c) => /^[1-9]/.test(c),
  },
  {
    id: 'ph-philhealth',
    title: 'PhilHealth number',
    class: 'insurance-id',
    country: 'PH',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.3,
    checked: false,
    written: ['99-999999999-9'],
    hits: ['133806319721', '018856551471', '180911752843', '023322958059'],
    misses: ['912345678901'],
    test: (c) => /^[0-2]/.test(c),
  },
  {
    id: 'id-bpjs',
    title: 'BPJS number',
    class: 'insurance-id',
    country: 'ID',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.0011,
    checked: false,
    hits: ['0001860636957', '0002466233489', '0001056134822', '0002577999428'],
    misses: ['1234567890123'],
    test: (c) => c.startsWith('000'),
  },
  {
    id: 'vn-bhyt',
    title: 'Health insurance card',
    class: 'insurance-id',
    country: 'VN',
    sizes: [15],
    alphabet: 'mixed',
    draw: 'AA9999999999999',
    passRate: 0.062,
    checked: false,
    hits: ['DN4016306084601', 'GD4799409278712', 'DN4010650229901', 'GD4797958116660'],
    misses: ['D14010123456789'],
    test: (c) =>
      /^(DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|XN|MS|HD|TQ|TA|TY|HG|LS|PV|HS|SV|GB|GD|CC|TE|CK|CB|KC|BT|DT|DK|XD|TC|QN|CA|CY|TV|TS)\d{13}$/.test(
        c,
      ),
  },
];
