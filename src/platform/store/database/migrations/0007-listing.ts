/** Indexes by which long lists stay quick when they are filtered: a page begins where the one before ended. */
export const listing = /* sql */ `
create index exposure_by_state on exposure (state, last_seen_at desc, id);
create index exposure_by_verdict on exposure (verdict, last_seen_at desc, id);
create index episode_by_opening on episode (opened_at);
create index episode_by_closing on episode (closed_at) where closed_at is not null;
create index case_by_handling on case_file (handling, changed_at desc, id);
create index ledger_by_event on ledger (event text_pattern_ops, seq);
`;
