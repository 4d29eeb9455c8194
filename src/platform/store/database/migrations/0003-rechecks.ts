/**
 * Re-checks: every look that was taken, for good, and for each store when it is looked at next. An episode may now begin
 * or end with a look as well as with a run, so its columns name either.
 */
export const rechecks = /* sql */ `
create table recheck_pass (
  id text primary key,
  subject text not null,
  number integer not null check (number > 0),
  exposure_id text,
  case_id text,
  at timestamptz not null,
  outcome text not null,
  ledger_seq bigint not null references ledger (seq) deferrable initially deferred,
  body text not null,
  unique (subject, number)
);
create index recheck_pass_by_case on recheck_pass (case_id, number) where case_id is not null;

create table recheck_plan (
  subject text primary key,
  exposure_id text,
  case_id text,
  target text not null,
  phase text not null check (phase in ('open', 'proving', 'watching', 'ended')),
  due_at timestamptz,
  why text not null,
  planned_at timestamptz not null,
  check ((phase = 'ended') = (due_at is null))
);
create index recheck_ahead on recheck_plan (due_at) where due_at is not null;

create function refuse_recheck_change() returns trigger language plpgsql as $$
begin
  raise exception 'what a re-check found is never changed';
end
$$;
create trigger recheck_is_never_changed before update or delete on recheck_pass
  for each row execute function refuse_recheck_change();

alter table episode drop constraint episode_opened_run_id_fkey;
alter table episode drop constraint episode_closed_run_id_fkey;
`;
