/**
 * When a legal clock ends: from an instant, a length and the calendar of an authority to the last instant that is
 * still in time. Hours are real hours, across summer time and holidays alike; days are days of the authority's zone.
 */
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../jurisdiction.ts';
import { holidayOn, knowsHolidays } from './holidays.ts';
import type { Length } from './length.ts';

export interface Deadline {
  /** The last instant that is in time, UTC, ISO 8601. */
  readonly at: string;
  /** The same in the authority's zone, to the minute: `2026-03-04 23:59 America/Sao_Paulo`. */
  readonly local: string;
  /** What was left out or moved, and what is uncertain. */
  readonly notes: readonly string[];
}

/** Lengths are short; a search beyond this would mean a calendar in which no day is open. */
const FARTHEST_DAYS = 400;

/** Undefined where the law gives no figure. */
export function deadlineOf(length: Length, start: string, calendar: Calendar): Deadline | undefined {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(calendar.zone);
  const day = from.toPlainDate();
  switch (length.kind) {
    case 'no-figure':
      return undefined;
    case 'hours':
      return deadline(from.add({ hours: length.hours }), []);
    case 'calendar-days': {
      const last = day.add({ days: length.days });
      if (!length.rolls) return endOf(last, calendar, []);
      const open = nextOpen(last, calendar);
      return endOf(open.day, calendar, open.notes);
    }
    case 'business-days': {
      const counted = addBusinessDays(day, length.days, calendar);
      return endOf(counted.day, calendar, counted.notes);
    }
    case 'after-year-end':
      return endOf(Temporal.PlainDate.from({ year: day.year, month: 12, day: 31 }).add({ days: length.days }), calendar, []);
    case 'next-year':
      return endOf(Temporal.PlainDate.from({ year: day.year + 1, month: length.month, day: length.day }), calendar, []);
  }
}

interface Counted {
  readonly day: Temporal.PlainDate;
  readonly notes: readonly string[];
}

function addBusinessDays(start: Temporal.PlainDate, days: number, calendar: Calendar): Counted {
  const notes = new Set<string>(ofCalendar(calendar));
  let day = start;
  let left = days;
  for (let walked = 0; left > 0 && walked < FARTHEST_DAYS; walked += 1) {
    day = day.add({ days: 1 });
    const closed = closedOn(day, calendar, notes);
    if (!closed) left -= 1;
  }
  return { day, notes: [...notes] };
}

function nextOpen(start: Temporal.PlainDate, calendar: Calendar): Counted {
  const notes = new Set<string>();
  let day = start;
  for (let walked = 0; closedOn(day, calendar, notes) && walked < FARTHEST_DAYS; walked += 1) day = day.add({ days: 1 });
  return { day, notes: day.equals(start) ? [] : [...ofCalendar(calendar), ...notes, `moved from ${start} to the next business day`] };
}

function closedOn(day: Temporal.PlainDate, calendar: Calendar, notes: Set<string>): boolean {
  if (calendar.weekend.includes(day.dayOfWeek)) return true;
  const holiday = holidayOn(day.toString(), calendar);
  if (holiday === undefined) return false;
  const may = holiday.uncertain ? '; it may fall a day earlier or later' : '';
  notes.add(`${day} is not counted (${holiday.name}${may})`);
  return true;
}

function ofCalendar(calendar: Calendar): string[] {
  if (knowsHolidays(calendar)) return calendar.note === undefined ? [] : [calendar.note];
  return ['The holidays of this place are not known: only weekends are left out, so the true deadline may be later.'];
}

/** A day ends one millisecond before the next one begins; where midnight is skipped, so does the day's end. */
function endOf(day: Temporal.PlainDate, calendar: Calendar, notes: readonly string[]): Deadline {
  return deadline(day.add({ days: 1 }).toZonedDateTime(calendar.zone).subtract({ milliseconds: 1 }), notes);
}

function deadline(at: Temporal.ZonedDateTime, notes: readonly string[]): Deadline {
  const local = `${at.toPlainDate()} ${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')} ${at.timeZoneId}`;
  return { at: new Date(at.epochMilliseconds).toISOString(), local, notes };
}
