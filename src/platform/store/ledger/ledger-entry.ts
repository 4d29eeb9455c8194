/**
 * One entry of the ledger and the arithmetic of its chain: an entry's hash covers everything it says and
 * the hash before it, so no entry can be changed, dropped or moved without breaking all that follow.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What happened, to what, by whom. The payload is value-free: ids, counts, states, masked names. */
export interface LedgerEvent {
  readonly actor: string;
  readonly event: LedgerEventName;
  readonly subject: string;
  readonly payload: { readonly [key: string]: Json };
}

export type LedgerEventName = `${string}.${string}`;

export interface LedgerEntry {
  readonly seq: number;
  /** ISO instant; kept as text so that not even a microsecond can be changed unseen. */
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly subject: string;
  /** Canonical JSON. */
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The last entry that somebody remembers. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: LedgerHead = { seq: 0, hash: '0'.repeat(64) };

export function nextEntry(head: LedgerHead, at: Date, happened: LedgerEvent): LedgerEntry {
  const entry = {
    seq: head.seq + 1,
    at: at.toISOString(),
    actor: happened.actor,
    event: happened.event,
    subject: happened.subject,
    payload: canonicalJson(happened.payload),
    prevHash: head.hash,
  };
  return { ...entry, hash: entryHash(entry) };
}

export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, at, actor, event, subject, payload, prevHash } = entry;
  return createHash('sha256')
    .update(canonicalJson({ seq, at, actor, event, subject, payload, prev: prevHash }))
    .digest('hex');
}
