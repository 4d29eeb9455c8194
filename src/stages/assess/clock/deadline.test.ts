/** Deadlines at the edges of calendars; every expected instant was worked out by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../jurisdiction.ts';
import { deadlineOf } from './deadline.ts';
import type { Length } from './length.ts';

const riyadh: Calendar = { zone: 'Asia/Riyadh', weekend: [5, 6], holidays: { country: 'SA' } };
const paris: Calendar = { zone: 'Europe/Paris', weekend: [6, 7], holidays: { country: 'FR' } };
const saoPaulo: Calendar = { zone: 'America/Sao_Paulo', weekend: [6, 7], holidays: { country: 'BR' } };
const nowhere: Calendar = { zone: 'UTC', weekend: [6, 7], holidays: { country: 'XX' } };

const business = (days: number): Length => ({ kind: 'business-days', days });
const calendarDays = (days: number, rolls = false): Length => ({ kind: 'calendar-days', days, rolls });

test('Friday and Saturday are left out in Riyadh, Sunday is not', () => {
  // Thursday 2026-09-17: Sunday and Monday are the next two business days.
  expect(deadlineOf(business(2), '2026-09-17T09:00:00Z', riyadh)?.local).toBe('2026-09-21 23:59 Asia/Riyadh');
});

test('a national day in Riyadh is left out and named', () => {
  // Tuesday 2026-09-22, national day on Wednesday 23.
  const due = deadlineOf(business(1), '2026-09-22T09:00:00Z', riyadh);

  expect(due?.local).toBe('2026-09-24 23:59 Asia/Riyadh');
  expect(due?.notes.join()).toContain('2026-09-23');
});

test('days that hang on the sighting of the moon are said to be uncertain', () => {
  const due = deadlineOf(business(1), '2026-05-25T09:00:00Z', riyadh);

  expect(due?.notes.join()).toContain('earlier or later');
});

test('a calendar day ends at local midnight, also on the day on which the clocks change', () => {
  expect(deadlineOf(calendarDays(1), '2026-03-28T12:00:00Z', paris)?.at).toBe('2026-03-29T21:59:59.999Z');
  expect(deadlineOf(calendarDays(1), '2026-10-24T12:00:00Z', paris)?.at).toBe('2026-10-25T22:59:59.999Z');
});

test('one month of days reaches over the end of February in a leap year and in a common one', () => {
  expect(deadlineOf(calendarDays(30), '2028-01-31T12:00:00Z', paris)?.local).toBe('2028-03-01 23:59 Europe/Paris');
  expect(deadlineOf(calendarDays(30), '2027-01-31T12:00:00Z', paris)?.local).toBe('2027-03-02 23:59 Europe/Paris');
});

test('a last day that is closed rolls on where the law says so, and only there', () => {
  // 2026-05-01 is a Friday and a holiday in France.
  expect(deadlineOf(calendarDays(1, true), '2026-04-30T10:00:00Z', paris)?.local).toBe('2026-05-04 23:59 Europe/Paris');
  expect(deadlineOf(calendarDays(1, false), '2026-04-30T10:00:00Z', paris)?.local).toBe('2026-05-01 23:59 Europe/Paris');
});

test('the first day is that of the authority: late evening in São Paulo is the next day in Greenwich', () => {
  expect(deadlineOf(calendarDays(1), '2027-01-01T02:30:00Z', saoPaulo)?.local).toBe('2027-01-01 23:59 America/Sao_Paulo');
  expect(deadlineOf(calendarDays(1), '2027-01-01T03:30:00Z', saoPaulo)?.local).toBe('2027-01-02 23:59 America/Sao_Paulo');
});

test('hours run through a weekend, a holiday and the end of a year', () => {
  expect(deadlineOf({ kind: 'hours', hours: 72 }, '2026-12-31T22:30:00Z', paris)?.at).toBe('2027-01-03T22:30:00.000Z');
});

test('a law without a figure has no deadline', () => {
  expect(deadlineOf({ kind: 'no-figure', words: 'promptly' }, '2026-01-01T00:00:00Z', paris)).toBeUndefined();
});

test('a place whose holidays are not known says so', () => {
  const due = deadlineOf(business(1), '2026-12-24T10:00:00Z', nowhere);

  expect(due?.local).toBe('2026-12-25 23:59 UTC');
  expect(due?.notes.join()).toContain('not known');
});

test('more business days never end earlier, none ends before as many calendar days, and a later start never ends earlier', () => {
  const starts = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2029-12-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 96 }),
      fc.constantFrom(riyadh, paris, saoPaulo),
      (start, days, hours, calendar) => {
        const at = (length: Length, from: Date): number => Date.parse(deadlineOf(length, from.toISOString(), calendar)?.at ?? '');
        const later = new Date(start.getTime() + hours * 3_600_000);
        expect(at(business(days + 1), start)).toBeGreaterThan(at(business(days), start));
        expect(at(business(days), start)).toBeGreaterThanOrEqual(at(calendarDays(days), start));
        expect(at(business(days), later)).toBeGreaterThanOrEqual(at(business(days), start));
      },
    ),
    { numRuns: 60 },
  );
});
