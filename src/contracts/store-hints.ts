/**
 * What a sample says about whose it is, without one value: counts of e-mail domains, of organisations that documents
 * name again and again, and of stores that documents point at. It is counted in the clean room, where alone documents
 * are read; what may be a person's own is left out or masked. It travels with the outcome, so its schema is a contract.
 */
import { z } from 'zod';

const word = z.string().max(200);
const seen = z.number().int().positive();

export const sampleHintsSchema = z.strictObject({
  /** Strings that were looked at. */
  looked: z.number().int().nonnegative(),
  emailDomains: z.array(z.strictObject({ domain: word, count: seen })).max(50),
  /** Mailboxes of the persons in the data, or at providers for everybody: they say nothing about an owner. */
  personalMailboxes: z.number().int().nonnegative(),
  /** Mailboxes at domains that were too rare to be named. */
  rareMailboxes: z.number().int().nonnegative(),
  organisations: z.array(z.strictObject({ name: word, count: seen })).max(50),
  /** Organisations that carry a person's name, and so are not named. */
  personalOrganisations: z.number().int().nonnegative(),
  links: z.array(z.strictObject({ target: word, count: seen })).max(50),
});
export type SampleHints = z.infer<typeof sampleHintsSchema>;

/** As an outcome has them; the links stand apart there, with what the scope says of them. */
export const storeHintsSchema = z.strictObject({
  sample: sampleHintsSchema.omit({ links: true }),
  /** Telling words of the names of cluster and databases. */
  storeNames: z.array(word).max(8),
});
export type StoreHints = z.infer<typeof storeHintsSchema>;

/** A store that the data point at. It is no target: nothing is sent there unless somebody asks for it and a scope covers it. */
export const linkedStoreSchema = z.strictObject({
  /** `gs://name`, `s3://name` or `az://account`. */
  target: word,
  count: seen,
  /** Whether the scope of that scan covers it. */
  covered: z.boolean(),
  /** Why it does not. */
  refusal: z.string().max(40).optional(),
});
export type LinkedStore = z.infer<typeof linkedStoreSchema>;
