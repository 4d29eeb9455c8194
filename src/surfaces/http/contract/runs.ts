/** Runs as the API shows them. The scope file as it was given belongs to the detail, not to the list. */
import { z } from '@hono/zod-openapi';
import { runStates } from '../../../platform/store/runs/run-view.ts';
import { verdicts } from '../../../protocols/protocol.ts';
import { count, instant, pageOf } from './basics.ts';

const runShape = {
  id: z.string(),
  state: z.enum(runStates),
  scope: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
  /** Who started it. */
  actor: z.string(),
  seed: z.number().int(),
  targets: count,
  chunks: z.object({ total: count, done: count }),
  totals: z.object({
    outcomes: count,
    requests: count,
    bytes: count,
    verdicts: z.partialRecord(z.enum(verdicts), count),
  }),
  /** Counts of what was done without an outcome of its own, such as ports found closed. */
  tally: z.record(z.string(), z.number()),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endedBecause: z.string().nullable(),
  /** Whether it is at work in this very process, and can be stopped here. */
  here: z.boolean(),
};

export const runLine = z.object(runShape).openapi('Run');
export const runDetail = z
  .object({ ...runShape, scopeText: z.string().nullable(), depth: z.string().nullable(), targetsGiven: z.boolean().nullable() })
  .openapi('RunDetail');
export const runPage = pageOf(runLine, 'RunPage');
export type RunLineView = z.infer<typeof runLine>;
export type RunDetailView = z.infer<typeof runDetail>;
