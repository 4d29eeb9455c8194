/** Numbers of persons in the Nordic and Baltic states. */
import { complementOf, digitAt, isDay, lastDigit, luhn, shifted, twoRows, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

const BALTIC = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1];

const BALTIC_SECOND = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3];

function personSe(digits: string): boolean {
  const short = digits.slice(-10);
  const day = Number(short.slice(4, 6));
  if (digits.length === 12 && !/^(18|19|20)/.test(digits)) return false;
  return isDay(short.slice(2, 4), shifted(short.slice(4, 6), day > 60 ? 60 : 100)) && luhn(short);
}

function birthNo(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  if (!isDay(String(month % 40), String(day > 40 ? day - 40 : day))) return false;
  const first = (11 - (weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === digitAt(digits, 9) && second === digitAt(digits, 10);
}

/** The sign of the century falls away with the hyphen of the last century. */
function hetu(text: string): boolean {
  const found = /^(\d{6})[A-FU-Y+]?(\d{3})([0-9A-FHJ-NPR-Y])$/.exec(text);
  if (found === null || !isDay(text.slice(2, 4), text.slice(0, 2))) return false;
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${found[1]}${found[2]}`) % 31] === found[3];
}

export const europeNorth: readonly Identifier[] = [
  {
    id: 'se-personnummer',
    title: 'Personnummer',
    class: 'national-id',
    country: 'SE',
    sizes: [10, 12],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.0073,
    checked: true,
    written: ['999999-9999', '99999999-9999'],
    hits: ['198306111611', '8507193079', '198809195145', '8505167687'],
    misses: ['198306111612', '8507193070'],
    test: personSe,
  },
  {
    id: 'no-fnr',
    title: 'Fødselsnummer',
    class: 'national-id',
    country: 'NO',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.002,
    checked: true,
    written: ['999999 99999'],
    oracle: ['NO', 'fodselsnummer'],
    hits: ['15027221480', '15047253621', '01058501499', '15097201061'],
    misses: ['15027221481', '15047253622'],
    test: birthNo,
  },
  {
    id: 'dk-cpr',
    title: 'CPR number',
    class: 'national-id',
    country: 'DK',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.037,
    checked: false,
    written: ['999999-9999'],
    hits: ['0103852787', '0106850545', '1507724369', '0102857273'],
    misses: ['3213851234'],
    test: (c) => isDay(c.slice(2, 4), c.slice(0, 2)),
  },
  {
    id: 'fi-hetu',
    title: 'Personal identity code',
    class: 'national-id',
    country: 'FI',
    sizes: [10, 11],
    alphabet: 'tail',
    draw: '999999A999X',
    passRate: 0.00046,
    checked: true,
    written: ['999999-999X', '999999A999X'],
    hits: ['150882A162H', '010125953M', '010125278V', '150862A692E'],
    misses: ['150882A163H', '010125954M'],
    test: hetu,
  },
  {
    id: 'is-kt',
    title: 'Kennitala',
    class: 'national-id',
    country: 'IS',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.001,
    checked: true,
    written: ['999999-9999'],
    oracle: ['IS', 'kennitala'],
    hits: ['1501725199', '1503721949', '0101852549', '0106853899'],
    misses: ['1501725189', '1503721959'],
    test: (c) =>
      /[089]$/.test(c) &&
      isDay(c.slice(2, 4), c.slice(0, 2)) &&
      complementOf(weighted(c, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10 === digitAt(c, 8),
  },
  {
    id: 'ee-lt-code',
    title: 'Personal code',
    class: 'national-id',
    country: 'EE',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0023,
    checked: true,
    oracle: ['EE', 'ik'],
    hits: ['47508279607', '38502151223', '38602104564', '38405175008'],
    misses: ['47508279608', '38502151224'],
    test: (c) => /^[1-6]/.test(c) && isDay(c.slice(3, 5), c.slice(5, 7)) && twoRows(c, BALTIC, BALTIC_SECOND),
  },
  {
    id: 'lv-pk',
    title: 'Personal code',
    class: 'national-id',
    country: 'LV',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0011,
    checked: true,
    written: ['999999-99999'],
    hits: ['15067227510', '01028517963', '01038521018', '15087208463'],
    misses: ['15067227511', '01028517964'],
    test: (c) =>
      isDay(c.slice(2, 4), c.slice(0, 2)) &&
      /^.{6}[012]/.test(c) &&
      ((1101 - weighted(c, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === lastDigit(c),
  },
];
