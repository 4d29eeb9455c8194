/** Scopes over the network: the text of the file goes in, what it covers comes out. */
import { z } from '@hono/zod-openapi';
import { count } from './basics.ts';

const scopeText = z.string().min(1).max(1_000_000).openapi({ description: 'Content of the scope file, YAML or JSON.' });
const signatureText = z.string().max(20_000).optional().openapi({ description: 'Content of its signature file.' });
const depth = z.enum(['presence', 'metadata', 'sample']);

export const checkBody = z.object({ scope: scopeText, signature: signatureText }).openapi('CheckScope');
export const explainBody = z.object({ scope: scopeText, target: z.string().min(1).max(2048) }).openapi('ExplainTarget');
export const runBody = z
  .object({
    scope: scopeText,
    signature: signatureText,
    depth: depth.optional().openapi({ description: 'Deepest look, however much the scope grants.' }),
    ratePerSecond: z.number().int().min(1).max(1_000_000).optional().openapi({ description: 'Only lowers what the scope allows.' }),
    targets: z
      .array(z.string().min(1).max(2048))
      .min(1)
      .max(10_000)
      .optional()
      .openapi({ description: 'Only these; everything that the scope covers unless given.' }),
  })
  .openapi('StartRun');

const words = z.array(z.string());

export const scopeSummaryView = z
  .object({
    file: z.string(),
    name: z.string(),
    hash: z.string(),
    period: z.enum(['valid', 'not-yet-valid', 'expired']),
    signature: z.enum(['absent', 'trusted', 'unknown-key']),
    authorisation: z.object({
      party: z.string(),
      basis: z.string(),
      reference: z.string(),
      validFrom: z.string(),
      validUntil: z.string(),
      contact: z.string(),
      optOut: z.string(),
    }),
    /** Text, since version 6 ranges are beyond what JSON numbers hold. */
    addresses: z.string(),
    endpoints: z.string(),
    targets: z.array(
      z.object({ rule: z.string(), selector: z.string(), ports: z.string(), depth: z.string(), addresses: z.string().nullable() }),
    ),
    excluded: z.array(z.object({ rule: z.string(), ports: z.string(), reason: z.string() })),
    refused: z.array(z.object({ by: z.string(), addresses: z.string() })),
    optOuts: z.array(z.object({ entry: z.string(), reason: z.string() })),
    rates: z.object({ global: z.number(), perHost: z.number(), perNetwork: z.number(), inFlight: count }),
    warnings: z.array(z.object({ id: z.string(), text: z.string() })),
    sends: z.array(z.object({ protocol: z.string(), sends: words, neverSends: words })),
  })
  .openapi('ScopeSummary');

export const explanationView = z
  .object({
    target: z.string(),
    granted: z.boolean(),
    code: z.string().nullable(),
    rule: z.string(),
    depth: depth.nullable(),
    ports: z.string().nullable(),
    sentence: z.string(),
    considered: z.array(z.object({ kind: z.string(), name: z.string(), effect: z.string(), note: z.string(), decides: z.boolean() })),
  })
  .openapi('Explanation');
