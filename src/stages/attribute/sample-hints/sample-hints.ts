/**
 * What a sample says about whose it is, without one value: counts of e-mail domains, of organisations that documents
 * name again and again, and of buckets that documents point at. It runs in the clean room, where alone documents are
 * read; what may be a person's own is left out or masked.
 */
import { z } from 'zod';

const word = z.string().max(200);
export const sampleHintsSchema = z.strictObject({
  /** Strings that were looked at. */
  looked: z.number().int().nonnegative(),
  emailDomains: z.array(z.strictObject({ domain: word, count: z.number().int().positive() })).max(50),
  /** Mailboxes of providers for everybody: they say nothing about an owner. */
  personalMailboxes: z.number().int().nonnegative(),
  /** Mailboxes at domains that were too rare to be named. */
  rareMailboxes: z.number().int().nonnegative(),
  organisations: z.array(z.strictObject({ name: word, count: z.number().int().positive() })).max(50),
  /** Organisations that carry a person's name, and so are not named. */
  personalOrganisations: z.number().int().nonnegative(),
  links: z.array(z.strictObject({ target: word, count: z.number().int().positive() })).max(50),
});
export type SampleHints = z.infer<typeof sampleHintsSchema>;
