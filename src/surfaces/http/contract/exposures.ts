/** Exposures as the API shows them, with the last outcome, the episodes and every earlier measurement of one. */
import { z } from '@hono/zod-openapi';
import { collectionSchema, outcomeSchema } from '../../../outcome.ts';
import { verdicts } from '../../../protocols/protocol.ts';
import { attributionSchema } from '../../../stages/attribute/attribution-schema.ts';
import { count, instant, pageOf, pageQuery, personsView, several } from './basics.ts';

const collectionView = z.object({ ...collectionSchema.shape }).openapi('Collection');

export const outcomeView = z
  .object({ ...outcomeSchema.shape, collections: z.array(collectionView).optional() })
  .openapi('Outcome', { description: 'The value-free record of one target: verdict, evidence, inventory, and what was not looked at.' });

export const outcomePage = pageOf(outcomeView, 'OutcomePage');

const exposureShape = {
  id: z.string(),
  target: z.string(),
  protocol: z.string(),
  state: z.enum(['open', 'closed']),
  verdict: z.enum(verdicts),
  flags: z.array(z.enum(['ransomed', 'honeypot-suspected', 'demo-data'])),
  product: z.string().nullable(),
  version: z.string().nullable(),
  documents: count.nullable(),
  bytes: count.nullable(),
  collections: count.nullable(),
  persons: personsView.nullable(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  closedAt: instant.nullable(),
  episodes: count,
  lastRunId: z.string(),
  rowVersion: count,
};

const episodeView = z
  .object({
    number: count,
    openedAt: instant,
    openedRunId: z.string(),
    closedAt: instant.nullable(),
    closedRunId: z.string().nullable(),
    closedVerdict: z.enum(verdicts).nullable(),
  })
  .openapi('Episode');

const observationView = z
  .object({
    runId: z.string(),
    at: instant,
    verdict: z.enum(verdicts),
    documents: count.nullable(),
    bytes: count.nullable(),
    persons: personsView.nullable(),
  })
  .openapi('Observation', { description: 'One dated measurement.' });

export const exposureLine = z.object(exposureShape).openapi('Exposure');
export const exposurePage = pageOf(exposureLine, 'ExposurePage');
export const exposureDetail = z
  .object({
    ...exposureShape,
    history: z.array(episodeView),
    /** Newest first, at most a hundred. */
    observations: z.array(observationView),
    /** Of the run that measured it last. */
    outcome: outcomeView.nullable(),
    severity: z.object({ level: z.string(), reasons: z.array(z.string()) }).nullable(),
    /** Whose it may be, with what speaks for and against; null where nobody asked yet. */
    attribution: z
      .object({ ...attributionSchema.shape })
      .openapi('Attribution')
      .nullable(),
    cases: z.array(z.object({ id: z.string(), title: z.string(), handling: z.string() })),
  })
  .openapi('ExposureDetail');

export const exposureQuery = pageQuery.extend({
  state: z.enum(['open', 'closed']).optional(),
  protocol: z.string().max(60).optional(),
  verdict: several(verdicts),
  runId: z.string().max(64).optional(),
  target: z.string().max(400).optional(),
});

export type ExposureLineView = z.infer<typeof exposureLine>;
export type ExposureDetailView = z.infer<typeof exposureDetail>;
