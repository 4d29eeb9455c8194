/** Detectors of dates: any date, and one whose year is that of a living person's birth in some calendar. */
import { detector } from '../detector.ts';

export const oldDate = detector(
  'birth-year-spread',
  ['date'],
  { base: 0.25, expected: 0.7 },
  ({ year }) => year !== undefined && ((year >= 1905 && year <= 2008) || (year >= 1320 && year <= 1430) || (year >= 2448 && year <= 2551)),
);
export const anyDate = detector('date-shape', ['date', 'datetime'], { base: 0.15, expected: 0.95 }, () => true);
