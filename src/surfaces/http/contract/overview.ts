/** The first page: what is open now, what is due today, and who is working on what. */
import { z } from '@hono/zod-openapi';
import { runStates } from '../../../platform/store/runs/run-view.ts';
import { verdicts } from '../../../protocols/protocol.ts';
import { deadlineSchema } from '../../../stages/disclose/desk/case-state.ts';
import { handlingStates } from '../../../stages/disclose/machines/handling.ts';
import { count, instant } from './basics.ts';

export const overviewView = z
  .object({
    at: instant,
    exposures: z.object({
      open: count,
      closed: count,
      /** Of the open ones. */
      verdicts: z.partialRecord(z.enum(verdicts), count),
      /** Sums over the open ones; a person in two stores counts twice. */
      persons: z.object({ low: count, high: count }),
      documents: count,
    }),
    cases: z.object({ total: count, handling: z.partialRecord(z.enum(handlingStates), count) }),
    runs: z.partialRecord(z.enum(runStates), count),
    /** Notices that wait for somebody's approval. */
    waiting: count,
    /** Due by the end of today (UTC), the overdue ones first; at most two hundred. */
    due: z.array(
      z.object({ ...deadlineSchema.shape, caseId: z.string(), caseTitle: z.string(), overdue: z.boolean() }).openapi('DueDeadline'),
    ),
    /** Opened and closed on each of the last thirty days, oldest first. */
    trend: z.array(z.object({ day: z.iso.date(), opened: count, closed: count })),
  })
  .openapi('Overview');

export type OverviewView = z.infer<typeof overviewView>;

export const sessionView = z
  .object({
    person: z.string(),
    roles: z.array(z.string()),
    /** What this caller may do, for showing and hiding controls. The server decides anew on every request. */
    permissions: z.array(z.string()),
    mode: z.enum(['local', 'team']),
    version: z.string(),
    organisation: z.string(),
    /** Null for the sandbox outbox, which nothing leaves. */
    mailServer: z.string().nullable(),
  })
  .openapi('Session');
