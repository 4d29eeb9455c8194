/** Laboratory results by their LOINC codes, units and reference ranges. */

import { detector } from '../detector.ts';
import { loinc } from '../numbers-in-text.ts';

export const loincCheck = detector('loinc-check', ['digits', 'code'], { base: 0.01, expected: 0.95 }, ({ text }) => loinc(text));

const LONGEST = 40;
const UNIT =
  /(mg|g|µg|ug|mcg|ng|pg|mmol|µmol|umol|nmol|pmol|meq|miu|µiu|kiu|iu|u|ui|mui|копий|copies)\/(d?l|ml|mmol|g|24 ?h|mol)|10\^?\*?\d+\/u?µ?l|copies\/ml|x?10\*?[369]|fl$|^%$|^[kmgµu]?iu\/|cells\/|\/u?µ?l$|ml\/min|^mm\/h$|(ммоль|мкмоль|г|мг|ед|мкг|нг|пг)\/(л|мл|дл)|(ملغ|غ|مل|وحدة)\/(دل|ل|مل)|^(INR|s|sec|seconds)$/i;

export const labUnit = detector(
  'lab-unit',
  ['words', 'code', 'text'],
  { base: 0.005, expected: 0.9 },
  ({ text }) => text.length < LONGEST && UNIT.test(text),
);
export const labRange = detector(
  'lab-range',
  ['words', 'code', 'digits', 'text'],
  { base: 0.01, expected: 0.9 },
  ({ text, digits }) =>
    digits.length <= 8 &&
    /^\(?[<>≤≥]?\s?\d+([.,]\d+)?\s?([-–—~～至]{1,2}|a|à|to|bis|до|إلى)\s?\d+([.,]\d+)?\)?(\s?\S{1,12})?$/.test(text) &&
    !/^\d{3,}-\d{3,}/.test(text) &&
    !/^\d{4}-\d{2}$/.test(text),
);
/** A value beyond the range of the test, with its sign: `<5.0`, `> 1000`. */
export const labBound = detector('lab-bound', ['code', 'words'], { base: 0.005, expected: 0.6 }, ({ text }) =>
  /^[<>≤≥] ?\d+([.,]\d+)?( ?[\p{L}%µ/]{1,12})?$/u.test(text),
);
