/**
 * Optical and dental values. Small numbers are shared by everything else, so the base rates are high: 52 of the 90
 * numbers of two digits are teeth in the FDI numbering, and a third of all quarters up to 25 are common lengths.
 */
import type { ValueView } from '../../unit.ts';
import { detector, pattern } from '../detector.ts';

export const diopter = detector('diopter', ['decimal', 'integer', 'code', 'digits', 'words'], { base: 0.05, expected: 0.9 }, isDiopter);
/** The sign is written even where it is a plus: opticians do, others do not. */
export const signedDiopter = detector(
  'diopter-signed',
  ['decimal', 'code', 'digits', 'words'],
  { base: 0.003, expected: 0.7 },
  (value) => /^[+-]\d{1,2}[.,](00|25|50|75|5)/.test(value.text) && isDiopter(value),
);
/** Sphere, cylinder and axis in one value. */
export const refraction = pattern(
  'refraction',
  ['code', 'words', 'text', 'digits'],
  { base: 0.0002, expected: 0.9 },
  /^[+-]?\d{1,2}[.,]\d{2} ?[(/x×, ]{1,2}[+-]?\d{1,2}[.,]\d{2} ?\)?( ?[x×@à*ax]{1,2} ?\d{1,3}°?)?/i,
);
export const visualAcuity = pattern(
  'visual-acuity',
  ['code', 'digits', 'words', 'date'],
  { base: 0.01, expected: 0.8 },
  /^(20\/(1[05]|2[05]|[3-8]0|100|125|150|200|400)|6\/(4|5|6|7\.5|9|12|18|24|36|60)|([1-9]|10)\/10|[345]\/60|1\/(1[0-6]|20|50|∞))([+-][1-3]?)?( ?(sc|cc|ph|sl|al))?$|^(CF|HM|NLP|NPL|指数|手动|光感|眼前手动|眼前指数|無光感|无光感|指數弁|手動弁|光覚弁)( ?\/? ?\d{0,3} ?(cm|m)?)?$/i,
);
export const toothFdi = detector('tooth-number', ['integer', 'digits', 'code'], { base: 0.5, expected: 0.97 }, ({ text }) =>
  /^([1-4][1-8]|[5-8][1-5])$/.test(text),
);
/** A tooth with its surface, or with its word. */
export const toothWritten = pattern(
  'tooth-written',
  ['code', 'words', 'text'],
  { base: 0.001, expected: 0.7 },
  /^(#|tooth|teeth|dente|dent|diente|zahn|зуб|diş|سن|牙位?)[ #nº°.]{0,3}([1-4][1-8]|[5-8][1-5]|[1-9])(?!\d)|^([1-4][1-8]|[5-8][1-5])[ -]?[MODBLVPI]{1,5}$/i,
);

function isDiopter({ text: raw }: ValueView): boolean {
  const text = raw.replace(',', '.').replace(/ ?(d|dpt|δ|дптр)$/i, '');
  if (!/^[+-]?\d{1,2}(\.\d{1,2})?$/.test(text)) return false;
  const number = Number(text);
  return Math.abs(number) <= 25 && Math.abs(number * 4 - Math.round(number * 4)) < 1e-9;
}
