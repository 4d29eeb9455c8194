/**
 * The migrations in order. A file's number is its place in this list; what was released is never edited,
 * which the recorded checksums enforce.
 */
import { record } from './0001-record.ts';
import { cases } from './0002-cases.ts';
import { rechecks } from './0003-rechecks.ts';
import { attributions } from './0004-attributions.ts';
import { access } from './0005-access.ts';
import { imports } from './0006-imports.ts';
import { listing } from './0007-listing.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'record', sql: record },
  { number: 2, name: 'cases', sql: cases },
  { number: 3, name: 'rechecks', sql: rechecks },
  { number: 4, name: 'attributions', sql: attributions },
  { number: 5, name: 'access', sql: access },
  { number: 6, name: 'imports', sql: imports },
  { number: 7, name: 'listing', sql: listing },
];
