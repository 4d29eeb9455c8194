/** The tables of imports as Kysely knows them: files that were read, and what they reported. */
import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

export interface ImportTables {
  import: {
    id: string;
    format: string;
    file: string;
    at: Instant;
    actor: string;
    ended_at: MaybeInstant;
    summary: string;
  };
  reported: {
    target: string;
    format: string;
    service: string | null;
    seen_at: MaybeInstant;
    row_hash: string;
    first_import_id: string;
    first_reported_at: Instant;
    last_import_id: string;
    last_reported_at: Instant;
    scope_hash: string | null;
    covered: boolean | null;
  };
}
