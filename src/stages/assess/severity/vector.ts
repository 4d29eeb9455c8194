/**
 * The severity vector as text, `OWS:1/D:H/C:N/P:5/W:N/T:R/A:M/X:U/R:R`: short enough for a table, and everything that
 * the score is made of. Reading is strict, so that one vector has one spelling.
 */
import { z } from 'zod';
import { type MetricId, metricIds, metrics, type SeverityVector } from './metrics.ts';

const PREFIX = 'OWS:1';
const LONGEST = 64;

const lettersOf = (id: MetricId): string[] => Object.keys(metrics[id].values);
const vectorSchema = z.strictObject({
  D: z.enum(['N', 'U', 'I', 'H', 'S']),
  C: z.enum(['N', 'P', 'K']),
  P: z.enum(['0', '1', '2', '3', '4', '5', '6', 'U']),
  W: z.enum(['N', 'Y']),
  T: z.enum(['N', 'R']),
  A: z.enum(['U', 'D', 'W', 'M', 'H']),
  X: z.enum(['N', 'U', 'Y']),
  R: z.enum(['R', 'D', 'H']),
});

export function formatVector(vector: SeverityVector): string {
  return [PREFIX, ...metricIds.map((id) => `${id}:${vector[id]}`)].join('/');
}

/** Undefined for anything that is not exactly a vector. */
export function parseVector(text: string): SeverityVector | undefined {
  if (text.length > LONGEST) return undefined;
  const parts = text.split('/');
  if (parts.length !== metricIds.length + 1 || parts[0] !== PREFIX) return undefined;
  const pairs = metricIds.map((id, index) => {
    const part = parts[index + 1] ?? '';
    return [id, part.startsWith(`${id}:`) && lettersOf(id).includes(part.slice(2)) ? part.slice(2) : undefined];
  });
  const parsed = vectorSchema.safeParse(Object.fromEntries(pairs));
  return parsed.success ? parsed.data : undefined;
}
