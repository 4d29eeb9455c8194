/**
 * Reads dates in many writings: numbers in any order, names of months, East Asian markers and eras, Hijri and
 * Buddhist years. Says only whether it is a day or a moment, and the year as written (eras as Gregorian).
 */
import { fold } from '../../engine/fold.ts';
import { monthWords } from './month-names.ts';

export interface ReadDate {
  readonly kind: 'date' | 'datetime';
  readonly year: number | undefined;
}

export const LONGEST_DATE = 48;
const NUMERIC =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(1[89]|20)\d{2}[-/](0[1-9]|1[0-2])|(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|[12]\d|3[01])\/\d{2}|(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.\d{2}|(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))( ?(هـ|ه|م|ھ|AH|H|г\.?|BE))?$/;
const MOMENT =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(T|,? )\d{1,2}[:.h]\d{2}([:.]\d{2})?([.,]\d{1,9})?( ?(Z|UTC|GMT|[APap]\.?[Mm]\.?|[صم]|[+-]\d{2}:?\d{2}))?$|^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T?([01]\d|2[0-3])[0-5]\d[0-5]\d(\.\d{1,6})?(Z|[+-]\d{4})?$/;
const EAST =
  /^(?:(明治|大正|昭和|平成|令和|民国|民國|中华民国|中華民國|[MTSHR])[. ]?)?(\d{1,4}|元)(?:年|년|[./-])\s?(\d{1,2})(?:月|월|[./-])\s?(?:(\d{1,2})(?:日|일|号|號)?)?(?:\s?\(.\))?(\s?\d{1,2}(?:[:时時시]\s?\d{1,2}(?:[:分분]\s?\d{1,2}[秒초]?)?分?)?)?$/;
const THAI = /^(?:พ\.ศ\.|พศ\.?|B\.?E\.?) ?(2[45]\d{2})$/i;

/** First year of each era, less one. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['明治', 1867],
  ['M', 1867],
  ['大正', 1911],
  ['T', 1911],
  ['昭和', 1925],
  ['S', 1925],
  ['平成', 1988],
  ['H', 1988],
  ['令和', 2018],
  ['R', 2018],
  ['民国', 1911],
  ['民國', 1911],
  ['中华民国', 1911],
  ['中華民國', 1911],
]);
/** Words that stand beside the numbers and the month; anything else makes it no date. */
const BESIDE = new Set(
  `de del of the le el di d da th st nd rd er o a al am pm utc gmt z t h ah ad ce bc be eme г года год года ه هـ م ص هجري هجريه ميلادي ميلاديه في يوم
  um uhr ore às as at à klo alle saat jam كل mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday lun mar mer jeu ven sam dim
  lundi mardi mercredi jeudi vendredi samedi dimanche segunda terca quarta quinta sexta sabado domingo feira lunes martes miercoles jueves viernes
  montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so tháng năm ngày พ ศ น`
    .split(/\s+/)
    .map(fold),
);

export function readDate(text: string): ReadDate | undefined {
  if (text.length < 6 || text.length > LONGEST_DATE || !/\d/.test(text)) return undefined;
  if (NUMERIC.test(text)) return { kind: 'date', year: yearIn(text) };
  if (MOMENT.test(text)) return { kind: 'datetime', year: yearIn(text) };
  if (/[年년]/.test(text) || /^[MTSHR]\d/.test(text) || /^[民中]/.test(text)) return readEast(text);
  const thai = THAI.exec(text);
  if (thai !== null) return { kind: 'date', year: Number(thai[1]) };
  return /^[\d\s().+/:-]+$/.test(text) ? undefined : readNamed(text);
}

function readEast(text: string): ReadDate | undefined {
  const found = EAST.exec(text);
  if (found === null) return undefined;
  const [, era, written = '', month = '', day, time] = found;
  if (Number(month) > 12 || Number(day ?? 1) > 31 || (era === undefined && written.length !== 4)) return undefined;
  const year = (written === '元' ? 1 : Number(written)) + (era === undefined ? 0 : (ERAS.get(era) ?? 0));
  return { kind: time === undefined ? 'date' : 'datetime', year };
}

/** Numbers, one name of a month, and words that go with dates; nothing else. */
function readNamed(text: string): ReadDate | undefined {
  const parts = fold(text).match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  let numbers = 0;
  let months = 0;
  for (const part of parts) {
    if (/^\d/.test(part)) {
      if (part.length > 4) return undefined;
      numbers += 1;
    } else if (monthWords().has(part)) months += 1;
    else if (!BESIDE.has(part)) return undefined;
  }
  // Two words of a Hijri month are one name; a weekday may look like a month.
  if (months < 1 || months > 3 || numbers < 1 || numbers > 7) return undefined;
  const year = yearIn(text);
  if (numbers === 1 && year === undefined) return undefined;
  return { kind: numbers > 3 || /\d:\d/.test(text) ? 'datetime' : 'date', year };
}

function yearIn(text: string): number | undefined {
  const found = /(?:^|\D)((?:1[3-9]|2[0-6])\d{2})(?=\D|$)/.exec(text) ?? /^((?:19|20)\d{2})\d{4}/.exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
