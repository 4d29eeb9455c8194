/**
 * The scope file as a schema: it validates the file and is published as JSON Schema. Every key carries
 * the sentence and the example that a stranger needs to write the file; nothing is said twice elsewhere.
 */
import { z } from 'zod';
import { parseCidr, parseRange } from '../address.ts';
import { refuseToName } from '../ranges/special-purpose.ts';
import { type Purpose, readBucket, readEndpoint, readHost, readUrl } from '../selector.ts';
import { checkedText, depthSchema, duration, headerSafe, line, moment, ports } from './schema-fields.ts';

const SELECTORS = ['cidr', 'range', 'host', 'url', 'bucket'] as const;

const selectorKeys = (purpose: Purpose) => ({
  cidr: checkedText(parseCidr)
    .optional()
    .meta({
      description:
        'A block of IPv4 or IPv6 addresses without bits behind the prefix (192.0.2.0/24, not 192.0.2.1/24), or a single address.',
      examples: ['192.0.2.0/24', '2001:db8:12::/64', '192.0.2.7'],
    }),
  range: checkedText(parseRange)
    .optional()
    .meta({ description: 'First and last address, both included.', examples: ['192.0.2.10-192.0.2.20'] }),
  host: checkedText((text) => readHost(text, purpose))
    .optional()
    .meta({
      description:
        'A host name. "*." in front stands for every name below it, at any depth, but not for the name itself; such a rule covers names that are given to a scan and is not swept.',
      examples: ['es.clinic.example', '*.clinic.example'],
    }),
  url: checkedText(readUrl)
    .optional()
    .meta({
      description: 'One service at a base URL: its host, port and everything below its path.',
      examples: ['https://es.clinic.example/search'],
    }),
  bucket: checkedText((text) => readBucket(text, purpose))
    .optional()
    .meta({
      description:
        'A bucket by name, or a pattern with "*" that starts with at least three known characters. A pattern covers names that are given to a scan and is not guessed.',
      examples: ['gs://clinic-backups', 's3://clinic-*-export', 'az://clinicarchive'],
    }),
});

const endpoint = checkedText(readEndpoint)
  .optional()
  .meta({
    description: "Only with bucket: where it is served when not at the provider's public endpoint.",
    examples: ['http://192.0.2.9:4443'],
  });

const ruleName = line
  .optional()
  .meta({ description: 'What reports and the ledger call this rule; otherwise the selector itself.', examples: ['Imaging subnet'] });

const targetRuleSchema = z
  .strictObject({
    name: ruleName,
    ...selectorKeys('grant'),
    endpoint,
    ports: ports.optional(),
    depth: depthSchema.optional(),
    protocols: z
      .array(z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a protocol'))
      .min(1, 'is empty')
      .optional()
      .meta({ description: 'Ids of the only protocols to try here; all of them without this key.', examples: [['elasticsearch']] }),
  })
  .superRefine(checkSelectors)
  .meta({
    description:
      'One thing that may be looked at: exactly one of cidr, range, host, url and bucket. Where several rules cover an address, the narrowest decides the depth.',
    ...exactlyOne(),
  });

const excludeRuleSchema = z
  .strictObject({
    ...selectorKeys('refuse'),
    endpoint,
    ports: ports.optional(),
    reason: line
      .optional()
      .meta({ description: 'Why, shown when a target is refused.', examples: ['Life-support gateway, never to be touched'] }),
  })
  .superRefine(checkSelectors)
  .meta({
    description: 'One thing that is never touched, whatever the targets say: exactly one of cidr, range, host, url and bucket.',
    ...exactlyOne(),
  });

const positive = (most: number) => z.number({ error: 'is not a number' }).gt(0, 'is not above 0').max(most, `is above ${most}`);

const ratesSchema = z.strictObject({
  global: positive(1_000_000).default(1000).meta({ description: 'Most new connections per second of the whole run.' }),
  perHost: positive(100_000).default(20).meta({ description: 'Most new connections per second to one address.' }),
  perNetwork: positive(100_000).default(200).meta({ description: 'Most new connections per second to one /24 (IPv4) or /48 (IPv6).' }),
  inFlight: z.int().min(1).max(20_000).default(500).meta({ description: 'Most connections that are open at the same time.' }),
  connectTimeout: duration
    .default(3000)
    .meta({ description: 'How long an address may take to accept a connection.', examples: ['3s', '800ms'] }),
});

export const scopeSchema = z
  .strictObject({
    openward: z.literal(1, { error: 'is not 1, the only version of this format' }).meta({ description: 'Version of this file format.' }),
    name: line.meta({ description: 'What this scope is called in reports.', examples: ['Klinikverbund Nord, external ranges'] }),
    revision: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Counts up when the file is changed; the hash tells versions apart all the same.' }),
    authorisation: z
      .strictObject({
        party: line.meta({ description: 'Who authorises.', examples: ['Klinikverbund Nord, IT security'] }),
        basis: line.meta({
          description: 'On what ground: own-network, contract, mandate, consent, law, or a sentence.',
          examples: ['own-network', 'contract'],
        }),
        reference: line.meta({ description: 'Number or date of the paper that says so.', examples: ['SEC-2026-014 of 2026-01-08'] }),
        validFrom: moment(false).meta({
          description: 'First day (00:00 UTC) or instant.',
          examples: ['2026-01-01', '2026-01-01T08:00:00+01:00'],
        }),
        validUntil: moment(true).meta({
          description: 'Last day (to its end, UTC) or the instant at which it ends.',
          examples: ['2026-12-31'],
        }),
        contact: headerSafe('an e-mail address or URL').meta({
          description: 'Whom the owner of a target can ask; shown in every HTTP request.',
          examples: ['security@hospital.example'],
        }),
        optOut: headerSafe('an e-mail address or URL').meta({
          description: 'Where the owner of a target can object; shown in every HTTP request.',
          examples: ['https://openward.example/opt-out'],
        }),
      })
      .meta({ description: 'Who allows this, on what ground and for how long. Nothing is sent outside the period.' }),
    defaults: z
      .strictObject({ ports: ports.optional(), depth: depthSchema.default('metadata') })
      .prefault({})
      .meta({ description: 'What holds for every target rule that does not say otherwise.' }),
    targets: z.array(targetRuleSchema).min(1, 'is empty: nothing would be covered').max(10_000, 'has more than 10000 rules').meta({
      description: 'What may be looked at. Anything that no rule covers is refused.',
    }),
    exclude: z
      .array(excludeRuleSchema)
      .max(10_000, 'has more than 10000 rules')
      .default([])
      .meta({ description: 'What is never touched. Wins over targets.' }),
    specialPurpose: z
      .array(
        checkedText((text) => {
          const range = parseCidr(text);
          return typeof range === 'string' ? range : refuseToName(range);
        }),
      )
      .max(200, 'has more than 200 entries')
      .default([])
      .meta({
        description:
          'Private, loopback and other special-purpose ranges (IANA registries) that are meant on purpose. They are refused otherwise, even where a target covers them.',
        examples: [['10.20.0.0/16', '127.0.0.0/8']],
      }),
    rates: ratesSchema.prefault({}).meta({ description: 'Speed limits. Openward goes slower by itself where a target shows strain.' }),
    optOutFile: line.optional().meta({
      description:
        'List of owners who objected, one per line with "# reason"; path from the scope file. Wins over everything and is watched while a run is on.',
      examples: ['./opt-out.txt'],
    }),
  })
  .superRefine((scope, context) => {
    if (scope.authorisation.validFrom >= scope.authorisation.validUntil)
      context.addIssue({ code: 'custom', path: ['authorisation', 'validUntil'], message: 'is not after validFrom' });
  });

export type ScopeContent = z.output<typeof scopeSchema>;
export type TargetRule = ScopeContent['targets'][number];
export type ExcludeRule = ScopeContent['exclude'][number];
export type PortList = readonly (number | string)[];

function checkSelectors(
  rule: Partial<Record<(typeof SELECTORS)[number] | 'endpoint', string | undefined>>,
  context: z.RefinementCtx,
): void {
  const given = SELECTORS.filter((key) => rule[key] !== undefined);
  if (given.length !== 1)
    context.addIssue({
      code: 'custom',
      message: `needs exactly one of ${SELECTORS.join(', ')}${given.length === 0 ? '' : `, not ${given.join(' and ')}`}`,
    });
  if (rule.endpoint !== undefined && rule.bucket === undefined)
    context.addIssue({ code: 'custom', path: ['endpoint'], message: 'goes with bucket only' });
}

function exactlyOne(): Record<string, unknown> {
  return { oneOf: SELECTORS.map((key) => ({ required: [key] })) };
}
