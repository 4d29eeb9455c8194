/**
 * Tells the coarse form of a value, so that detectors run only where they can fit. Input is capped and
 * every test is a single pass, so a hostile string costs no more than its first few hundred characters.
 */
import type { Kind, ValueView } from '../unit.ts';
import { LONGEST_DATE, readDate } from '../values/dates/read-date.ts';
import { plainForm } from './fold.ts';

export const LONGEST_VIEW = 400;

export function viewValue(value: string | number | boolean | bigint | Date): ValueView {
  if (typeof value === 'boolean') return view('boolean', String(value), undefined, undefined);
  if (typeof value === 'number' || typeof value === 'bigint') return viewNumber(value);
  if (value instanceof Date) return viewDate(value);
  return viewText(plainForm(value.slice(0, LONGEST_VIEW)).trim(), value.length);
}

function viewNumber(value: number | bigint): ValueView {
  const text = String(value);
  const whole = typeof value === 'bigint' || Number.isInteger(value);
  return view(whole ? 'integer' : 'decimal', text, Number(value), undefined);
}

function viewDate(value: Date): ValueView {
  const time = value.getTime();
  if (Number.isNaN(time)) return view('code', '', undefined, undefined);
  const midnight = time % 86_400_000 === 0;
  return view(midnight ? 'date' : 'datetime', value.toISOString(), undefined, value.getUTCFullYear());
}

function viewText(text: string, length: number): ValueView {
  const date = length > LONGEST_DATE ? undefined : readDate(text);
  const kind = date?.kind ?? kindOf(text, length);
  const number =
    kind === 'integer' || kind === 'decimal' || (kind === 'digits' && /^\d{1,15}$/.test(text)) ? Number(text.replace(',', '.')) : undefined;
  return view(kind, text, number, date?.year);
}

function view(kind: Kind, text: string, number: number | undefined, year: number | undefined): ValueView {
  return { kind, text, digits: digitsOf(text), number, year };
}

function digitsOf(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length && at < 64; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += text[at];
  }
  return digits;
}

const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const HEX = /^[0-9a-fA-F]{24,128}$/;
const EMAIL = /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,6}$/u;
const IPV4 = /^((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}$/;
const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;
const LETTER = /\p{L}/u;

function kindOf(text: string, length: number): Kind {
  if (text === 'true' || text === 'false') return 'boolean';
  if (/^-?\d{1,24}$/.test(text)) return /^-?(0|[1-9]\d{0,4})$/.test(text) ? 'integer' : 'digits';
  if (/^[+-]?\d{1,9}[.,]\d{1,12}$/.test(text)) return 'decimal';
  if (text.length <= 40) {
    if (IPV4.test(text) || (text.includes('::') && IPV6.test(text)) || (text.length >= 15 && IPV6.test(text) && !MAC.test(text)))
      return 'ip';
    if (UUID.test(text)) return 'uuid';
    if (/^[\d\s().+/-]{5,30}$/.test(text)) return 'digits';
  }
  if (HEX.test(text)) return 'hash';
  if (text.length <= 254 && text.includes('@') && EMAIL.test(text)) return 'email';
  if (/^(https?|s3|gs|ftp):\/\//i.test(text)) return 'url';
  if (length > 120) return /\s|\p{Script=Han}/u.test(text) ? 'text' : 'bytes';
  const gaps = text.split(/\s+/).length;
  const han = /\p{Script=Han}/u.test(text);
  if (gaps > 6 || (han && text.length > 16)) return 'text';
  if (!LETTER.test(text)) return 'code';
  if (gaps === 1 && /\d/.test(text) && !han) return 'code';
  return 'words';
}
