/** The tables of re-checks as Kysely knows them: what was looked at, and what is looked at next. */
import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, string, string>;

export interface RecheckTables {
  recheck_pass: {
    id: string;
    subject: string;
    number: number;
    exposure_id: string | null;
    case_id: string | null;
    at: Instant;
    outcome: string;
    ledger_seq: number;
    body: string;
  };
  recheck_plan: {
    subject: string;
    exposure_id: string | null;
    case_id: string | null;
    target: string;
    phase: string;
    due_at: ColumnType<Date | null, string | null, string | null>;
    why: string;
    planned_at: Instant;
  };
}
