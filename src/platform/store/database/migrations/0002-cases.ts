/**
 * The record of the disclosing half: cases with their parties, contacts, notices, approvals, deliveries, replies,
 * deadlines and notes. Columns are what is searched for or must hold; the body has the whole part as JSON. What
 * must never happen, whatever the program does, is refused here as well: a second delivery of a notice, other
 * bytes under an approved hash, a deadline without a person.
 */
export const cases = /* sql */ `
create table case_file (
  id text primary key,
  title text not null,
  lead text not null check (btrim(lead) <> ''),
  handling text not null,
  embargo text not null,
  exposure_id text,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  row_version integer not null default 1,
  body text not null
);
create index case_by_time on case_file (changed_at desc, id);
create index case_by_exposure on case_file (exposure_id) where exposure_id is not null;

create table case_party (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  role text not null,
  state text not null,
  reply_token text not null unique,
  body text not null
);
create index case_party_by_case on case_party (case_id, position);

create table case_contact (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  party_id text not null references case_party (id),
  channel text not null,
  state text not null,
  body text not null
);
create index case_contact_by_case on case_contact (case_id, position);

create table case_notice (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  party_id text not null references case_party (id),
  contact_id text not null references case_contact (id),
  rung text not null,
  state text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  message_id text not null unique,
  content text not null,
  body text not null
);
create index case_notice_by_case on case_notice (case_id, position);

create table case_approval (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  purpose text not null check (purpose in ('notice', 'publication')),
  notice_id text references case_notice (id),
  hash text not null,
  person text not null check (btrim(person) <> ''),
  expires_at timestamptz not null,
  voided_at timestamptz,
  body text not null,
  check ((purpose = 'notice') = (notice_id is not null))
);
create index case_approval_by_case on case_approval (case_id, position);

-- The outbox. One row for a notice and for a Message-ID: there is no place for a second mail.
create table case_delivery (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  notice_id text not null unique references case_notice (id),
  message_id text not null unique,
  state text not null check (state in ('sending', 'sent', 'delivered', 'bounced', 'refused', 'unknown')),
  started_at timestamptz not null,
  body text not null
);
create index case_delivery_by_case on case_delivery (case_id, position);
create index case_delivery_under_way on case_delivery (started_at) where state = 'sending';

create table case_reply (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  party_id text not null references case_party (id),
  kind text not null,
  at timestamptz not null,
  body text not null
);
create index case_reply_by_case on case_reply (case_id, position);

create table case_deadline (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  kind text not null,
  rung text,
  owner text not null check (btrim(owner) <> ''),
  due_at timestamptz not null,
  state text not null check (state in ('open', 'due', 'met', 'skipped', 'stopped')),
  body text not null
);
create index case_deadline_by_case on case_deadline (case_id, position);
create index case_deadline_ahead on case_deadline (due_at) where state in ('open', 'due');

create table case_note (
  id text primary key,
  case_id text not null references case_file (id),
  position integer not null,
  at timestamptz not null,
  body text not null
);
create index case_note_by_case on case_note (case_id, position);

create function refuse_notice_change() returns trigger language plpgsql as $$
begin
  if new.hash <> old.hash or new.content <> old.content or new.message_id <> old.message_id or new.contact_id <> old.contact_id then
    raise exception 'a notice is never changed; another one takes its place';
  end if;
  return new;
end
$$;
create trigger notice_is_never_changed before update on case_notice
  for each row execute function refuse_notice_change();

create function refuse_approval_change() returns trigger language plpgsql as $$
begin
  if new.hash <> old.hash or new.person <> old.person or new.notice_id is distinct from old.notice_id
    or new.expires_at > old.expires_at or (old.voided_at is not null and new.voided_at is null) then
    raise exception 'an approval can be voided and nothing else';
  end if;
  return new;
end
$$;
create trigger approval_is_only_voided before update on case_approval
  for each row execute function refuse_approval_change();
`;
