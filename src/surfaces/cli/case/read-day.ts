/** A day as a person writes it; the end of that day in UTC. */
import { AppError } from '../../../errors.ts';

/** @throws AppError USAGE */
export function readDay(text: string | undefined, what: string): Date {
  const day = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T23:59:59.000Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()))
    throw new AppError('USAGE', { detail: `${what} needs a day.`, hint: 'Give one with --until YYYY-MM-DD.' });
  return day;
}
