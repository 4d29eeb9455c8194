/**
 * Detectors for identifiers, codes, contacts and measures by shape and check digit. Base rates are shares
 * of unrelated values of the same kinds that pass; they were computed by drawing random digits.
 */
import type { Detector, Kind, ValueView } from '../unit.ts';
import * as check from './check-digits.ts';

const NUMBERS: readonly Kind[] = ['digits', 'integer', 'code'];
const CODES: readonly Kind[] = ['code', 'words', 'text'];

function shape(
  id: string,
  kinds: readonly Kind[],
  base: number,
  expected: number,
  test: (value: ValueView) => boolean,
  strict = false,
): Detector {
  return { id, kinds, base, expected, strict, test };
}

/** The value is nothing but digits and separators. */
function onlyDigits(value: ValueView): boolean {
  return /^[\d\s./-]+$/.test(value.text);
}

export const emailShape = shape('email-shape', ['email'], 0.001, 0.97, () => true);
export const ipShape = shape('ip-address', ['ip'], 0.001, 0.97, () => true);
export const cpfBare = shape('cpf-check', NUMBERS, 0.01, 0.95, (value) => onlyDigits(value) && check.cpf(value.digits), true);
export const cpfWritten = shape(
  'cpf-written',
  NUMBERS,
  0.0002,
  0.6,
  (value) => /^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(value.text) && check.cpf(value.digits),
);
export const cnsCheck = shape('cns-check', NUMBERS, 0.045, 0.95, (value) => onlyDigits(value) && check.cns(value.digits), true);
export const pisCheck = shape('pis-check', NUMBERS, 0.09, 0.95, (value) => onlyDigits(value) && check.pis(value.digits), true);
export const chineseIdCheck = shape(
  'cn-id-check',
  ['digits', 'integer', 'code', 'words'],
  0.00002,
  0.95,
  (value) => check.chineseId(value.text),
  true,
);
export const saudiIdCheck = shape('sa-id-check', NUMBERS, 0.02, 0.95, (value) => onlyDigits(value) && check.saudiId(value.digits), true);
export const nirCheck = shape('nir-check', NUMBERS, 0.001, 0.95, (value) => value.text.length <= 24 && check.nir(value.text), true);
export const sinCheck = shape('sin-check', NUMBERS, 0.079, 0.95, (value) => onlyDigits(value) && check.canadianSin(value.digits), true);
export const ssnWritten = shape('ssn-written', NUMBERS, 0.003, 0.7, (value) => /^\d{3}-\d{2}-\d{4}$/.test(value.text));
export const nineDigits = shape('nine-digits', NUMBERS, 0.1, 0.95, (value) => onlyDigits(value) && value.digits.length === 9);
export const elevenDigits = shape('eleven-digits', NUMBERS, 0.1, 0.95, (value) => onlyDigits(value) && value.digits.length === 11);
export const npiCheck = shape('npi-check', NUMBERS, 0.02, 0.95, (value) => onlyDigits(value) && check.npi(value.digits), true);
export const rppsCheck = shape('rpps-check', NUMBERS, 0.02, 0.95, (value) => onlyDigits(value) && check.rpps(value.digits), true);
export const bcCheck = shape('bc-phn-check', NUMBERS, 0.009, 0.9, (value) => onlyDigits(value) && check.bcHealthNumber(value.digits));
export const ontarioCheck = shape(
  'on-card-check',
  ['digits', 'code', 'words'],
  0.05,
  0.9,
  (value) => /^\d{4}[- ]?\d{3}[- ]?\d{3}([- ]?[A-Z]{2})?$/.test(value.text) && check.ontarioHealthCard(value.digits),
);
export const quebecShape = shape('qc-ramq-shape', ['code', 'words'], 0.0005, 0.9, (value) =>
  /^[A-Z]{4}[ -]?\d{4}[ -]?\d{4}$/.test(value.text),
);
export const crmShape = shape(
  'crm-shape',
  ['code', 'words'],
  0.002,
  0.7,
  (value) =>
    /^(CRM|COREN|CRO|CRF)[\s/-]?[A-Z]{0,2}[\s/-]?\d{3,7}([/-][A-Z]{2})?$/i.test(value.text) ||
    /^\d{4,7}[-/](AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)$/.test(value.text),
);
export const ibanCheck = shape(
  'iban-check',
  ['code', 'words'],
  0.0005,
  0.95,
  (value) => value.text.length <= 42 && check.iban(value.text),
  true,
);
export const cardCheck = shape('card-check', NUMBERS, 0.02, 0.9, (value) => onlyDigits(value) && check.paymentCard(value.digits));
export const macShape = shape('mac-address', ['code'], 0.0005, 0.9, (value) => /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(value.text));
export const imeiCheck = shape('imei-check', NUMBERS, 0.1, 0.9, (value) => value.digits.length === 15 && check.luhn(value.digits));

/** International or local telephone writing; bare digits pass only in telephone lengths with a dialling prefix. */
export const phoneWritten = shape('phone-written', ['digits', 'code', 'words'], 0.02, 0.8, (value) =>
  isWrittenPhone(value.text, value.digits),
);
export const phoneBare = shape('phone-bare', NUMBERS, 0.12, 0.9, (value) => isBarePhone(value.text));
export const mobileCn = shape('cn-mobile', NUMBERS, 0.006, 0.9, (value) => /^(\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/.test(value.text));
export const mobileSa = shape('sa-mobile', NUMBERS, 0.006, 0.9, (value) =>
  /^(\+?966[- ]?|00966|0)5\d[- ]?\d{3}[- ]?\d{4}$/.test(value.text),
);

function isWrittenPhone(text: string, digits: string): boolean {
  if (digits.length < 7 || digits.length > 15 || /^\d{4}-\d{2}-\d{2}/.test(text)) return false;
  if (/^\+\d{1,3}[\s.(-]?[\d\s().-]{5,18}$/.test(text)) return true;
  if (/^\(?\d{2,4}\)?[\s.-]?\d{3,5}[\s.-]\d{4}( ?(x|ext\.?) ?\d{1,6})?$/i.test(text) && /[()\s.-]/.test(text)) return true;
  return /^0\d([ .-]\d{2}){4}$/.test(text);
}

function isBarePhone(text: string): boolean {
  return /^(0[1-9]\d{7,10}|[1-9]\d{9,10}|\+\d{9,14})$/.test(text);
}

export const icd10 = shape(
  'icd10-shape',
  CODES,
  0.01,
  0.85,
  (value) =>
    /^[A-TV-Z]\d[0-9A-B](\.?[0-9A-Z]{1,4})?$/.test(value.text) ||
    /^[A-TV-Z]\d{2}(\.\d{1,2})? [-–:] ?\p{L}/u.test(value.text) ||
    /\([A-TV-Z]\d{2}(\.\d)?\)/.test(value.text),
);
export const cancerIcd = shape('icd10-neoplasm', CODES, 0.001, 0.8, (value) => /^(C\d{2}|D0\d|D[34]\d)(\.\d{1,2})?$/.test(value.text));
export const atc = shape('atc-shape', ['code'], 0.0005, 0.95, (value) => /^[A-DGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/.test(value.text));
export const ndc = shape('ndc-shape', NUMBERS, 0.005, 0.9, (value) =>
  /^(\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2})$/.test(value.text),
);
export const loincCheck = shape('loinc-check', ['digits', 'code'], 0.01, 0.95, (value) => check.loinc(value.text));
export const tnm = shape('tnm-shape', CODES, 0.0002, 0.9, (value) =>
  /^[cpyr]{0,2}T([0-4][a-d]?|is|x),? ?[cp]?N[0-3x][a-c]?,? ?[cp]?M[01x][a-c]?/i.test(value.text),
);
export const stage = shape(
  'stage-shape',
  CODES,
  0.005,
  0.9,
  (value) => /^(stage |estadio |estádio |stade )?(0|I{1,3}|IV)[ABC]?[1-3]?$/i.test(value.text) && /[IV]/i.test(value.text),
);
export const hgvs = shape('hgvs-shape', CODES, 0.0001, 0.9, (value) =>
  /(^|[:\s(])[cgpmn]\.(\d|\*|[A-Z][a-z]{2}\d|\()|^p\.[A-Z]\d+[A-Z*]|^[A-Z]\d{2,4}[A-Z]$/.test(value.text),
);
export const rsId = shape('rs-id', ['code'], 0.0001, 0.9, (value) => /^rs\d{3,10}$/.test(value.text));
export const dosage = shape(
  'dose-shape',
  ['words', 'text', 'code'],
  0.01,
  0.7,
  (value) =>
    /\d ?(mg|mcg|µg|ml|g|iu|ui|毫克|片|粒|錠|정|정제|गोली|एमजी|ملغ|مجم|ملجم)(?!\p{L})/iu.test(value.text) &&
    !/\d ?(mg|g|µg|ng)\/d?l/i.test(value.text),
);
export const labUnit = shape(
  'lab-unit',
  ['words', 'code', 'text'],
  0.005,
  0.9,
  (value) =>
    /(mg|g|µg|ug|ng|pg|mmol|µmol|umol|nmol|pmol|meq|miu|µiu|iu|u|ui|mui)\/(d?l|ml|mmol)|10\^\d+\/l|copies\/ml|x?10\*?[369]|fl$|^%$|^[kmgµu]?iu\/|cells\/|\/u?µ?l$/i.test(
      value.text,
    ) && value.text.length < 40,
);
export const labRange = shape(
  'lab-range',
  ['words', 'code', 'digits', 'text'],
  0.01,
  0.9,
  (value) =>
    /^[<>≤≥]?\s?\d+(\.\d+)?\s?[-–~～至a]{1,2}\s?\d+(\.\d+)?(\s?\S{1,10})?$/.test(value.text) &&
    value.digits.length <= 8 &&
    !/^\d{3,}-\d{3,}/.test(value.text) &&
    !/^\d{4}-\d{2}$/.test(value.text),
);
export const bloodPressure = shape('blood-pressure', ['code', 'digits', 'words'], 0.001, 0.9, (value) =>
  /^\d{2,3} ?[/x×] ?\d{2,3}( ?mmhg)?$/i.test(value.text),
);
export const bloodGroup = shape('blood-group', ['code', 'words'], 0.002, 0.95, (value) =>
  /^(A|B|AB|O|0)( ?[+-]|型| ?(rh)? ?(pos|neg)\w*)$/i.test(value.text),
);
export const diopter = shape('diopter', ['decimal', 'integer', 'code', 'digits', 'words'], 0.05, 0.9, (value) => isDiopter(value));
export const toothFdi = shape(
  'tooth-number',
  ['integer', 'digits', 'code'],
  0.1,
  0.9,
  (value) => /^[1-48]?[1-8]$/.test(value.text) || /^([1-9]|[12]\d|3[0-2])$/.test(value.text),
);
export const ageRange = shape(
  'age-range',
  ['integer', 'digits', 'code', 'words'],
  0.25,
  0.95,
  (value) =>
    (value.number !== undefined && Number.isInteger(value.number) && value.number >= 0 && value.number <= 110) ||
    /^\d{1,3} ?(岁|anos|ans|years|سنة|歲|歳|才|세|살|वर्ष|साल|y)$/i.test(value.text),
);
export const bcrypt = shape('password-hash', ['code', 'bytes', 'hash', 'words'], 0.0005, 0.9, (value) =>
  /^\$(2[aby]|argon2id?|5|6)\$|^pbkdf2|^\{SSHA\}|^eyJ[\w-]+\.[\w-]+\.|^AKIA|^sk_(live|test)_|^-----BEGIN/.test(value.text),
);
export const coordinate = shape(
  'coordinate',
  ['decimal'],
  0.05,
  0.9,
  (value) => value.number !== undefined && Math.abs(value.number) <= 180 && /[.,]\d{3,}$/.test(value.text),
);
export const pictureName = shape(
  'picture-name',
  ['code', 'words', 'url', 'bytes', 'text'],
  0.002,
  0.9,
  (value) =>
    /\.(jpe?g|png|tiff?|gif|webp|heic|pdf|dcm)(\?\S*)?$/i.test(value.text) ||
    /^data:image\//.test(value.text) ||
    /^\/9j\/|^iVBORw0KGgo/.test(value.text),
);
export const oldDate = shape(
  'birth-year-spread',
  ['date'],
  0.25,
  0.7,
  (value) => value.year !== undefined && ((value.year >= 1905 && value.year <= 2008) || (value.year >= 1320 && value.year <= 1430)),
);
export const anyDate = shape('date-shape', ['date', 'datetime'], 0.15, 0.95, () => true);
export const familyCode = shape('passport-shape', ['code'], 0.15, 0.9, (value) => /^[A-Z]{1,2}\d{7,8}$/.test(value.text));
export const ruledPostcode = shape('postcode-shape', ['code', 'digits', 'words'], 0.02, 0.8, (value) =>
  /^(\d{5}-\d{3}|〒 ?\d{3}-?\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}-\d{4})$/.test(value.text),
);
export const twoWordsDigits = shape(
  'street-line',
  ['words', 'text'],
  0.03,
  0.7,
  (value) =>
    /\d/.test(value.text) &&
    /(^\d{1,5}[ ,]+(bis |ter )?\p{L})|(\p{L},? (n[º°.]? ?)?\d{1,5}($|[ ,-]))|\d+(号|號|室|栋|楼|樓|弄|丁目|番地?|階|번지|번길|동|호|층)|(मकान|वार्ड|गली) ?(नं\.?|नंबर|संख्या)? ?\d/u.test(
      value.text,
    ) &&
    !/\d ?(mg|ml|mcg|g)\b/i.test(value.text),
);

function isDiopter(value: ValueView): boolean {
  const text = value.text.replace(',', '.').replace(/ ?(d|dpt|δ)$/i, '');
  if (!/^[+-]?\d{1,2}(\.\d{1,2})?$/.test(text)) return false;
  const number = Number(text);
  return Math.abs(number) <= 25 && Math.abs(number * 4 - Math.round(number * 4)) < 1e-9;
}
