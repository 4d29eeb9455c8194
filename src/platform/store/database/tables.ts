/**
 * The shape of the tables as Kysely knows them. It mirrors migrations/.
 * Nothing here holds a value that a target gave: names are masked before they arrive.
 */
import type { ColumnType } from 'kysely';
import type { CaseTables } from './case-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { RecheckTables } from './recheck-tables.ts';

/** Written as an ISO instant, read as a Date. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null, string | null>;

export interface Tables extends CaseTables, ImportTables, RecheckTables {
  installation: { id: string; created_at: Instant; masking_key_fingerprint: string };
  scope: { hash: string; name: string; version: string; canonical: string; first_used_at: Instant };
  run: {
    id: string;
    scope_hash: string;
    state: string;
    seed: number;
    space: string;
    actor: string;
    targets: number;
    created_at: Instant;
    started_at: MaybeInstant;
    ended_at: MaybeInstant;
    ended_because: string | null;
  };
  chunk: {
    run_id: string;
    index: number;
    work: string;
    targets: number;
    state: string;
    attempts: number;
    tally: ColumnType<unknown, string | undefined, string>;
    started_at: MaybeInstant;
    ended_at: MaybeInstant;
  };
  outcome: {
    run_id: string;
    target: string;
    chunk_index: number;
    protocol: string | null;
    verdict: string;
    body: string;
    requests: number;
    bytes: number;
    ms: number;
    at: Instant;
  };
  exposure: {
    id: string;
    target: string;
    protocol: string;
    state: string;
    verdict: string;
    flags: string;
    product: string | null;
    version: string | null;
    documents: number | null;
    bytes: number | null;
    collections: number | null;
    persons_estimate: number | null;
    persons_low: number | null;
    persons_high: number | null;
    first_seen_at: Instant;
    last_seen_at: Instant;
    closed_at: MaybeInstant;
    episodes: number;
    last_run_id: string;
    row_version: number;
  };
  episode: {
    exposure_id: string;
    number: number;
    opened_at: Instant;
    opened_run_id: string;
    closed_at: MaybeInstant;
    closed_run_id: string | null;
    closed_verdict: string | null;
  };
  observation: {
    run_id: string;
    target: string;
    collection_id: string;
    protocol: string;
    name: string;
    documents: number | null;
    bytes: number | null;
    sampled: number;
    persons_estimate: number | null;
    persons_low: number | null;
    persons_high: number | null;
    classes: string;
    at: Instant;
  };
  attribution: { exposure_id: string; at: Instant; actor: string; body: string };
  ledger: {
    seq: number;
    at: string;
    actor: string;
    event: string;
    subject: string;
    payload: string;
    prev_hash: string;
    hash: string;
  };
  api_token: {
    id: string;
    person: string;
    roles: string;
    hash: string;
    created_at: Instant;
    created_by: string;
    expires_at: Instant;
    revoked_at: ColumnType<Date | null, string | null | undefined, string | null>;
  };
  migration: { number: number; name: string; checksum: string; applied_at: Instant };
}
