/**
 * What a case is about, as the stages before the desk hand it over: measurements of an exposure, its severity,
 * and which laws are in play. Plain values, so that the desk depends on no other stage. No name of a
 * collection and no value of a record belongs here.
 */
import { z } from 'zod';

/** Groups of data as a recipient can read them; every data class falls into one. */
export const dataKinds = [
  'identity',
  'contact',
  'health',
  'medication',
  'laboratory',
  'insurance',
  'identifiers',
  'genetic',
  'images',
  'staff',
  'credentials',
  'payment',
  'other',
] as const;

export type DataKind = (typeof dataKinds)[number];

const count = z.number().int().nonnegative();
const line = z.string().trim().min(1).max(300);

export const caseSubjectSchema = z.strictObject({
  exposureId: z.string().max(64).nullable(),
  /** As targets are written. Shown masked to whoever is not confirmed. */
  target: z.string().min(1).max(400),
  /** Such as "Elasticsearch 7.10". */
  product: z.string().max(120),
  kind: z.enum(['database', 'bucket']),
  firstSeenAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  documents: count.nullable(),
  bytes: count.nullable(),
  /** Persons are never one number. */
  persons: z.strictObject({ low: count, high: count }).nullable(),
  data: z.array(z.enum(dataKinds)).max(dataKinds.length),
  /** Whether health data, or what the law holds as dear, is among them. */
  sensitive: z.boolean(),
  severity: z.strictObject({
    level: z.enum(['low', 'medium', 'high', 'critical']),
    reasons: z.array(line).max(20),
    /** 0 to 10, and the vector that it is made of. */
    score: z.number().min(0).max(10).optional(),
    vector: z.string().max(64).optional(),
  }),
  /** ISO 3166-1 codes of owner, of the persons in the data and of the host: three inputs, never one. */
  countries: z.strictObject({
    owner: z.string().length(2).nullable(),
    persons: z.array(z.string().length(2)).max(20),
    host: z.string().length(2).nullable(),
  }),
  /** Clocks that may run for the owner, ready to be shown. Not legal advice. */
  clocks: z.array(z.strictObject({ law: line, authority: line, duty: line, source: line })).max(20),
  /** What the law asks beside the countries, as measured; absent where a person described the subject. */
  measured: z
    .strictObject({
      /** Where the persons in the data may live: a country, or a part of one such as CA-ON. */
      places: z.array(z.strictObject({ place: z.string().min(2).max(6), certain: z.boolean() })).max(20),
      groups: z.array(z.enum(['identifiers', 'health', 'special', 'minors', 'financial', 'credentials'])).max(6),
      sampled: z.boolean(),
    })
    .optional(),
});

export type CaseSubject = z.infer<typeof caseSubjectSchema>;

const kindOfClass: Readonly<Record<string, DataKind>> = {
  'person-name': 'identity',
  'birth-date': 'identity',
  age: 'identity',
  'sex-gender': 'identity',
  'postal-address': 'contact',
  phone: 'contact',
  email: 'contact',
  'national-id': 'identifiers',
  'social-security-number': 'identifiers',
  'tax-id': 'identifiers',
  'insurance-id': 'insurance',
  'insurance-coverage': 'insurance',
  'health-billing': 'insurance',
  'person-image': 'images',
  medication: 'medication',
  'lab-result': 'laboratory',
  'genetic-data': 'genetic',
  'practitioner-name': 'staff',
  'practitioner-details': 'staff',
  credential: 'credentials',
  'payment-account': 'payment',
};

/** The groups of data classes, in the order in which notices name them. `isHealth` is asked for the rest. */
export function dataKindsOf(classes: readonly string[], isHealth: (id: string) => boolean): DataKind[] {
  const found = new Set(classes.map((id) => kindOfClass[id] ?? (isHealth(id) ? 'health' : 'other')));
  return dataKinds.filter((kind) => found.has(kind));
}
