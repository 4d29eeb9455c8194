/**
 * Names of months in the languages of the locale packs and of their neighbours, of the Gregorian and the Islamic
 * calendar, asked of the runtime once and only when a date is written with words.
 */
import { fold } from '../../engine/fold.ts';

const LOCALES = 'pt fr en ar zh es de it ru hi id tr sw ha yo ja ko pl nl uk fa ur bn th vi ar-DZ ar-IQ ar-MA'.split(' ');
const ISLAMIC = ['ar-u-ca-islamic-umalqura', 'en-u-ca-islamic-umalqura', 'tr-u-ca-islamic-umalqura', 'id-u-ca-islamic-umalqura'];
/** Spellings that exports have and runtimes do not. */
const MORE = 'set sept febr mrz jänner ene ago agosto dez out fev avr jui juil aout déc août mayıs ağu eki kas ara agt okt'.split(' ');

let known: ReadonlySet<string> | undefined;

export function monthWords(): ReadonlySet<string> {
  known ??= new Set([...LOCALES.flatMap(namesOf), ...ISLAMIC.flatMap(namesOf), ...MORE].flatMap(wordsOf));
  return known;
}

function namesOf(locale: string): string[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const alone = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    const beside = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(1985, 0, 10 + at * 15))).flatMap((date) => [
      alone.format(date),
      ...beside.formatToParts(date).flatMap((part) => (part.type === 'month' ? [part.value] : [])),
    ]);
  });
}

/** Words of letters alone: the markers of numbered months are no names. */
function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 2 || /[^a-z]/.test(word))
    .filter((word) => !/^[月월]$/.test(word));
}
