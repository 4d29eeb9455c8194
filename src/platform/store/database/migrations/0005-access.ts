/**
 * Tokens by which programs, and persons from elsewhere, ask the API. Only the hash of a token is kept; a token that
 * was revoked stays, so that the ledger's names keep their meaning. Also the index by which every measurement of one
 * target is found.
 */
export const access = /* sql */ `
create table api_token (
  id text primary key,
  person text not null check (btrim(person) <> ''),
  roles text not null,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index outcome_by_target on outcome (target, at desc);
`;
