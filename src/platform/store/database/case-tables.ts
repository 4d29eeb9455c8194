/** The tables of cases as Kysely knows them; every part has its place in its case and its whole self as JSON. */
import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

interface Part {
  id: string;
  case_id: string;
  position: number;
  body: string;
}

export interface CaseTables {
  case_file: {
    id: string;
    title: string;
    lead: string;
    handling: string;
    embargo: string;
    exposure_id: string | null;
    opened_at: Instant;
    changed_at: Instant;
    row_version: ColumnType<number, number | undefined, number>;
    body: string;
  };
  case_party: Part & { role: string; state: string; reply_token: string };
  case_contact: Part & { party_id: string; channel: string; state: string };
  case_notice: Part & {
    party_id: string;
    contact_id: string;
    rung: string;
    state: string;
    hash: string;
    message_id: string;
    content: string;
  };
  case_approval: Part & {
    purpose: string;
    notice_id: string | null;
    hash: string;
    person: string;
    expires_at: Instant;
    voided_at: MaybeInstant;
  };
  case_delivery: Part & { notice_id: string; message_id: string; state: string; started_at: Instant };
  case_reply: Part & { party_id: string; kind: string; at: Instant };
  case_deadline: Part & { kind: string; rung: string | null; owner: string; due_at: Instant; state: string };
  case_note: Part & { at: Instant };
}
