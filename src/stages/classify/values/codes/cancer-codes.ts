/** Codes of cancer: neoplasm chapters of ICD-10, TNM, stages, ICD-O morphology, Gleason and other grades. */
import { CODES, pattern } from '../detector.ts';

export const cancerIcd = pattern('icd10-neoplasm', CODES, { base: 0.001, expected: 0.8 }, /^(C\d{2}|D0\d|D[34]\d)(\.\d{1,2})?$/);
export const tnm = pattern(
  'tnm-shape',
  CODES,
  { base: 0.0002, expected: 0.9 },
  /^[acpyr]{0,3}T([0-4][a-d]?(mi)?|is|x),? ?[cpyr]{0,2}N[0-3x][a-c]?(mi|sn)?,? ?([cp]?M[01x][a-c]?)?/i,
);
/** One letter of TNM in a field of its own. */
export const tnmPart = pattern(
  'tnm-part',
  ['code'],
  { base: 0.002, expected: 0.95 },
  /^[cpyr]{0,2}(T([0-4][a-d]?|is|x)|N[0-3x][a-c]?|M[01x][a-c]?)$/i,
);
export const stage = pattern(
  'stage-shape',
  CODES,
  { base: 0.005, expected: 0.9 },
  /^((stage|estadio|estádio|stade|stadium|stadio|стадия|evre|stadium klinis|المرحلة) ?)?(0?I{1,3}|IV)[ABC]?[1-3]?( ?期)?$/iu,
);
export const icdO = pattern('icdo-morphology', ['code', 'digits', 'date'], { base: 0.0005, expected: 0.95 }, /^M?-?[89]\d{3}\/[012369]$/);
export const gleason = pattern(
  'gleason',
  ['code', 'words', 'digits'],
  { base: 0.001, expected: 0.9 },
  /^(gleason ?)?([3-5] ?\+ ?[3-5])( ?= ?([6-9]|10))?$/i,
);
