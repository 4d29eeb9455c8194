/**
 * What other tools reported: files that were read, and the endpoints in them. An endpoint that was reported is no exposure:
 * nobody looked at it, and nothing here counts until a run has. A row holds no value but an address and port, or the name
 * of a bucket.
 */
export const imports = /* sql */ `
create table import (
  id text primary key,
  format text not null,
  file text not null,
  at timestamptz not null,
  actor text not null,
  ended_at timestamptz,
  summary text not null
);

create table reported (
  target text not null,
  format text not null,
  service text,
  seen_at timestamptz,
  row_hash text not null,
  first_import_id text not null references import (id),
  first_reported_at timestamptz not null,
  last_import_id text not null references import (id),
  last_reported_at timestamptz not null,
  scope_hash text,
  covered boolean,
  primary key (target, format),
  check ((scope_hash is null) = (covered is null))
);
create index reported_by_import on reported (last_import_id, target);
`;
