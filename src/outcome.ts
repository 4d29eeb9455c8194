/**
 * The value-free record of one target: the line that `openward scan` prints, the row in the books, the
 * source of every report. It crosses from the clean room to the coordinator, so it is parsed there by
 * this schema: a compromised room can send nothing but short words, numbers and masked names.
 */
import { z } from 'zod';
import { linkedStoreSchema, storeHintsSchema } from './contracts/store-hints.ts';
import { verdicts } from './protocols/protocol.ts';

const word = z.string().max(200);
const sentence = z.string().max(600);
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

export const flagSchema = z.strictObject({
  id: z.enum(['ransomed', 'honeypot-suspected', 'demo-data']),
  score: share,
  reasons: z.array(sentence).max(20),
});

/** Persons are never one number: an estimate with a 90 % interval, its unit and how it was reached. */
export const personsSchema = z.strictObject({
  estimate: count,
  low: count,
  high: count,
  method: word,
});

export const classFindingSchema = z.strictObject({
  /** Id of a data class. */
  id: word,
  /** Masked field path. */
  field: word,
  confidence: share,
  role: z.enum(['patient', 'staff', 'relative', 'organisation', 'person']).optional(),
  /** Values that were looked at for this field, and the share that supported the class. */
  n: count,
  rate: share,
  reasons: z.array(sentence).max(12),
});

export const collectionSchema = z.strictObject({
  /** Keyed hash of the real name: the same collection has the same id in every run of one data directory. */
  id: word,
  /** Masked. */
  name: word,
  documents: count.nullable(),
  bytes: count.nullable(),
  sampled: count,
  classes: z.array(classFindingSchema).max(2000),
  persons: personsSchema.nullable(),
  languages: z.array(z.strictObject({ id: word, share })).max(20),
});

export const outcomeSchema = z.strictObject({
  target: z.string().max(400),
  /** Address that was dialled; absent when nothing was. */
  address: word.optional(),
  protocol: word.nullable(),
  verdict: z.enum(verdicts),
  flags: z.array(flagSchema).max(3),
  store: z
    .strictObject({
      product: word.optional(),
      version: word.optional(),
      name: word.optional(),
      documents: count.nullable(),
      bytes: count.nullable(),
      collections: count,
      systemCollections: count,
      /** Distinct persons over all collections. */
      persons: personsSchema.nullable(),
    })
    .optional(),
  collections: z.array(collectionSchema).max(1000).optional(),
  reason: sentence,
  evidence: z.array(z.strictObject({ id: word, text: sentence })).max(60),
  notLookedAt: z.array(z.strictObject({ what: sentence, why: sentence, count: count.optional() })).max(60),
  tls: z
    .strictObject({
      protocol: word,
      subject: sentence,
      issuer: sentence,
      names: z.array(word).max(50),
      validFrom: word,
      validTo: word,
      fingerprint256: word,
      trusted: z.boolean(),
      trustError: word.optional(),
    })
    .optional(),
  /** What the sample says of its owner, counted and value-free; absent in outcomes of depths and versions without it. */
  hints: storeHintsSchema.optional(),
  /** Stores that the data point at; nothing was sent to them. */
  links: z.array(linkedStoreSchema).max(50).optional(),
  requests: count,
  bytes: count,
  connections: count,
  ms: count,
  /** UTC instant of the measurement, ISO 8601. */
  at: z.iso.datetime(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type CollectionOutcome = z.infer<typeof collectionSchema>;
export type ClassFinding = z.infer<typeof classFindingSchema>;
export type Persons = z.infer<typeof personsSchema>;
export type Flag = z.infer<typeof flagSchema>;

/** Of a target that was open when the process that reads answers ended early: nothing is known of it. */
export function outcomeOfBrokenRoom(target: string, reason: string, how: string): Outcome {
  return {
    target,
    protocol: null,
    verdict: 'unknown',
    flags: [],
    reason,
    evidence: [{ id: 'room-broke', text: how }],
    notLookedAt: [],
    requests: 0,
    bytes: 0,
    connections: 0,
    ms: 0,
    at: new Date().toISOString(),
  };
}
