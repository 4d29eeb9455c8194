/**
 * Files of other tools in the books, and the endpoints that they reported. Reported is not verified: no exposure, no count
 * and no report is made of these rows; a run that looks at an endpoint records its own outcome beside them.
 */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { plainText } from '../database/plain-text.ts';
import type { Tables } from '../database/tables.ts';
import { newImportId } from '../ids.ts';
import type { Write } from '../ledger/writer.ts';

export interface ImportSummary {
  /** Of the bytes of the file. */
  readonly sha256: string;
  readonly lines: number;
  readonly endpoints: number;
  readonly fresh: number;
  readonly duplicates: number;
  readonly notOpen: number;
  readonly otherTransports: number;
  readonly skipped: readonly { readonly reason: string; readonly count: number; readonly lines: readonly number[] }[];
}

export interface RecordedImport {
  readonly id: string;
  readonly format: string;
  /** As the user named it, without the folder. */
  readonly file: string;
  readonly at: string;
  readonly actor: string;
  /** Null where the reading was cut off; what it had read by then is kept. */
  readonly endedAt: string | null;
  readonly summary: ImportSummary | null;
}

export interface ReportToKeep {
  readonly target: string;
  readonly service: string | undefined;
  readonly seenAt: string | undefined;
  readonly row: string;
  /** What the scope of the import says of it; undefined where none was given. */
  readonly covered: boolean | undefined;
}

/** An endpoint as it stands in the books: reported by a tool, with what a run of ours found there, if any looked. */
export interface Reported {
  readonly target: string;
  readonly format: string;
  readonly service: string | null;
  readonly seenAt: string | null;
  readonly row: string;
  readonly firstReportedAt: string;
  readonly lastReportedAt: string;
  readonly lastImport: string;
  /** By the scope that was given with the last import that had one; null where none was. */
  readonly covered: boolean | null;
  /** Null while no run has looked. */
  readonly looked: { readonly verdict: string; readonly at: string; readonly run: string } | null;
}

export interface ImportBooks {
  begin(file: { readonly format: string; readonly file: string; readonly actor: string }): Promise<string>;
  /** Answers with how many targets no import had reported before. The same again changes nothing but its times. */
  keep(importId: string, format: string, reports: readonly ReportToKeep[], scopeHash: string | undefined): Promise<number>;
  end(importId: string, summary: ImportSummary): Promise<void>;
  /** Newest first. */
  list(limit?: number): Promise<RecordedImport[]>;
  /** By target; reads in pages, so that any number of rows costs a bound of memory. */
  each(filter?: { readonly importId?: string }): AsyncIterable<Reported>;
}

const PAGE = 2000;

const summarySchema = z.object({
  sha256: z.string(),
  lines: z.number(),
  endpoints: z.number(),
  fresh: z.number(),
  duplicates: z.number(),
  notOpen: z.number(),
  otherTransports: z.number(),
  skipped: z.array(z.object({ reason: z.string(), count: z.number(), lines: z.array(z.number()) })),
});

export function importBooks(db: Kysely<Tables>, write: Write): ImportBooks {
  return {
    begin: ({ format, file, actor }) =>
      write(async ({ tx, now, append }) => {
        const id = newImportId();
        const row = { id, format, file: plainText(file), at: now.toISOString(), actor, ended_at: null, summary: '' };
        await tx.insertInto('import').values(row).execute();
        await append({ actor, event: 'import.begun', subject: id, payload: { format } });
        return id;
      }),
    keep: (importId, format, reports, scopeHash) =>
      write(async ({ tx, now }) => {
        const rows = reports.map(({ target, service, seenAt, row, covered }) => ({
          target: plainText(target),
          service: service ?? null,
          seen_at: seenAt ?? null,
          row_hash: row,
          covered: covered ?? null,
        }));
        const before = await sql<{ readonly known: string }>`
          select count(distinct reported.target) as known from reported
          join json_to_recordset(${JSON.stringify(rows)}::json) as given(target text) on given.target = reported.target`.execute(tx);
        const at = now.toISOString();
        await upsert(rows, { importId, format, at, scopeHash: scopeHash ?? null }).execute(tx);
        return new Set(rows.map(({ target }) => target)).size - Number(before.rows[0]?.known ?? 0);
      }),
    end: (importId, summary) =>
      write(async ({ tx, now, append }) => {
        const body = summarySchema.parse(summary);
        const changed = { ended_at: now.toISOString(), summary: JSON.stringify(body) };
        const { actor } = await tx
          .updateTable('import')
          .set(changed)
          .where('id', '=', importId)
          .returning('actor')
          .executeTakeFirstOrThrow();
        const { sha256, endpoints, fresh, duplicates } = body;
        const skipped = body.skipped.reduce((sum, { count }) => sum + count, 0);
        await append({ actor, event: 'import.read', subject: importId, payload: { sha256, endpoints, fresh, duplicates, skipped } });
      }),
    async list(limit = 1000) {
      const rows = await db.selectFrom('import').selectAll().orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(({ id, format, file, at, actor, ended_at: endedAt, summary }) => ({
        id,
        format,
        file,
        at: at.toISOString(),
        actor,
        endedAt: endedAt?.toISOString() ?? null,
        summary: summary === '' ? null : summarySchema.parse(JSON.parse(summary)),
      }));
    },
    each: (filter = {}) => eachReported(db, filter.importId),
  };
}

interface KeptIn {
  readonly importId: string;
  readonly format: string;
  readonly at: string;
  readonly scopeHash: string | null;
}

/** One parameter for all rows. The newest sighting counts; a scope that was not given this time leaves the mark of the last one. */
function upsert(rows: readonly object[], { importId, format, at, scopeHash }: KeptIn) {
  return sql`
    insert into reported (target, format, service, seen_at, row_hash, first_import_id, first_reported_at, last_import_id, last_reported_at, scope_hash, covered)
    select distinct on (target) target, ${format}, service, seen_at, row_hash, ${importId}, ${at}::timestamptz, ${importId}, ${at}::timestamptz,
      ${scopeHash}::text, covered
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(target text, service text, seen_at timestamptz, row_hash text, covered boolean)
    on conflict (target, format) do update set
      service = coalesce(excluded.service, reported.service),
      seen_at = greatest(excluded.seen_at, reported.seen_at),
      row_hash = excluded.row_hash,
      last_import_id = excluded.last_import_id,
      last_reported_at = excluded.last_reported_at,
      scope_hash = coalesce(excluded.scope_hash, reported.scope_hash),
      covered = case when excluded.scope_hash is null then reported.covered else excluded.covered end`;
}

async function* eachReported(db: Kysely<Tables>, importId: string | undefined): AsyncGenerator<Reported> {
  let after = { target: '', format: '' };
  for (;;) {
    let query = db
      .selectFrom('reported')
      .selectAll()
      .where(({ eb, refTuple, tuple }) => eb(refTuple('target', 'format'), '>', tuple(after.target, after.format)));
    if (importId !== undefined) query = query.where('last_import_id', '=', importId);
    const rows = await query.orderBy('target').orderBy('format').limit(PAGE).execute();
    const looks = await lastLooks(
      db,
      rows.map(({ target }) => target),
    );
    for (const row of rows) {
      yield {
        target: row.target,
        format: row.format,
        service: row.service,
        seenAt: row.seen_at?.toISOString() ?? null,
        row: row.row_hash,
        firstReportedAt: row.first_reported_at.toISOString(),
        lastReportedAt: row.last_reported_at.toISOString(),
        lastImport: row.last_import_id,
        covered: row.covered,
        looked: looks.get(row.target) ?? null,
      };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = { target: last.target, format: last.format };
  }
}

/** By way of the runs, since outcomes are found by run and target. */
async function lastLooks(db: Kysely<Tables>, targets: readonly string[]): Promise<ReadonlyMap<string, NonNullable<Reported['looked']>>> {
  if (targets.length === 0) return new Map();
  const { rows } = await sql<{ readonly target: string; readonly verdict: string; readonly at: Date; readonly run: string }>`
    select distinct on (outcome.target) outcome.target, outcome.verdict, outcome.at, outcome.run_id as run
    from run join outcome on outcome.run_id = run.id
    where outcome.target = any(${targets}::text[])
    order by outcome.target, outcome.at desc`.execute(db);
  return new Map(rows.map(({ target, verdict, at, run }) => [target, { verdict, at: at.toISOString(), run }]));
}
