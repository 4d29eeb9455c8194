/**
 * The contract of a report format: a file in reports/ that turns one run's value-free record into a
 * document. A format sees this input and nothing else; it reads no book, no clock and no network, so the
 * same run gives the same bytes.
 */
import { z } from 'zod';
import { outcomeSchema } from '../../outcome.ts';

const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

export const runFactsSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['running', 'finished', 'interrupted', 'failed']),
  startedAt: instant,
  finishedAt: instant.nullable(),
  /** Version of Openward that measured. */
  version: z.string(),
  /** Deepest look that the run took, below what the scope grants. */
  depth: z.enum(['presence', 'metadata', 'sample']),
  /** Targets that the run was to look at, those that only a knock reached included. */
  targets: count,
  /** Targets that a knock settled, which therefore have no outcome of their own. */
  knocked: z.strictObject({ closed: count, filtered: count, refused: count }),
});

export const scopeFactsSchema = z.strictObject({
  name: z.string(),
  hash: z.string(),
  signed: z.boolean(),
  party: z.string(),
  basis: z.string(),
  reference: z.string(),
  validFrom: instant,
  validUntil: instant,
  contact: z.string(),
  optOut: z.string(),
  /** The rules as a person reads them: what is covered, and what is never touched. */
  covers: z.array(z.string()).readonly(),
  excludes: z.array(z.string()).readonly(),
});

export const reportInputSchema = z.strictObject({
  run: runFactsSchema,
  scope: scopeFactsSchema,
  outcomes: z.array(outcomeSchema).readonly(),
});

export type RunFacts = z.infer<typeof runFactsSchema>;
export type ReportInput = z.infer<typeof reportInputSchema>;

export interface ReportFormat {
  /** What --format takes. */
  readonly id: string;
  readonly title: string;
  /** With the dot, in lower case. */
  readonly extension: string;
  readonly mediaType: string;
  /** In pieces, so that a large run need not stand in memory twice. */
  render(input: ReportInput): AsyncIterable<string>;
}
