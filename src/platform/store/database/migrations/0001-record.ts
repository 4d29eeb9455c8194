/** The record of the finding half: scopes, runs in chunks, outcomes, exposures over time, and the ledger. */
export const record = /* sql */ `
create table installation (
  id text primary key,
  created_at timestamptz not null,
  masking_key_fingerprint text not null,
  only_one boolean not null default true unique check (only_one)
);

create table scope (
  hash text primary key,
  name text not null,
  version text not null,
  canonical text not null,
  first_used_at timestamptz not null
);

create table run (
  id text primary key,
  scope_hash text not null references scope (hash),
  state text not null check (state in ('planned', 'running', 'interrupted', 'finished', 'failed')),
  seed bigint not null,
  space text not null,
  actor text not null,
  targets bigint not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  ended_because text
);
create index run_by_time on run (created_at desc, id);

create table chunk (
  run_id text not null references run (id),
  index integer not null check (index >= 0),
  work text not null,
  targets bigint not null,
  state text not null check (state in ('planned', 'active', 'done')),
  attempts integer not null default 0,
  -- Counts of what was done without a row of its own, such as ports found closed.
  tally jsonb not null default '{}',
  started_at timestamptz,
  ended_at timestamptz,
  primary key (run_id, index)
);
create index chunk_to_do on chunk (run_id, index) where state <> 'done';

-- Bodies are text, not jsonb: jsonb refuses characters that a hostile server may well send.
create table outcome (
  run_id text not null,
  target text collate "C" not null,
  chunk_index integer not null,
  protocol text,
  verdict text not null,
  body text not null,
  requests bigint not null,
  bytes bigint not null,
  ms bigint not null,
  at timestamptz not null,
  primary key (run_id, target),
  foreign key (run_id, chunk_index) references chunk (run_id, index)
);
create index outcome_by_chunk on outcome (run_id, chunk_index);
create index outcome_by_verdict on outcome (run_id, verdict);

create table exposure (
  id text primary key,
  target text collate "C" not null,
  protocol text not null,
  state text not null check (state in ('open', 'closed')),
  verdict text not null,
  flags text not null,
  product text,
  version text,
  documents bigint,
  bytes bigint,
  collections integer,
  persons_estimate bigint,
  persons_low bigint,
  persons_high bigint,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  closed_at timestamptz,
  episodes integer not null check (episodes > 0),
  last_run_id text not null references run (id),
  row_version integer not null default 1,
  unique (target, protocol)
);
create index exposure_by_time on exposure (last_seen_at desc, id);

create table episode (
  exposure_id text not null references exposure (id),
  number integer not null check (number > 0),
  opened_at timestamptz not null,
  opened_run_id text not null references run (id),
  closed_at timestamptz,
  closed_run_id text references run (id),
  closed_verdict text,
  primary key (exposure_id, number)
);

create table observation (
  run_id text not null,
  target text collate "C" not null,
  collection_id text not null,
  protocol text not null,
  name text not null,
  documents bigint,
  bytes bigint,
  sampled bigint not null,
  persons_estimate bigint,
  persons_low bigint,
  persons_high bigint,
  classes text not null,
  at timestamptz not null,
  primary key (run_id, target, collection_id),
  foreign key (run_id, target) references outcome (run_id, target)
);

create table ledger (
  seq bigint primary key check (seq > 0),
  at text not null,
  actor text not null,
  event text not null,
  subject text not null,
  payload text not null,
  prev_hash text not null,
  hash text not null
);
create index ledger_by_subject on ledger (subject, seq);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever appended to';
end
$$;
create trigger ledger_is_append_only before update or delete on ledger
  for each row execute function refuse_ledger_change();
create trigger ledger_is_never_emptied before truncate on ledger
  for each statement execute function refuse_ledger_change();
`;
