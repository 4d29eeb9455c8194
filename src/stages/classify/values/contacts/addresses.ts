/** Parts of postal addresses: postcodes of some forty countries, lines of street and number, coordinates. */
import { detector, pattern } from '../detector.ts';

/** Letters and digits mixed: GB, CA, NL, IE, AR, MT, BN, SZ, GI; or a hyphen at its place: BR, PT, PL, US, JP. */
export const ruledPostcode = pattern(
  'postcode-shape',
  ['code', 'digits', 'words'],
  { base: 0.02, expected: 0.8 },
  /^(\d{5}-\d{3}|\d{4}-\d{3}|\d{2}-\d{3}|〒 ?\d{3}-?\d{4}|\d{3}-\d{4}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}-\d{4}|[1-9]\d{3} ?[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-HJ-NP-Z]\d{4}[A-Z]{3}|[A-Z]{3} ?\d{4}|LV-\d{4}|LT-\d{5}|L-\d{4}|AD\d{3}|MC-?980\d{2}|SI-\d{4}|HR-\d{5}|MD-?\d{4}|AZ ?\d{4})$/,
);
/** Three digits, a space, two or three more: SE, CZ, SK, GR, IN. Bare digits are left to the name of the field: every number has four to six. */
export const spacedPostcode = pattern('postcode-spaced', ['digits'], { base: 0.003, expected: 0.8 }, /^[1-9]\d{2} \d{2,3}$/);
export const streetLine = detector(
  'street-line',
  ['words', 'text'],
  { base: 0.03, expected: 0.7 },
  ({ text }) =>
    /\d/.test(text) &&
    /(^\d{1,5}[ ,]+(bis |ter )?\p{L})|(\p{L},? (n[º°.]? ?)?\d{1,5}($|[ ,-]))|\d+(号|號|室|栋|楼|樓|弄|丁目|番地?|階|번지|번길|동|호|층)|(मकान|वार्ड|गली) ?(नं\.?|नंबर|संख्या)? ?\d/u.test(
      text,
    ) &&
    !/\d ?(mg|ml|mcg|g)\b/i.test(text),
);
export const coordinate = detector(
  'coordinate',
  ['decimal'],
  { base: 0.05, expected: 0.9 },
  ({ number, text }) => number !== undefined && Math.abs(number) <= 180 && /[.,]\d{3,}$/.test(text),
);
/** Latitude and longitude in one value, degrees and minutes, points of maps. */
export const coordinatePair = pattern(
  'coordinate-pair',
  ['code', 'words', 'text', 'digits'],
  { base: 0.0005, expected: 0.9 },
  /^\(?-?\d{1,2}\.\d{3,15} ?[,;/ ] ?-?\d{1,3}\.\d{3,15}\)?$|^-?\d{1,3}° ?\d{1,2}['′] ?[\d.]{0,8} ?["″]? ?[NSEWO]?|^(SRID=\d+;)?POINT ?\(|^geo:-?\d|^[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}$/i,
);
export const pictureName = pattern(
  'picture-name',
  ['code', 'words', 'url', 'bytes', 'text'],
  { base: 0.002, expected: 0.9 },
  /\.(jpe?g|png|tiff?|gif|webp|heic|pdf|dcm)(\?\S*)?$|^data:image\/|^\/9j\/|^iVBORw0KGgo/i,
);
