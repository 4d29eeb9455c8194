/** The scope file's format as JSON Schema 2020-12, for editors and for strangers; schemas/scope.schema.json is this. */
import { z } from 'zod';
import { scopeSchema } from './file/schema.ts';

export function scopeJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(scopeSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'https://openward.example/schemas/scope.schema.json',
    title: 'Openward scope',
    description:
      'Who allows Openward to look at what, until when and how deep. YAML 1.2 (or JSON) of at most 1 MiB, without anchors, aliases and tags. What no target rule covers is refused; exclusions win over targets, opt-outs over everything.',
    ...schema,
    examples: [exampleScope],
  };
}

/** A complete file that passes the schema; the addresses are documentation ranges. */
export const exampleScope = {
  openward: 1,
  name: 'Klinikverbund Nord, external ranges',
  authorisation: {
    party: 'Klinikverbund Nord, IT security',
    basis: 'own-network',
    reference: 'SEC-2026-014 of 2026-01-08',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    contact: 'security@hospital.example',
    optOut: 'https://openward.example/opt-out',
  },
  defaults: { ports: [9200, 27017], depth: 'metadata' },
  targets: [
    { name: 'Data centre', cidr: '192.0.2.0/24' },
    { name: 'Research subnet', cidr: '192.0.2.64/26', depth: 'sample' },
    { host: '*.clinic.example' },
    { bucket: 'gs://clinic-backups' },
    { url: 'https://portal.clinic.example/fhir' },
  ],
  exclude: [{ cidr: '192.0.2.77', reason: 'Life-support gateway' }],
  specialPurpose: ['192.0.2.0/24'],
  rates: { global: 1000, perHost: 20 },
  optOutFile: './opt-out.txt',
} as const;
