/**
 * The clock of a command. It is the machine's, except in a lab that plays a month in minutes: there OPENWARD_LAB_CLOCK
 * says at which instant the command begins. It counts only for records that somebody marked as a lab's by hand, since a
 * clock of choice would otherwise let approvals and proofs carry any date. What a scope allows is judged in the clean
 * room and always by the machine's clock, and mail then leaves for loopback only.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

/** A file of this name in a data directory says that its records are a lab's, with times that never were. */
export const labMark = 'lab-clock';

const VARIABLE = 'OPENWARD_LAB_CLOCK';
/** A schema would load its library before every command. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws AppError LAB_CLOCK_REFUSED */
export function clockOf(environment: Environment, dataDir: () => string): () => Date {
  const given = environment[VARIABLE];
  if (given === undefined || given === '') return () => new Date();
  const from = INSTANT.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(from))
    throw new AppError('LAB_CLOCK_REFUSED', { detail: `${VARIABLE} must be an instant such as 2030-01-31T08:00:00Z.` });
  const directory = dataDir();
  if (!existsSync(join(directory, labMark)))
    throw new AppError('LAB_CLOCK_REFUSED', { detail: `${directory} is not marked as a lab's: it holds no file "${labMark}".` });
  const started = performance.now();
  return () => new Date(from + performance.now() - started);
}

/** Whether times are a lab's, so that nothing may leave the machine. */
export function isLabTime(environment: Environment): boolean {
  return (environment[VARIABLE] ?? '') !== '';
}
