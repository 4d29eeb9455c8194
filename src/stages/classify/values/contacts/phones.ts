/**
 * Telephone numbers. International writing is held against the numbering plans of libphonenumber, only where a
 * plus or two noughts stand in front; national writing against the trunk prefixes and mobile ranges of some sixty
 * countries; bare digits by length alone.
 */
import { getCountries, getCountryCallingCode, Metadata } from 'libphonenumber-js/min';
import { detector, NUMBERS, pattern } from '../detector.ts';

let plans: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Lengths of national numbers behind each calling code. Asked once: parsing a number costs 40 µs, a look-up nearly nothing. */
function lengthsOf(callingCode: string): ReadonlySet<number> | undefined {
  plans ??= readPlans();
  return plans.get(callingCode);
}

function readPlans(): ReadonlyMap<string, ReadonlySet<number>> {
  const made = new Map<string, Set<number>>();
  const metadata = new Metadata();
  for (const country of getCountries()) {
    metadata.selectNumberingPlan(country);
    const code = String(getCountryCallingCode(country));
    const lengths = made.get(code) ?? new Set<number>();
    for (const length of metadata.numberingPlan?.possibleLengths() ?? []) lengths.add(length);
    made.set(code, lengths);
  }
  return made;
}

export const phoneInternational = detector(
  'phone-international',
  ['digits', 'code', 'words'],
  { base: 0.002, expected: 0.8 },
  ({ text, digits }) => {
    if (digits.length < 8 || digits.length > 17 || !/^(\+|00) ?[1-9][\d\s().-]{6,24}$/.test(text)) return false;
    const number = digits.replace(/^00/, '');
    return [1, 2, 3].some((size) => lengthsOf(number.slice(0, size))?.has(number.length - size) === true);
  },
);
/** International or local telephone writing; bare digits pass only in telephone lengths with a dialling prefix. */
export const phoneWritten = detector('phone-written', ['digits', 'code', 'words'], { base: 0.02, expected: 0.8 }, ({ text, digits }) => {
  if (digits.length < 7 || digits.length > 15 || /^\d{4}-\d{2}-\d{2}/.test(text)) return false;
  if (/^\+\d{1,3}[\s.(-]?[\d\s().-]{5,18}$/.test(text)) return true;
  if (/^\(?\d{2,4}\)?[\s.-]?\d{3,5}[\s.-]\d{4}( ?(x|ext\.?|r\.?|ramal|poste) ?\d{1,6})?$/i.test(text) && /[()\s.-]/.test(text)) return true;
  return /^0\d([ .-]\d{2}){4}$|^0\d{2,4}[ /-]\d{3}[ -]?\d{2}[ -]?\d{2}$|^0\d{2,4}-\d{6,8}$/.test(text);
});
export const phoneBare = pattern('phone-bare', NUMBERS, { base: 0.12, expected: 0.9 }, /^(0[1-9]\d{7,10}|[1-9]\d{9,10}|\+\d{9,14})$/);
export const mobileCn = pattern('cn-mobile', NUMBERS, { base: 0.006, expected: 0.9 }, /^(\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/);
export const mobileSa = pattern('sa-mobile', NUMBERS, { base: 0.006, expected: 0.9 }, /^(\+?966[- ]?|00966|0)5\d[- ]?\d{3}[- ]?\d{4}$/);
/** Brazilian mobile numbers: area, nine, eight digits. */
export const mobileBr = pattern('br-mobile', NUMBERS, { base: 0.05, expected: 0.8 }, /^(\+?55 ?)?\(?[1-9][1-9]\)? ?9 ?\d{4}[- ]?\d{4}$/);

/**
 * Mobile numbers behind a trunk nought: FR, BE, NL, DE, AT, CH, GB, IE, IT without, SE, FI, TR, EG, MA, DZ, NG, GH, KE,
 * TZ, UG, ZA, IL, JO, IQ, IR, PK, BD, LK, JP, KR, TW, PH, VN, TH, MY, ID, AU, NZ, RO, BG, HR, RS, GR without, UA.
 */
const TRUNK_MOBILE: readonly RegExp[] = [
  /^0[67]\d{8}$/,
  /^04[5-9]\d{7}$|^04\d{8}$/,
  /^01[5-7]\d{8,9}$|^06[5-9]\d{7,9}$/,
  /^07[0-9]\d{7,8}$|^08[35679]\d{7}$/,
  /^05\d{8,9}$|^01[0125]\d{8}$/,
  /^0[789][01]\d{8}$|^02[034567]\d{7}$/,
  /^09\d{8,9}$|^03\d{9}$|^01[3-9]\d{8}$/,
  /^0[789]0\d{8}$|^010\d{8}$|^08\d{8,11}$|^0[35789]\d{8}$/,
];

/** Measured: 5 % of random strings of ten digits, 3 % of eleven. */
export const mobileTrunk = detector('mobile-trunk', ['digits'], { base: 0.05, expected: 0.7 }, ({ digits, text }) => {
  if (!text.startsWith('0') || digits.length < 9 || digits.length > 13) return false;
  return TRUNK_MOBILE.some((plan) => plan.test(digits));
});
