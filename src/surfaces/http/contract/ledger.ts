/** The ledger as the API shows it, with everything that is needed to check its chain in a browser. */
import { z } from '@hono/zod-openapi';
import { count, instant, pageOf, pageQuery } from './basics.ts';

export const ledgerEntryView = z
  .object({
    seq: count,
    at: instant,
    actor: z.string(),
    event: z.string(),
    subject: z.string(),
    /** Canonical JSON, as it was hashed. */
    payload: z.string(),
    prevHash: z.string(),
    hash: z.string(),
  })
  .openapi('LedgerEntry');

export const ledgerPage = pageOf(ledgerEntryView, 'LedgerPage');

export const ledgerQuery = pageQuery.extend({
  /** Newest first unless `asc`. */
  order: z.enum(['asc', 'desc']).default('desc'),
  subject: z.string().max(64).optional(),
  actor: z.string().max(120).optional(),
  /** Such as `case.opened`, or `case.` for all that begin with it. */
  event: z
    .string()
    .regex(/^[a-z][a-z.-]{0,60}$/)
    .optional(),
});

export const verificationView = z
  .object({
    /** Speaks for both: the chain holds and no outcome differs from what it sealed. */
    ok: z.boolean(),
    count: count,
    head: z.object({ seq: count, hash: z.string() }).nullable(),
    /** The first entry that is wrong, and what is wrong with it. */
    wrong: z.object({ seq: count, problem: z.string(), detail: z.string() }).nullable(),
    outcomes: z.object({
      chunks: count,
      broken: z.array(z.object({ runId: z.string(), chunk: count, problem: z.string(), targets: z.array(z.string()) })),
    }),
  })
  .openapi('LedgerVerification');
