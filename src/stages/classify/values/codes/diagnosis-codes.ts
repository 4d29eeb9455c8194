/**
 * Codes of diagnoses: ICD-10 under all its national names (CID, CIM, CIE), ICD-9, ICD-11 and SNOMED CT by shape
 * and check digit. No content of these classifications is shipped.
 */
import { verhoeff } from '../arithmetic.ts';
import { CODES, detector, NUMBERS, pattern } from '../detector.ts';

export const icd10 = detector(
  'icd10-shape',
  CODES,
  { base: 0.01, expected: 0.85 },
  ({ text }) =>
    /^[A-TV-Z]\d[0-9A-B](\.?[0-9A-Z]{1,4})?[+*†]?$/.test(text) ||
    /^[A-TV-Z]\d{2}(\.\d{1,2})? {0,2}[-–:|] ?\p{L}/u.test(text) ||
    /\([A-TV-Z]\d{2}(\.\d)?\)/.test(text),
);
/** Two to five codes in one value, as exports write them. */
export const icd10List = pattern(
  'icd10-list',
  ['words', 'code', 'text'],
  { base: 0.0005, expected: 0.5 },
  /^[A-TV-Z]\d{2}(\.\d{1,2})?(\s?[,;|/]\s?[A-TV-Z]\d{2}(\.\d{1,2})?){1,8}$/,
);
/** ICD-9 where it is not a plain number: supplementary codes and leading noughts. `250.1` is a price as well. */
export const icd9 = pattern(
  'icd9-shape',
  ['decimal', 'code'],
  { base: 0.003, expected: 0.2 },
  /^(V\d{2}(\.\d{1,2})?|E\d{3}(\.\d)?|0\d{2}\.\d{1,2})$/,
);
/** ICD-11: the second sign is a letter, the third a digit; stem codes may be joined. */
export const icd11 = pattern(
  'icd11-shape',
  ['code'],
  { base: 0.1, expected: 0.9 },
  /^[1-9A-HJ-NP-Z][A-HJ-NP-Z]\d[0-9A-HJ-NP-Z](\.[0-9A-Z]{1,2})?([&/][0-9A-Z.]{4,7}){0,4}$/,
);
/** SNOMED CT ids: a partition of concepts, descriptions or relations, and a Verhoeff check. Measured: 0.6 % of random digits. */
export const snomed = detector(
  'snomed-check',
  NUMBERS,
  { base: 0.006, expected: 0.95 },
  ({ text }) => /^[1-9]\d{3,14}[01][012]\d$/.test(text) && verhoeff(text),
);
