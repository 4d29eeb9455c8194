/** Codes of medicines and vaccines: ATC, NDC and the lot numbers of vaccines. RxNorm and CVX numbers have no shape of their own. */
import { NUMBERS, pattern } from '../detector.ts';

export const atc = pattern('atc-shape', ['code'], { base: 0.0005, expected: 0.95 }, /^[A-DGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/);
export const ndc = pattern(
  'ndc-shape',
  NUMBERS,
  { base: 0.005, expected: 0.9 },
  /^(\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2})$/,
);
/** Vaccines by the letters that stand for them. */
export const vaccineLetters = pattern(
  'vaccine-letters',
  ['words', 'code', 'text'],
  { base: 0.003, expected: 0.6 },
  /(^|[^A-Z])(BCG|MMRV?|DT[aw]?P|DTPa|Tdap|IPV|OPV|Hib|HepB|HBV vac|PCV ?-?(7|10|13|15|20)|PPSV ?-?23|HPV ?-?[249]|MenACWY|MenB|BNT162b2|mRNA-1273|ChAdOx1|CVX ?\d{1,3}|VPH|ROR|VPI|SRP|VOP)(?![A-Za-z])/,
);
