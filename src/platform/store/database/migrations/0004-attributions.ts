/**
 * What the sources of attribution said of an exposure, each time that they were asked. Claims are no facts: they are
 * kept with their evidence, and a case takes over what a person takes over.
 */
export const attributions = /* sql */ `
create table attribution (
  exposure_id text not null references exposure (id),
  at timestamptz not null,
  actor text not null,
  body text not null,
  primary key (exposure_id, at)
);
`;
