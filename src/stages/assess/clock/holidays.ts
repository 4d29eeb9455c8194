/**
 * Public holidays by country, from the date-holidays library (data of Wikipedia, CC BY-SA 3.0). Days that depend on
 * the sighting of the moon are marked, since they may fall a day later or earlier.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../jurisdiction.ts';

export interface Holiday {
  readonly name: string;
  /** True where the day is announced by sighting of the moon. */
  readonly uncertain: boolean;
}

const LUNAR = /muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhu/i;
const DAY_MS = 86_400_000;
/** An entry of more days than this is a mistake of the source. */
const LONGEST = 14;

const years = new Map<string, ReadonlyMap<string, Holiday>>();

export function holidayOn(day: string, calendar: Calendar): Holiday | undefined {
  if (calendar.ignore?.includes(day.slice(5)) === true) return undefined;
  return holidaysOf(Number(day.slice(0, 4)), calendar).get(day);
}

/** False for a country of which the source knows nothing: its business days would be weekdays only. */
export function knowsHolidays({ holidays }: Calendar): boolean {
  const countries = new Holidays().getCountries('en');
  if (!(holidays.country in countries)) return false;
  return holidays.state === undefined || holidays.state in (new Holidays().getStates(holidays.country, 'en') ?? {});
}

function holidaysOf(year: number, { holidays, zone }: Calendar): ReadonlyMap<string, Holiday> {
  const key = `${holidays.country}-${holidays.state ?? ''}-${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const source =
    holidays.state === undefined
      ? new Holidays(holidays.country, { types: ['public'], timezone: zone })
      : new Holidays(holidays.country, holidays.state, { types: ['public'], timezone: zone });
  const days = new Map<string, Holiday>();
  for (const { date, start, end, name, rule } of source.getHolidays(year, 'en')) {
    const first = Temporal.PlainDate.from(date.slice(0, 10));
    const length = Math.min(LONGEST, Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS)));
    for (let index = 0; index < length; index += 1) days.set(first.add({ days: index }).toString(), { name, uncertain: LUNAR.test(rule) });
  }
  years.set(key, days);
  return days;
}
