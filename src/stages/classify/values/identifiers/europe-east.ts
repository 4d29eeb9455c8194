/** Numbers of persons in central and eastern Europe and the states of the former Soviet Union. */
import { complementOf, digitAt, isDay, lastDigit, luhn, mod11And10, remainder, shifted, twoRows, weighted } from '../arithmetic.ts';
import type { Identifier } from './identifier.ts';

function birthCz(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const plain = month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month;
  if (!isDay(String(plain), digits.slice(4, 6))) return false;
  return remainder(digits.slice(0, 9), 11) % 10 === lastDigit(digits);
}

function innRu(digits: string): boolean {
  const first = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const second = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return first === digitAt(digits, 10) && second === digitAt(digits, 11);
}

function personHu(digits: string): boolean {
  if (!/^[1-8]/.test(digits) || !isDay(digits.slice(3, 5), digits.slice(5, 7))) return false;
  const up = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  return up === lastDigit(digits) || weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === lastDigit(digits);
}

function cardPl(text: string): boolean {
  if (!/^[A-Z]{3}\d{6}$/.test(text)) return false;
  const letters = [7, 3, 1].reduce((sum, weight, at) => sum + weight * (text.charCodeAt(at) - 55), 0);
  return (letters + weighted(text.slice(4), [7, 3, 1, 7, 3])) % 10 === digitAt(text, 3);
}

export const europeEast: readonly Identifier[] = [
  {
    id: 'pl-pesel',
    title: 'PESEL',
    class: 'national-id',
    country: 'PL',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.018,
    checked: true,
    oracle: ['PL', 'pesel'],
    hits: ['06231528887', '04281657975', '80091493749', '02241562176'],
    misses: ['06231528888', '04281657976'],
    test: (c) =>
      isDay(shifted(c.slice(2, 4), 20), c.slice(4, 6)) && (10 - (weighted(c, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === lastDigit(c),
  },
  {
    id: 'pl-card',
    title: 'Identity card',
    class: 'national-id',
    country: 'PL',
    sizes: [9],
    alphabet: 'mixed',
    draw: 'AAA999999',
    passRate: 0.1,
    checked: true,
    hits: ['ABA255601', 'ABA049521', 'ABA224942', 'ABA215179'],
    misses: ['ABA255602', 'ABA049522'],
    test: cardPl,
  },
  {
    id: 'cz-rc',
    title: 'Birth number',
    class: 'national-id',
    country: 'CZ',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.015,
    checked: true,
    written: ['999999/9999'],
    oracle: ['CZ', 'rc'],
    hits: ['7859247605', '8009101430', '7858231172', '7854258269'],
    misses: ['7859247606', '8009101431'],
    test: birthCz,
  },
  {
    id: 'hu-taj',
    title: 'TAJ number',
    class: 'social-security-number',
    country: 'HU',
    sizes: [9],
    alphabet: 'digits',
    draw: '999999999',
    passRate: 0.099,
    checked: true,
    written: ['999 999 999', '999-999-999'],
    hits: ['101437617', '147196493', '122200454', '092196328'],
    misses: ['101437618', '147196494'],
    test: (c) => weighted(c, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === lastDigit(c),
  },
  {
    id: 'hu-person',
    title: 'Personal number',
    class: 'national-id',
    country: 'HU',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0053,
    checked: true,
    written: ['9-999999-9999', '9 999999 9999'],
    hits: ['18507117908', '18806175389', '18001196188', '18606186522'],
    misses: ['18507117909', '18806175380'],
    test: personHu,
  },
  {
    id: 'hu-tax',
    title: 'Tax number of a person',
    class: 'tax-id',
    country: 'HU',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.0091,
    checked: true,
    hits: ['8182698936', '8900573381', '8903056124'],
    misses: ['8182698937', '8900573382'],
    test: (c) => c.startsWith('8') && weighted(c, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === lastDigit(c),
  },
  {
    id: 'ro-cnp',
    title: 'CNP',
    class: 'national-id',
    country: 'RO',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.0017,
    checked: true,
    oracle: ['RO', 'cnp'],
    hits: ['1820417128475', '1800919124459', '2720225408149', '2770525403581'],
    misses: ['1820417128476', '1800919124450'],
    test: (c) => {
      const rest = weighted(c, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return (
        /^[1-9]/.test(c) &&
        isDay(c.slice(3, 5), c.slice(5, 7)) &&
        /^.{7}(0[1-9]|[1-4]\d|5[12]|70)/.test(c) &&
        (rest === 10 ? 1 : rest) === lastDigit(c)
      );
    },
  },
  {
    id: 'bg-egn',
    title: 'EGN',
    class: 'national-id',
    country: 'BG',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.011,
    checked: true,
    oracle: ['BG', 'egn'],
    hits: ['8303141630', '7804218902', '8006186242', '8905191817'],
    misses: ['8303141631', '7804218903'],
    test: (c) =>
      Number(c.slice(2, 4)) <= 52 &&
      isDay(shifted(c.slice(2, 4), 20), c.slice(4, 6)) &&
      (weighted(c, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === lastDigit(c),
  },
  {
    id: 'hr-oib',
    title: 'OIB',
    class: 'national-id',
    country: 'HR',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.1,
    checked: true,
    oracle: ['HR', 'oib'],
    hits: ['37370593875', '34166422419', '32108286391', '32999940917'],
    misses: ['37370593876', '34166422410'],
    test: mod11And10,
  },
  {
    id: 'rs-jmbg',
    title: 'JMBG',
    class: 'national-id',
    country: 'RS',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.00082,
    checked: true,
    oracle: ['RS', 'jmbg'],
    hits: ['0105985716079', '0104985710040', '1509972715909', '0105985717229'],
    misses: ['0105985716070', '0104985710041'],
    test: (c) =>
      isDay(c.slice(2, 4), c.slice(0, 2)) &&
      /^.{4}(9|0)/.test(c) &&
      complementOf(weighted(c, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10 === lastDigit(c),
  },
  {
    id: 'ru-snils',
    title: 'SNILS',
    class: 'social-security-number',
    country: 'RU',
    sizes: [11],
    alphabet: 'digits',
    draw: '99999999999',
    passRate: 0.0098,
    checked: true,
    written: ['999-999-999 99', '999-999-999-99'],
    hits: ['13268405048', '15073607548', '13355560551'],
    misses: ['13268405049', '15073607549'],
    test: (c) => (weighted(c, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(c.slice(9)),
  },
  {
    id: 'ru-inn',
    title: 'INN of a person',
    class: 'tax-id',
    country: 'RU',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.0097,
    checked: true,
    oracle: ['RU', 'inn'],
    hits: ['509076072301', '508924868083', '505983251931', '772213750767'],
    misses: ['509076072302', '508924868084'],
    test: innRu,
  },
  {
    id: 'ru-passport',
    title: 'Internal passport',
    class: 'national-id',
    country: 'RU',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.33,
    checked: false,
    written: ['99 99 999999', '9999 999999'],
    hits: ['4513849052', '4027919532', '4021393463', '4006595816'],
    misses: ['0012123456'],
    test: (c) => /^(0[1-9]|[1-9]\d)(0\d|1\d|2\d|9[7-9])/.test(c),
  },
  {
    id: 'ua-rntrc',
    title: 'Tax number',
    class: 'tax-id',
    country: 'UA',
    sizes: [10],
    alphabet: 'digits',
    draw: '9999999999',
    passRate: 0.1,
    checked: true,
    oracle: ['UA', 'rntrc'],
    hits: ['2568667499', '3763756525', '3091486087', '3251128928'],
    misses: ['2568667490', '3763756526'],
    test: (c) => (((weighted(c, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === lastDigit(c),
  },
  {
    id: 'by-person',
    title: 'Personal number',
    class: 'national-id',
    country: 'BY',
    sizes: [14],
    alphabet: 'mixed',
    draw: '9999999A999AA9',
    passRate: 0.000045,
    checked: false,
    hits: ['3010485A888PB5', '4150772M300BI1', '3010185A343PB9', '4150972M795BI8'],
    misses: ['9010185A001PB1'],
    test: (c) => /^[1-6]\d{6}[ABCEHKM]\d{3}(PB|BA|BI)\d$/.test(c) && isDay(c.slice(3, 5), c.slice(1, 3)),
  },
  {
    id: 'kz-iin',
    title: 'IIN',
    class: 'national-id',
    country: 'KZ',
    sizes: [12],
    alphabet: 'digits',
    draw: '999999999999',
    passRate: 0.0022,
    checked: true,
    hits: ['960524457167', '960420455234', '940528402673', '980424440291'],
    misses: ['960524457168', '960420455235'],
    test: (c) =>
      isDay(c.slice(2, 4), c.slice(4, 6)) &&
      /^.{6}[1-6]/.test(c) &&
      twoRows(c, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]),
  },
  {
    id: 'md-idnp',
    title: 'IDNP',
    class: 'national-id',
    country: 'MD',
    sizes: [13],
    alphabet: 'digits',
    draw: '9999999999999',
    passRate: 0.02,
    checked: true,
    hits: ['2000534395793', '0977202589526', '0979556877098', '0975758236013'],
    misses: ['2000534395794', '0977202589527'],
    test: (c) => /^[02]/.test(c) && weighted(c, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === lastDigit(c),
  },
  {
    id: 'uz-pinfl',
    title: 'PINFL',
    class: 'national-id',
    country: 'UZ',
    sizes: [14],
    alphabet: 'digits',
    draw: '99999999999999',
    passRate: 0.0022,
    checked: true,
    hits: ['41502726347577', '41503721488748', '41507727029529', '30106851264110'],
    misses: ['41502726347578', '41503721488749'],
    test: (c) =>
      /^[1-6]/.test(c) && isDay(c.slice(3, 5), c.slice(1, 3)) && weighted(c, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === lastDigit(c),
  },
  {
    id: 'ru-oms',
    title: 'OMS policy',
    class: 'insurance-id',
    country: 'RU',
    sizes: [16],
    alphabet: 'digits',
    draw: '9999999999999999',
    passRate: 0.095,
    checked: true,
    written: ['9999 9999 9999 9999', '9999 9999999999 99'],
    hits: ['5058172832270851', '7710692130489743', '5097961391524879', '7773642040168865'],
    misses: ['5058172832270852', '7710692130489744'],
    test: (c) => /^([0-7]\d|8[0-9]|9[1259])/.test(c) && luhn(c),
  },
];
