/**
 * A look as the books keep it for good: when by which clock, what was sent under whose leave, what came of it, and the
 * entry of the ledger that seals it. Value-free, and never changed.
 */
import { z } from 'zod';
import { verdicts } from '../../../protocols/protocol.ts';
import type { Pass } from './pass.ts';
import { recheckOutcomes } from './recheck-outcome.ts';

const count = z.number().int().nonnegative();
const word = z.string().max(200);
const sentence = z.string().max(600);

export const recordedPassSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** The exposure, or the case where it is about none in the books. */
  subject: z.string().min(1).max(64),
  number: z.number().int().positive(),
  exposureId: z.string().max(64).nullable(),
  caseId: z.string().max(64).nullable(),
  target: z.string().max(400),
  /** By the desk's clock. */
  at: z.iso.datetime(),
  /** By the clock of the clean room; null where nothing was sent. In a lab the two differ. */
  roomAt: z.iso.datetime().nullable(),
  steady: z.strictObject({ boot: word, seconds: z.number().nonnegative() }).nullable(),
  outcome: z.enum(recheckOutcomes),
  verdict: z.enum(verdicts).nullable(),
  reason: sentence,
  evidence: z.array(z.strictObject({ id: word, text: sentence })).max(20),
  thirdParty: z.boolean(),
  sent: z.strictObject({
    /** The deepest question: whether it answers, or its list and counts. Content is never asked for. */
    depth: z.enum(['nothing', 'presence', 'metadata']),
    protocol: word.nullable(),
    requests: count,
    connections: count,
    bytes: count,
  }),
  scope: z.strictObject({ name: word, hash: word }),
  by: word,
});

/** Without what the books add. */
export type PassToRecord = Omit<z.infer<typeof recordedPassSchema>, 'number'>;

/** An entry of the ledger, whole, so that its hash can be made again from it. */
export const sealSchema = z.strictObject({
  seq: count,
  at: z.string().max(40),
  actor: z.string().max(200),
  event: word,
  subject: word,
  payload: z.string().max(20_000),
  prevHash: z.string().max(64),
  hash: z.string().max(64),
});

export type Seal = z.infer<typeof sealSchema>;
export type RecordedPass = z.infer<typeof recordedPassSchema> & { readonly seal: Seal };

export function passOf({ number, at, steady, outcome }: Omit<RecordedPass, 'seal'>): Pass {
  return { number, at, steady, outcome };
}
