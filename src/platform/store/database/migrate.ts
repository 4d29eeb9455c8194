/**
 * Brings a database to the version that this program speaks: every migration that is missing, in order,
 * in one transaction, under a lock that other processes wait for. A database that a newer program has
 * touched, or whose history differs from ours, is refused before anything is changed.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import { type Gateway, inSession, type Session } from './gateway.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** Any constant will do, as long as nothing else in the database uses it; this is "openward" cut to 48 bits. */
const MIGRATION_LOCK = 0x6f70656e7761;

interface Applied {
  number: number;
  name: string;
  checksum: string;
}

/** Answers with the numbers that were applied now. */
export async function migrate(gateway: Gateway, now: Date, known: readonly Migration[] = migrations): Promise<number[]> {
  return inSession(gateway, async (session) => {
    if (await isCurrent(session, known)) return [];
    await session.query('begin', []);
    await session.query('select pg_advisory_xact_lock($1::bigint)', [MIGRATION_LOCK]);
    await session.script(
      'create table if not exists migration (number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null)',
    );
    const missing = pending(await readApplied(session), known);
    for (const migration of missing) {
      await session.script(migration.sql);
      await session.query('insert into migration (number, name, checksum, applied_at) values ($1, $2, $3, $4)', [
        migration.number,
        migration.name,
        checksum(migration),
        now.toISOString(),
      ]);
    }
    await session.query('commit', []);
    return missing.map((migration) => migration.number);
  });
}

async function isCurrent(session: Session, known: readonly Migration[]): Promise<boolean> {
  const { rows } = await session.query<{ present: boolean }>("select to_regclass('migration') is not null as present", []);
  if (rows[0]?.present !== true) return false;
  return pending(await readApplied(session), known).length === 0;
}

async function readApplied(session: Session): Promise<Applied[]> {
  const { rows } = await session.query<Applied>('select number, name, checksum from migration order by number', []);
  return rows;
}

/** @throws AppError DATA_NEWER, DATA_UNUSABLE */
function pending(applied: readonly Applied[], ours: readonly Migration[]): readonly Migration[] {
  const newest = ours.at(-1)?.number ?? 0;
  const reached = applied.at(-1)?.number ?? 0;
  if (reached > newest) {
    throw new AppError('DATA_NEWER', { detail: `The records are at version ${reached}; this program knows ${newest}.` });
  }
  for (const [place, row] of applied.entries()) {
    const same = ours[place];
    if (same === undefined || same.number !== row.number || checksum(same) !== row.checksum) {
      throw new AppError('DATA_UNUSABLE', { detail: `Migration ${row.number} of the records is not the one that this program knows.` });
    }
  }
  return ours.slice(applied.length);
}

function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
