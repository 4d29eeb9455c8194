/**
 * A certificate of closure: what it states, and under whose key. Everything that the statement rests on is inside, so that
 * whoever gets it can judge for themselves: the looks, the policy, the entries of the ledger.
 */
import { z } from 'zod';
import { canonicalJson } from '../../platform/store/ledger/canonical-json.ts';
import { recheckPolicySchema } from '../../stages/verify/closure/recheck-policy.ts';
import { recordedPassSchema, sealSchema } from '../../stages/verify/closure/recorded-pass.ts';

const words = z.string().max(600);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const statementSchema = z.strictObject({
  format: z.literal('openward-closure-certificate/1'),
  installation: z.string().max(64),
  product: z.string().max(80),
  issuedAt: z.iso.datetime(),
  issuedBy: z.string().max(120),
  case: z.strictObject({ id: z.string().max(64), title: z.string().max(200) }),
  store: z.strictObject({
    exposureId: z.string().max(64).nullable(),
    target: z.string().max(400),
    product: z.string().max(120),
    firstSeenAt: z.iso.datetime(),
  }),
  verdict: z.strictObject({
    is: z.literal('proven'),
    confidence: z.enum(['moderate', 'high']),
    since: z.iso.datetime(),
    provenAt: z.iso.datetime(),
    hours: z.number().nonnegative(),
    /** Numbers of the looks that the proof consists of. */
    counted: z.array(z.number().int().positive()).max(60),
    reason: words,
  }),
  clocks: z.strictObject({ agree: z.boolean(), note: words }),
  policy: recheckPolicySchema,
  /** Every look since the store was last found open, those that told nothing too. */
  passes: z
    .array(recordedPassSchema.extend({ seal: sealSchema }))
    .min(2)
    .max(400),
  ledgerHead: z.strictObject({ seq: z.number().int().nonnegative(), hash }),
  doesNotSay: z.array(words).max(10),
});

export type CertificateStatement = z.infer<typeof statementSchema>;

export const certificateSchema = z.strictObject({
  statement: statementSchema,
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    keyId: z.string().max(100),
    /** SPKI in base64: shows that nothing was changed; whose key it is must be known from elsewhere. */
    publicKey: z.string().max(200),
    value: z.string().max(200),
  }),
});

export type Certificate = z.infer<typeof certificateSchema>;

/** The bytes that are signed. */
export function statementBytes(statement: CertificateStatement): Uint8Array {
  return Buffer.from(`openward-closure-certificate/1\n${canonicalJson(z.json().parse(statement))}`);
}
