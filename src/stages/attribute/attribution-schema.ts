/**
 * An attribution as it is kept in the books and read back: bounded, value-free, and checked whenever it is read. What
 * registries and servers said of themselves is in it as plain text, so its length is bounded here once more.
 */
import { z } from 'zod';
import type { Attribution } from './attribute.ts';
import { attributionRoles } from './claim.ts';

const word = z.string().max(300);
const line = z.string().max(1200);
const words = (most: number) => z.array(word).max(most).readonly();

const partySchema = z.strictObject({ name: word.optional(), domain: word.optional(), country: z.string().max(2).optional() });
const evidenceSchema = z.strictObject({
  source: word,
  role: z.enum(attributionRoles),
  party: partySchema,
  weight: z.number(),
  statement: line,
  rests: word,
  counted: z.number(),
});
const claimSchema = z.strictObject({
  role: z.enum(attributionRoles),
  name: word,
  domains: words(200),
  countries: words(50),
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema).max(500).readonly(),
  against: z.array(evidenceSchema).max(500).readonly(),
  explanation: z.array(line).max(1100).readonly(),
});
const contactSchema = z.strictObject({
  party: partySchema,
  kind: z.enum(['email', 'phone', 'web']),
  value: z.string().max(520),
  use: z.enum(['security', 'abuse', 'general', 'own-book']),
  source: word,
  languages: words(20).optional(),
  expiresAt: z.iso.datetime().optional(),
  notes: z.array(line).max(40).readonly().optional(),
});

export const attributionSchema = z.strictObject({
  at: z.iso.datetime(),
  roles: z
    .array(z.strictObject({ role: z.enum(attributionRoles), claims: z.array(claimSchema).max(300).readonly(), disputed: z.boolean() }))
    .max(attributionRoles.length)
    .readonly(),
  contacts: z.array(contactSchema).max(500).readonly(),
  linked: z
    .array(z.strictObject({ target: word, seenIn: z.string().max(400), count: z.number().int().nonnegative() }))
    .max(100)
    .readonly(),
  omissions: z
    .array(z.strictObject({ what: line, why: line, source: word }))
    .max(500)
    .readonly(),
}) satisfies z.ZodType<Attribution>;
