/**
 * The figures of the first page: what is open, how the cases stand, what waits for whom. Each is counted by the
 * database; nothing is kept beside the rows that it is counted from.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './database/tables.ts';

export interface Overview {
  readonly exposures: {
    readonly open: number;
    readonly closed: number;
    /** Of the open ones. */
    readonly verdicts: ReadonlyMap<string, number>;
    /** Sums over the open ones. */
    readonly persons: { readonly low: number; readonly high: number };
    readonly documents: number;
  };
  readonly cases: ReadonlyMap<string, number>;
  readonly runs: ReadonlyMap<string, number>;
  /** Notices that wait for an approval. */
  readonly waiting: number;
}

export interface OverviewBooks {
  read(): Promise<Overview>;
  /** Episodes that began and that ended on each day (UTC) since then; days without any are left out. */
  trend(since: Date): Promise<ReadonlyMap<string, { readonly opened: number; readonly closed: number }>>;
}

export function overviewBooks(db: Kysely<Tables>): OverviewBooks {
  return {
    async read() {
      const exposures = await countExposures(db);
      const cases = await db
        .selectFrom('case_file')
        .select(['handling as word', ({ fn }) => fn.countAll<number>().as('count')])
        .groupBy('handling')
        .execute();
      const runs = await db
        .selectFrom('run')
        .select(['state as word', ({ fn }) => fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute();
      const waiting = await db
        .selectFrom('case_notice')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'draft')
        .executeTakeFirstOrThrow();
      return { exposures, cases: counted(cases), runs: counted(runs), waiting: waiting.count };
    },
    async trend(since) {
      const opened = await perDay(db, 'opened_at', since);
      const closed = await perDay(db, 'closed_at', since);
      const days = new Set([...opened.keys(), ...closed.keys()]);
      return new Map([...days].map((day) => [day, { opened: opened.get(day) ?? 0, closed: closed.get(day) ?? 0 }]));
    },
  };
}

async function countExposures(db: Kysely<Tables>): Promise<Overview['exposures']> {
  const rows = await db
    .selectFrom('exposure')
    .select(['state', 'verdict', ({ fn }) => fn.countAll<number>().as('count')])
    // Sums of bigint come as numeric, which drivers hand out as text.
    .select([
      sql<number>`coalesce(sum(documents), 0)::bigint`.as('documents'),
      sql<number>`coalesce(sum(persons_low), 0)::bigint`.as('low'),
      sql<number>`coalesce(sum(persons_high), 0)::bigint`.as('high'),
    ])
    .groupBy(['state', 'verdict'])
    .execute();
  const open = rows.filter(({ state }) => state === 'open');
  const sum = (of: readonly { readonly count: number }[]) => of.reduce((total, { count }) => total + count, 0);
  return {
    open: sum(open),
    closed: sum(rows) - sum(open),
    verdicts: new Map(open.map(({ verdict, count }) => [verdict, count])),
    persons: {
      low: open.reduce((total, { low }) => total + low, 0),
      high: open.reduce((total, { high }) => total + high, 0),
    },
    documents: open.reduce((total, { documents }) => total + documents, 0),
  };
}

async function perDay(db: Kysely<Tables>, column: 'opened_at' | 'closed_at', since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('episode')
    .select([
      sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD')`.as('word'),
      ({ fn }) => fn.countAll<number>().as('count'),
    ])
    .where(column, '>=', since)
    .groupBy('word')
    .execute();
  return counted(rows);
}

function counted(rows: readonly { readonly word: string; readonly count: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ word, count }) => [word, count]));
}
